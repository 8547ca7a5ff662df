"""Every component draws what its specification shows, and refuses what it calls wrong."""

from collections import Counter
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory

from onecourt.web.components.catalogue import FOLDER, Example, drawn, specs
from onecourt.web.components.templatetags.components import WrongOption, icon_names

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "path"}
EXAMPLES = [pytest.param(e, id=f"{s.name}: {e.says}") for s in specs() for e in s.examples]
WRONG = [pytest.param(e, id=f"{s.name}: {e.says}") for s in specs() for e in s.wrong]


class Page(HTMLParser):
    """What a piece of HTML holds, and whether every element is closed in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.faults: list[str] = []
        self.feed(html)
        self.faults += [f"{tag} is not closed" for tag in self.open]

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        self.faults += [f"{tag} has {name} twice" for name, n in Counter(names).items() if n > 1]
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} is closed out of order")

    def all(self, name: str) -> list[str]:
        return [attrs[name] for _, attrs in self.tags if attrs.get(name)]


def page_of(example: Example) -> Page:
    return Page(drawn(example, RequestFactory().get("/")))


@pytest.mark.parametrize("example", EXAMPLES)
def test_is_whole_html(example):
    assert page_of(example).faults == []


@pytest.mark.parametrize("example", EXAMPLES)
def test_has_each_id_once_and_points_only_at_its_own(example):
    page = page_of(example)

    ids = Counter(page.all("id"))

    assert [name for name, n in ids.items() if n > 1] == []
    for pointer in ("for", "aria-labelledby", "aria-describedby"):
        named = {name for value in page.all(pointer) for name in value.split()}
        assert named <= set(ids)


@pytest.mark.parametrize("example", EXAMPLES)
def test_holds_no_style_and_no_script(example):
    page = page_of(example)

    assert not [tag for tag, _ in page.tags if tag in ("script", "style")]
    assert not [name for _, attrs in page.tags for name in attrs if name == "style" or name.startswith("on")]


@pytest.mark.req("PLT-10")
@pytest.mark.parametrize("example", EXAMPLES)
def test_names_every_control_and_every_picture(example):
    page = page_of(example)

    labelled = set(page.all("for"))
    html = drawn(example, RequestFactory().get("/"))
    for tag, attrs in page.tags:
        if tag in ("textarea", "select") or (tag == "input" and attrs.get("type") not in ("hidden", None)):
            wrapped = f'name="{attrs.get("name")}"' in html and "<label" in html
            assert attrs.get("id") in labelled or attrs.get("aria-label") or wrapped
        if tag == "img":
            assert "alt" in attrs
        if tag == "progress":
            assert attrs.get("aria-label")


@pytest.mark.parametrize("example", WRONG)
def test_refuses_a_wrong_use(example):
    with pytest.raises(WrongOption):
        page_of(example)


def test_escapes_the_text_it_is_given():
    (example,) = [e for s in specs() for e in s.examples if e.says == "text is escaped"]

    html = drawn(example, RequestFactory().get("/"))

    assert "<b onclick" not in html
    assert "&lt;b onclick=&quot;x&quot;&gt;" in html
    assert "&amp;lt;" not in html


def test_escapes_the_attributes_that_it_passes_on():
    example = Example("", '<c-button href="/x/" :data-words="words">看</c-button>', {"words": '"><script>'})

    assert "<script>" not in drawn(example, RequestFactory().get("/"))


def test_every_component_says_how_it_is_used():
    folders = {path.parent.name.replace("_", "-") for path in FOLDER.glob("*/index.html")}

    assert {spec.name for spec in specs()} == folders
    for spec in specs():
        assert spec.says
        assert spec.accessibility
        assert all({"name", "kind", "required", "says"} <= set(row) for row in spec.parameters)


def test_every_icon_that_a_template_names_is_in_the_sprite():
    named = {name for path in FOLDER.parent.rglob("*.html") for name in _literal_icons(path)}

    assert named <= icon_names()


def _literal_icons(path: Path) -> list[str]:
    parts = path.read_text(encoding="utf-8").split('<c-icon name="')[1:]
    return [name for part in parts if "{" not in (name := part.split('"')[0])]


class Asked(forms.Form):
    name = forms.CharField(label="姓名", max_length=20)
    phone = forms.CharField(label="手机号", required=False, widget=forms.TextInput({"data-kind": "tel"}))
    sex = forms.ChoiceField(label="性别", choices=[("", "请选择"), ("m", "男"), ("f", "女")])


@pytest.mark.req("PLT-10")
def test_a_field_of_a_form_keeps_what_was_typed_and_says_what_is_wrong():
    form = Asked({"name": "", "phone": "138", "sex": "f"})
    source = (
        '{% cotton error-summary :form="form" / %}'
        '{% for f in form %}{% cotton bound-field :field="f" / %}{% endfor %}'
    )

    html = Template(source).render(Context({"form": form}))

    assert "有 1 处要改" in html
    assert 'href="#f-name"' in html
    assert 'aria-describedby="e-name" aria-invalid="true"' in html
    assert 'type="tel" value="138"' in html
    assert '<option value="f" selected>' in html
    assert '手机号<span class="opt">（选填）</span>' in html


@dataclass(frozen=True)
class Question:
    name: str
    label: str
    kind: str
    value: str


def test_a_frozen_row_is_a_field_as_well():
    asked = Question("note", "要说的话", "textarea", "<您好>")

    html = Template('{% cotton bound-field :field="f" / %}').render(Context({"f": asked}))

    assert 'id="f-note"' in html
    assert "&lt;您好&gt;</textarea>" in html
