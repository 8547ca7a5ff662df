"""操作日志: who did what when; searched, and taken out in two forms."""

from dataclasses import astuple

from django.http import HttpResponse

from onecourt.kernel.clock import court_day, now
from onecourt.modules.people import public as people
from onecourt.platform import audit
from onecourt.web.court.audit.forms import SearchForm
from onecourt.web.court.audit.pages import lines_of, search_page
from onecourt.web.kit import Request, act, page, perform, show
from onecourt.web.kit.spreadsheet import file_answer, table_file

HEADS = ("时间", "人员", "身份", "操作", "类别", "案号、编号或账号", "说明", "记录位置")


@page("court.audit", right=audit.READ)
def entries(request: Request) -> HttpResponse:
    """The entries that the court may read, with a search."""
    form = _form(request, request.GET)
    found = form.is_valid()
    asked = request.GET.get("page", "")
    query = {name: request.GET.get(name, "").strip() for name in form.fields}
    number = int(asked) if asked.isdecimal() and len(asked) < 7 else 1
    told = search_page(request.actor, form, query, number)
    return show(request, "court/audit/list.html", told, status=200 if found else 422)


@act(audit.READ)
def export(request: Request) -> HttpResponse:
    """Take out what the search finds: a table to read, or lines that can be verified."""
    form = _form(request, request.POST)
    form.is_valid()
    as_table = request.POST.get("form") != "lines"
    name = f"操作日志 {court_day(now())}"

    def hand_out(taken: audit.TakenOut) -> HttpResponse:
        if not as_table:
            return file_answer(
                f"{name}.jsonl", "application/x-ndjson; charset=utf-8", "\n".join(taken.lines) + "\n"
            )
        lines = lines_of(request.actor, list(taken.rows))
        rows = (astuple(line) for line in lines)
        return table_file(name, HEADS, rows)

    return perform(request, audit.export_entries, sought=form.sought, repeatable=True, then=hand_out)


def _form(request: Request, given: object) -> SearchForm:
    officers = [(str(row.account_id), row.name) for row in people.list_colleagues(request.actor)]
    return SearchForm(given, officers=officers)
