"""谁同意了什么: the register of acceptances, searched by person and text, and taken out."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpResponse

from onecourt.kernel.clock import court_day, court_time, now
from onecourt.modules.agreements import public as agreements
from onecourt.platform import audit
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.spreadsheet import table_file

ACT = "agreements.version.accepted"
PAGE_SIZE = 30
HEADS = ("时间", "姓名", "文本", "版本", "网络地址", "设备")


class SearchForm(forms.Form):
    person = forms.CharField(label="姓名", required=False, max_length=60)
    text = forms.ChoiceField(label="哪份文本", required=False)


@page("court.acceptances", right=audit.READ)
def acceptances(request: Request) -> HttpResponse:
    """Who accepted which version when."""
    form, sought = _asked(request, request.GET)
    count = audit.count_entries(request.actor, sought)
    asked = request.GET.get("page", "")
    last = max(1, -(-count // PAGE_SIZE))
    here = min(max(int(asked) if asked.isdecimal() and len(asked) < 7 else 1, 1), last)
    rows = audit.list_entries(request.actor, sought, limit=PAGE_SIZE, offset=(here - 1) * PAGE_SIZE)
    query = {name: request.GET[name] for name in form.fields if request.GET.get(name)}
    told = {
        "form": form,
        "count": count,
        "query": list(query.items()),
        "heads": HEADS,
        "rows": _lines(rows),
        "pages": [
            {"number": n, "current": n == here, "url": "?" + urlencode({**query, "page": n})}
            for n in range(max(1, here - 4), min(last, here + 4) + 1)
        ],
        "current": "texts",
    }
    return show(request, "court/texts/acceptances.html", told)


@act(audit.READ)
def export(request: Request) -> HttpResponse:
    """Take the register out as a table; that it was taken out is on record."""
    _, sought = _asked(request, request.POST)

    def hand_out(taken: audit.TakenOut) -> HttpResponse:
        return table_file(f"同意记录 {court_day(now())}", HEADS, _lines(list(taken.rows)))

    return perform(request, audit.export_entries, sought=sought, repeatable=True, then=hand_out)


def _asked(request: Request, given: Any) -> tuple[SearchForm, audit.Sought]:
    form = SearchForm(given)
    texts = agreements.list_texts(request.actor, on=court_day(now()))
    form.fields["text"].choices = [("", ""), *((text.key, text.title) for text in texts)]  # type: ignore[attr-defined]
    form.is_valid()
    chosen = form.cleaned_data.get("text") or ""
    things = (
        tuple(one.version_id for one in agreements.list_versions(request.actor, chosen)) if chosen else ()
    )
    person = (form.cleaned_data.get("person") or "").strip()
    return form, audit.Sought(person=person, acts=(ACT,), things=things)


def _lines(rows: list[audit.EntryRow]) -> list[tuple[str, ...]]:
    found = agreements.list_acceptances(row.facts["acceptance"] for row in rows)
    return [
        (
            f"{court_time(row.at):%Y-%m-%d %H:%M:%S}",
            row.actor_name,
            one.title,
            one.version,
            one.place,
            one.device,
        )
        for row in rows
        if (one := found.get(row.facts["acceptance"])) is not None
    ]
