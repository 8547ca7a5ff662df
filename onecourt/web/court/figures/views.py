"""数据看板: figures of the review, the lists beneath them, a table to take away."""

from django.http import HttpResponse

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from onecourt.platform import access
from onecourt.web.court.figures.listing import list_page, period_words, table_lines
from onecourt.web.court.figures.pages import HEADS, figures_page, wanted_of
from onecourt.web.kit import Request, page, show
from onecourt.web.kit.spreadsheet import table_file


@page("court.figures", right=matters.FIGURES)
def figures(request: Request) -> HttpResponse:
    """What the review came to: one's own, or the whole court's for those who lead it."""
    today = court_day(now())
    wanted = wanted_of(request.GET.dict(), today)
    return show(request, "court/figures/figures.html", figures_page(request.actor, wanted, today))


@page("court.figures_list", right=matters.FIGURES)
def figures_list(request: Request) -> HttpResponse:
    """The rounds behind one figure."""
    today = court_day(now())
    asked = request.GET.get("page", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 6 and int(asked) else 1
    wanted = wanted_of(request.GET.dict(), today)
    return show(request, "court/figures/list.html", list_page(request.actor, wanted, number, today))


@page("court.figures_export", right=matters.FIGURES)
def figures_export(request: Request) -> HttpResponse:
    """The breakdowns for a spreadsheet: sums only, no names of parties."""
    if not access.may_ever(request.actor, matters.EXPORT):
        raise NotFound
    today = court_day(now())
    wanted = wanted_of(request.GET.dict(), today)
    heads = ("分类", "名称", *HEADS, "平均用时（工作日）")
    return table_file(f"审核数据-{period_words(wanted)}", heads, table_lines(request.actor, wanted, today))
