"""待办: what waits for the person. An entry leaves the list when it is done, not when it is read."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.web.matters.words import day_words

# Nobody has more open filings than this; the rest would follow as the first are done.
MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class TodoRow:
    """Something that waits for the person: what, for which case, by when, and the way there."""

    title: str
    case: str
    left: str
    when: str
    icon: str
    kind: str
    url: str
    action: str
    late: bool
    thing_id: UUID
    due: date | None
    unread: bool = False


def todos(actor: Actor, at: datetime) -> list[TodoRow]:
    """What the court asked for, what came back, and drafts about to end, the nearest deadline first."""
    today = court_day(at)
    waiting = [
        row
        for state in (matters.SUPPLEMENT_REQUIRED, matters.RETURNED)
        for row in matters.list_own_matters(actor, matters.OwnFilter(state=state), limit=MOST_SHOWN)
    ]
    ending = matters.list_ending_drafts(actor, on=today)
    unread = notices.count_unread_about(actor, [row.id for row in (*waiting, *ending)])
    found = [_asked_for(row, today, unread) for row in waiting]
    found += [_ending(row, today, unread) for row in ending]
    return sorted(found, key=lambda todo: (todo.due or date.max, todo.title))


def _asked_for(row: matters.MatterRow, today: date, unread: dict[UUID, int]) -> TodoRow:
    supplement = row.state == matters.SUPPLEMENT_REQUIRED
    return _todo(
        row,
        today,
        row.supplement_due_on if supplement else None,
        ("补充材料", "去补交", "file-upload") if supplement else ("修改后重新提交", "去修改", "file-upload"),
        unread,
    )


def _ending(row: matters.MatterRow, today: date, unread: dict[UUID, int]) -> TodoRow:
    return _todo(row, today, matters.get_last_day(row), ("草稿快到期了", "接着填", "writing"), unread)


def _todo(
    row: matters.MatterRow,
    today: date,
    due: date | None,
    words: tuple[str, str, str],
    unread: dict[UUID, int],
) -> TodoRow:
    title, action, icon = words
    days = (due - today).days if due else None
    late = days is not None and days < 0
    left = "" if days is None else f"逾期 {-days} 天" if late else f"还剩 {days} 天" if days else "今天到期"
    named = row.title if row.title != row.kind_label else ""
    return TodoRow(
        title=title,
        case=" · ".join(filter(None, [row.subject, named])),
        left=left,
        when=f"（{day_words(due)}前）" if due else "",
        icon=icon,
        kind="bad" if late else "warn",
        url=reverse("matters:resume", kwargs={"matter_id": row.id}),
        action=action,
        late=late,
        thing_id=row.id,
        due=due,
        unread=row.id in unread,
    )
