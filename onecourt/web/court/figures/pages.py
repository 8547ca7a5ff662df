"""数据看板: what the review came to in a period, by court, officer and type."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from onecourt.platform import access

MEASURES = (
    ("received", "收到", "这段时间里当事人交来的次数；补充后再交的，再算一次。"),
    ("answered", "已答复", "这段时间里生效的决定，包括下面各种。"),
    ("approved", "审核通过", "审核通过并登记立案的。"),
    ("supplements", "要求补充", "一次性告知要补充材料的。"),
    ("returned", "审核不通过", "写明理由退回改正的。"),
    ("refused", "不予立案", "决定不予立案的。"),
    ("late", "逾期", "超过期限才答复的，和期限在这段时间里、到现在还没答复的。"),
)
HEADS = tuple(label for _, label, _ in MEASURES)
MONTHS_BACK = 24


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which months, which court, whose, of which type."""

    first: date
    last: date
    court: str = ""
    officer: str = ""
    kind: str = ""
    what: str = ""


def wanted_of(asked: Mapping[str, str], today: date) -> Wanted:
    """What was asked for; what makes no sense becomes this month."""
    begin = month_of(asked.get("from", "")) or today.replace(day=1)
    end = month_of(asked.get("to", "")) or max(begin, today.replace(day=1))
    begin, end = min(begin, end), max(begin, end)
    keys = ("court", "officer", "kind", "what")
    return Wanted(begin, month_end(end), **{key: asked.get(key, "")[:80] for key in keys})


def month_of(text: str) -> date | None:
    """The first day of a month written as 2026-11; None for what is none of this century."""
    try:
        day = date.fromisoformat(f"{text}-01")
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None


