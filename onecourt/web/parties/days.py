"""Moments in the words of people, and the days by which something is due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day, court_time
from onecourt.modules.matters import public as matters

WEEKDAYS = "一二三四五六日"


@dataclass(frozen=True, slots=True)
class Day:
    """An entry of the agenda."""

    on: date
    day: int
    weekday: str
    what: str
    about: str
    url: str = ""


def agenda(actor: Actor, at: datetime) -> list[Day]:
    """The days by which something is due, on either side, the nearest first."""
    days: list[Day] = []
    for row in matters.list_own_matters(actor, limit=200):
        url = reverse("parties:filing_space", kwargs={"matter_id": row.id})
        if row.supplement_due_on and row.state == matters.SUPPLEMENT_REQUIRED:
            days.append(_day(row.supplement_due_on, "补交材料截止", row, url))
        if row.due_on and row.state == matters.SUBMITTED:
            days.append(_day(row.due_on, "法院最迟答复", row, url))
        if row.state == matters.DRAFT and row.round == 0:
            resume = reverse("matters:resume", kwargs={"matter_id": row.id})
            days.append(_day(matters.get_last_day(row), "草稿保存到这一天", row, resume))
    return sorted(days, key=lambda day: (day.on, day.what))


def _day(on: date, what: str, row: matters.MatterRow, url: str) -> Day:
    named = row.title if row.title != row.kind_label else row.subject
    return Day(on, on.day, f"周{WEEKDAYS[on.weekday()]}", what, f"{on.month} 月 {on.day} 日 · {named}", url)


def when_words(moment: datetime, at: datetime) -> str:
    """今天 10:02, 昨天 16:20, 11 月 13 日: as people say it."""
    local, today = court_time(moment), court_day(at)
    if local.date() == today:
        return f"今天 {local:%H:%M}"
    if local.date() == today - timedelta(days=1):
        return f"昨天 {local:%H:%M}"
    return f"{local.month} 月 {local.day} 日 {local:%H:%M}"
