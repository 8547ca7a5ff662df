"""The list beneath a figure, and the table to take away."""

from datetime import date
from typing import Any

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.web.court.figures.pages import (
    MEASURES,
    Wanted,
    figures_page,
    opened_by,
    query,
    rounds_of,
    shows_names,
)

PAGE_SIZE = 20


def list_page(actor: Actor, wanted: Wanted, number: int, today: date) -> dict[str, Any]:
    """The rounds that a figure counts, the oldest first."""
    rows = rounds_of(actor, wanted, wanted.first, wanted.last, today)
    found = [row for row in rows if counts(row, wanted, today)]
    last = max(1, -(-len(found) // PAGE_SIZE))
    number = min(number, last)
    label = next((label for key, label, _ in MEASURES if key == wanted.what), "全部")
    base = f"?{query(wanted, what=wanted.what)}"
    return {
        "title": label,
        "period": period_words(wanted),
        "count": len(found),
        "rows": [line(actor, row) for row in found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE]],
        "pages": [
            {"number": n, "url": f"{base}&page={n}", "current": n == number} for n in range(1, last + 1)
        ],
        "back_url": f"{reverse('court:figures')}?{query(wanted)}",
        "current": "figures",
    }


def counts(row: matters.ReviewedRound, wanted: Wanted, today: date) -> bool:
    """Whether the round is one of those that the figure counts."""
    if wanted.what == "late":
        return matters.is_late(row, wanted.first, wanted.last, today)
    answered = row.answered_on is not None and wanted.first <= row.answered_on <= wanted.last
    if wanted.what == "received":
        return wanted.first <= row.received_on <= wanted.last
    if wanted.what == "answered":
        return answered
    return (answered and row.answer == wanted.what) if wanted.what else True


def line(actor: Actor, row: matters.ReviewedRound) -> dict[str, Any]:
    """One round; the parties' names only for those who may read them."""
    matter_id = opened_by(actor, row)
    again = f"（第 {row.round} 次提交）" if row.round > 1 else ""
    return {
        "subject": f"{row.subject}{again}",
        "title": row.title if shows_names(actor) else f"编号 {row.reference}",
        "received": row.received_on.isoformat(),
        "due": row.due_on.isoformat() if row.due_on else "",
        "answered": row.answered_on.isoformat() if row.answered_on else "",
        "answer": row.answer_label or "还没答复",
        "days": "" if row.working_days is None else str(row.working_days),
        "officer": row.officer or "还没人领取",
        "url": reverse("court:matter", kwargs={"matter_id": matter_id}) + "?tab=done" if matter_id else "",
    }


def period_words(wanted: Wanted) -> str:
    first, last = (f"{day.year} 年 {day.month} 月" for day in (wanted.first, wanted.last))
    return first if first == last else f"{first}到{last}"


def table_lines(actor: Actor, wanted: Wanted, today: date) -> list[list[object]]:
    """All breakdowns one under the other, as the page shows them."""
    page = figures_page(actor, wanted, today)
    return [
        [table["title"], each["label"], *(number for _, number, _ in each["cells"]), each["days"]]
        for table in page["tables"]
        for each in table["lines"]
    ]
