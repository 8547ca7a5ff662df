"""协议和告知书: a court writes its own, looks at it as people will, and lets it hold from a day on."""

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_day, court_time, now
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.agreements import public as agreements
from onecourt.web.court.staff.forms import day_field
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.account_forms import add_refusal

BODY_HELP = "空一行分段。以“## ”开头的是小标题，以“- ”开头的是列表，**两边加星号**的是粗体。"


class TextForm(forms.Form):
    title = forms.CharField(label="标题", max_length=120, error_messages={"required": "请填写标题。"})
    body = forms.CharField(
        label="正文",
        help_text=BODY_HELP,
        widget=forms.Textarea(attrs={"rows": 18}),
        error_messages={"required": "请填写正文。"},
    )
    source = forms.CharField(
        label="法律依据",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "请写明法律依据。"},
    )


class DayForm(forms.Form):
    valid_from = day_field("从哪天起使用", help_text="填今天或以后的日期。以前的版本都留着。")

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["valid_from"].widget.attrs["data-kind"] = "date"


@page("court.texts", right=agreements.EDIT)
def texts(request: Request) -> HttpResponse:
    """Every text there is, as it holds today."""
    today = court_day(now())
    told = {
        "rows": [
            {
                "title": text.title,
                "version": text.version,
                "since": str(text.valid_from),
                "url": reverse("court:text", kwargs={"text_key": text.key}),
                "is_editable": agreements.is_editable(text.key),
                "has_draft": agreements.find_draft(request.actor, text.key) is not None,
            }
            for text in agreements.list_texts(request.actor, on=today)
        ],
        "current": "texts",
    }
    return show(request, "court/texts/list.html", told)


def text(request: Request, text_key: str) -> HttpResponse:
    """One text: what holds, what is being written, and what held before."""
    return _save(request, text_key) if request.method == "POST" else _text_page(request, text_key)


@page("court.text", right=agreements.EDIT)
def _text_page(request: Request, text_key: str) -> HttpResponse:
    return _draw(request, text_key, _started(request, text_key))


@act(agreements.EDIT)
def _save(request: Request, text_key: str) -> HttpResponse:
    form = TextForm(request.POST)
    if not form.is_valid():
        return _draw(request, text_key, form, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, text_key, form)

    return perform(
        request,
        agreements.save_agreement_draft,
        key=text_key,
        **form.cleaned_data,
        then=_address(text_key) + "#preview",
        on_refusal=turned_down,
        said="草稿已保存，还没有发布。请在预览里看一遍。",
    )


@act(agreements.EDIT)
def publish(request: Request, text_key: str) -> HttpResponse:
    """Let what was written hold from a day on."""
    form = DayForm(request.POST)
    if not form.is_valid():
        return _draw(request, text_key, _started(request, text_key), day=form, status=422)

    def turned_down(request: Request, refusal: Refusal) -> HttpResponse:
        add_refusal(form, refusal)
        return _draw(request, text_key, _started(request, text_key), day=form)

    day = form.cleaned_data["valid_from"]
    return perform(
        request,
        agreements.publish_agreement,
        key=text_key,
        valid_from=day,
        then=_address(text_key),
        on_refusal=turned_down,
        said=f"已发布，从 {day} 起使用。",
    )


def _address(text_key: str) -> str:
    return reverse("court:text", kwargs={"text_key": text_key})


def _started(request: Request, text_key: str) -> TextForm:
    """The draft, else the version that was published last."""
    versions = agreements.list_versions(request.actor, text_key)
    if not versions:
        raise NotFound
    written = agreements.find_draft(request.actor, text_key) or versions[0]
    return TextForm(initial={"title": written.title, "body": written.body, "source": written.source})


def _draw(
    request: Request, text_key: str, form: TextForm, *, day: DayForm | None = None, status: int = 200
) -> HttpResponse:
    today, versions = court_day(now()), agreements.list_versions(request.actor, text_key)
    if not versions:
        raise NotFound
    held = agreements.current_agreement(text_key, court_id=request.actor.court, on=today)
    draft = agreements.find_draft(request.actor, text_key)
    told = {
        "text": {"title": held.title, "version": held.version, "since": str(held.valid_from)},
        "is_editable": agreements.is_editable(text_key),
        "form": form,
        "day": day or DayForm(initial={"valid_from": str(today + timedelta(days=1))}),
        "draft": draft,
        "saved": f"{court_time(draft.saved_at):%Y-%m-%d %H:%M}" if draft else "",
        "publish_url": reverse("court:text_publish", kwargs={"text_key": text_key}),
        "versions": [
            {
                "title": one.title,
                "version": one.version if one.is_own else f"平台 {one.version}",
                "first": str(one.valid_from),
                "state": _state(one, held, today),
                "url": reverse("public:agreement", kwargs={"version_id": one.version_id}),
            }
            for one in versions
        ],
        "heads": ["版本", "从哪天起", "现在"],
        "current": "texts",
    }
    return show(request, "court/texts/text.html", told, status=status)


def _state(one: agreements.VersionRow, held: agreements.AgreementText, today: Any) -> str:
    if one.version_id == held.version_id:
        return "正在使用"
    return "还没到" if one.valid_from > today else "以前的"
