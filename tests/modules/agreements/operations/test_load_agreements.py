"""Bringing texts into use."""

from datetime import date

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.agreements import public as agreements
from onecourt.modules.agreements.operations import load_agreements as loading

pytestmark = pytest.mark.django_db
HEAD = "---\nkey: a.b\ntitle: 须知\nversion: {version}\nvalid_from: {day}\nsource: 某法第一条\n---\n{body}\n"


def load(at):
    return agreements.load_agreements(actor=Actor.system("tests"), at=at)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(loading, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.req("PLT-07", partly="not yet editable by a court; no scrolling to the end")
def test_loads_each_version_once(at):
    assert load(at) == 3
    assert load(at) == 0

    text = agreements.current_agreement("filing.notice.civil_first_instance", on=date(2026, 11, 20))
    assert text.title == "立案告知书"
    assert "七日内" in "".join(text.html_paragraphs)


def test_the_version_of_the_day_holds(at, folder):
    (folder / "1.md").write_text(HEAD.format(version="1", day="2026-01-01", body="旧文"), encoding="utf-8")
    (folder / "2.md").write_text(HEAD.format(version="2", day="2026-12-01", body="新文"), encoding="utf-8")
    load(at)

    assert agreements.current_agreement("a.b", on=date(2026, 11, 30)).version == "1"
    assert agreements.current_agreement("a.b", on=date(2026, 12, 1)).version == "2"
    with pytest.raises(NotFound):
        agreements.current_agreement("a.b", on=date(2025, 12, 31))


def test_refuses_a_text_that_was_altered_without_a_new_version(at, folder):
    file = folder / "1.md"
    file.write_text(HEAD.format(version="1", day="2026-01-01", body="旧文"), encoding="utf-8")
    load(at)
    file.write_text(HEAD.format(version="1", day="2026-01-01", body="改了"), encoding="utf-8")

    with pytest.raises(agreements.TextChanged):
        load(at)


def test_what_is_typed_is_shown_and_not_run(at, folder):
    body = "## 题<b>\n\n一段 **要紧** <script>\n\n- 甲\n- 乙"
    (folder / "1.md").write_text(HEAD.format(version="1", day="2026-01-01", body=body), encoding="utf-8")
    load(at)

    assert agreements.current_agreement("a.b", on=date(2026, 11, 20)).html_paragraphs == (
        "<h2>题&lt;b&gt;</h2>",
        "<p>一段 <b>要紧</b> &lt;script&gt;</p>",
        "<ul><li>甲</li><li>乙</li></ul>",
    )


def test_is_for_the_platform_alone(at):
    with pytest.raises(NotPermitted):
        agreements.load_agreements(actor=Actor.visitor(), at=at)