def month_end(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def before(wanted: Wanted) -> tuple[date, date]:
    """The period of as many months just before."""
    last = wanted.first - timedelta(days=1)
    first = last.replace(day=1)
    months = (wanted.last.year - wanted.first.year) * 12 + wanted.last.month - wanted.first.month
    for _ in range(months):
        first = (first - timedelta(days=1)).replace(day=1)
    return first, last


def courts_of(actor: Actor) -> list[courts.CourtRow]:
    """The courts whose figures the actor may see: his own first, then those below it."""
    if not access.may_ever(actor, matters.COURT_FIGURES):
        return [courts.get_court(actor.court)]
    seen = [row for row in courts.list_courts() if access.allowed(actor, matters.COURT_FIGURES, row.id)]
    return sorted(seen, key=lambda row: row.id != actor.court_id)


def rounds_of(
    actor: Actor, wanted: Wanted, first: date, last: date, today: date
) -> list[matters.ReviewedRound]:
    """The rounds behind the figures: for an officer his own, for those who lead all of the court."""
    allowed = {str(row.id): row.id for row in courts_of(actor)}
    chosen = [allowed[wanted.court]] if wanted.court in allowed else list(allowed.values())
    rows = matters.list_rounds_in(chosen, first, last, on=today)
    if not access.may_ever(actor, matters.COURT_FIGURES):
        rows = [row for row in rows if row.officer_id == actor.account_id]
    if wanted.kind:
        rows = [row for row in rows if row.kind == wanted.kind]
    if wanted.officer:
        rows = [row for row in rows if str(row.officer_id or "nobody") == wanted.officer]
    return rows


def figures_page(actor: Actor, wanted: Wanted, today: date) -> dict[str, Any]:
    """Answer first, then by officer, by type, by court, each number with the list beneath."""
    rows = rounds_of(actor, wanted, wanted.first, wanted.last, today)
    now = matters.get_figures(rows, wanted.first, wanted.last, on=today)
    earlier = before(wanted)
    then = matters.get_figures(rounds_of(actor, wanted, *earlier, today), *earlier, on=today)
    whole = access.may_ever(actor, matters.COURT_FIGURES)
    return {
        "whole": whole,
        "finding": finding(now),
        "cards": cards(now, then, wanted),
        "tables": tables(rows, wanted, today, whole, courts_of(actor)),
        "heads": HEADS,
        "explained": [(label, says) for _, label, says in MEASURES],
        "wanted": wanted,
        "choices": {
            "months": months(today, wanted),
            "courts": [(str(row.id), row.name) for row in courts_of(actor)],
            "kinds": [(kind.key, kind.label) for kind in matters.list_kinds()],
        },
        "first_month": f"{wanted.first:%Y-%m}",
        "last_month": f"{wanted.last:%Y-%m}",
        "export_url": f"{reverse('court:figures_export')}?{query(wanted)}"
        if access.may_ever(actor, matters.EXPORT)
        else "",
        "current": "figures",
    }


def finding(now: matters.Figures) -> str:
    """The figures in one sentence."""
    if not now.received and not now.answered:
        return "这段时间没有收到，也没有答复。"
    took = f"，平均用 {now.days:.1f} 个工作日" if now.days is not None else ""
    late = f"，逾期 {now.late} 次" if now.late else "，没有逾期"
    return f"收到 {now.received} 次，答复 {now.answered} 次{took}{late}。"


def cards(now: matters.Figures, then: matters.Figures, wanted: Wanted) -> list[dict[str, Any]]:
    """Five figures with what changed since the period before."""
    found = [
        {
            "label": label,
            "number": getattr(now, key),
            "note": change(getattr(now, key) - getattr(then, key)),
            "url": list_url(wanted, what=key),
            "late": key == "late" and now.late > 0,
        }
        for key, label in (("received", "收到"), ("approved", "审核通过"), ("supplements", "要求补充"))
    ]
    days = "–" if now.days is None else f"{now.days:.1f}"
    moved = now.days - then.days if now.days is not None and then.days is not None else None
    found.append(
        {
            "label": "平均用时（工作日）",
            "number": days,
            "note": "上一段没有答复" if moved is None else change(round(moved, 1)),
            "url": list_url(wanted, what="answered"),
        }
    )
    found.append(
        {
            "label": "逾期",
            "number": now.late,
            "note": change(now.late - then.late),
            "url": list_url(wanted, what="late"),
            "late": now.late > 0,
        }
    )
    return found


def change(difference: float) -> str:
    if not difference:
        return "和上一段一样"
    return f"比上一段{'多' if difference > 0 else '少'} {abs(difference):g}"


def tables(
    rows: list[matters.ReviewedRound],
    wanted: Wanted,
    today: date,
    whole: bool,
    seen: list[courts.CourtRow],
) -> list[dict[str, Any]]:
    """The breakdowns that say something: by officer for those who lead, by type, by court where several."""
    labels = {kind.key: kind.label for kind in matters.list_kinds()}
    names = {row.id: row.name for row in seen}

    def officer(row: matters.ReviewedRound) -> tuple[str, str]:
        return str(row.officer_id or "nobody"), row.officer or "还没人领取"

    def kind(row: matters.ReviewedRound) -> tuple[str, str]:
        return row.kind, labels[row.kind]

    def court(row: matters.ReviewedRound) -> tuple[str, str]:
        return str(row.court_id), names[row.court_id]

    found = [table("按人员", rows, wanted, today, "officer", officer)] if whole else []
    found.append(table("按类型", rows, wanted, today, "kind", kind))
    if len(seen) > 1:
        found.append(table("按法院", rows, wanted, today, "court", court))
    return found


def table(
    title: str,
    rows: Iterable[matters.ReviewedRound],
    wanted: Wanted,
    today: date,
    by: str,
    place: Callable[[matters.ReviewedRound], tuple[str, str]],
) -> dict[str, Any]:
    """One breakdown: a line for each place, each number with its list, the mean time at the end."""
    groups: dict[tuple[str, str], list[matters.ReviewedRound]] = {}
    for row in rows:
        groups.setdefault(place(row), []).append(row)
    lines = []
    for (key, label), group in sorted(groups.items(), key=lambda found: found[0][1]):
        figures = matters.get_figures(group, wanted.first, wanted.last, on=today)
        lines.append(
            {
                "label": label,
                "cells": [
                    (head, getattr(figures, what), list_url(wanted, what=what, **{by: key}))
                    for what, head, _ in MEASURES
                ],
                "days": "–" if figures.days is None else f"{figures.days:.1f}",
            }
        )
    return {"title": title, "lines": lines}


def list_url(wanted: Wanted, **more: str) -> str:
    return f"{reverse('court:figures_list')}?{query(wanted, **more)}"


def query(wanted: Wanted, **more: str) -> str:
    kept = {
        "from": f"{wanted.first:%Y-%m}",
        "to": f"{wanted.last:%Y-%m}",
        "court": wanted.court,
        "officer": wanted.officer,
        "kind": wanted.kind,
    }
    return urlencode({key: text for key, text in (kept | more).items() if text})


def months(today: date, wanted: Wanted) -> list[tuple[str, str]]:
    """The months to choose from, this one first; older ones that are open stay in the list."""
    found, day = [], today.replace(day=1)
    for _ in range(MONTHS_BACK):
        found.append(day)
        day = (day - timedelta(days=1)).replace(day=1)
    found += [d for d in (wanted.first, wanted.last.replace(day=1)) if d not in found]
    return [(f"{d:%Y-%m}", f"{d.year} 年 {d.month} 月") for d in found]


def shows_names(actor: Actor) -> bool:
    """Names of parties are for those who may read the court's cases; others see numbers only."""
    return access.may_ever(actor, cases.READ_AS_COURT)


def opened_by(actor: Actor, row: matters.ReviewedRound) -> UUID | None:
    """The matter behind a line, for those who sit at its desk."""
    desk = matters.kind_of(row.kind).desk.key
    return row.matter_id if row.court_id == actor.court_id and desk in matters.desks_of(actor) else None
