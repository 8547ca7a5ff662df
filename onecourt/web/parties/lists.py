"""What the lists of a person share: numbered pages, the tab that opens first, days and chips."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases

PAGE_SIZE = 20
# Beside the page that is open, the first and the last.
NEAR = 2


def number_of(asked: str | None) -> int:
    """The page asked for; the first for anything that is no number."""
    return max(1, int(asked)) if asked and asked.isdecimal() and len(asked) < 6 else 1


def offset_of(number: int) -> int:
    """How many rows stand before a page."""
    return (number - 1) * PAGE_SIZE


def numbered(total: int, number: int, asked: Mapping[str, str]) -> dict[str, Any]:
    """Pages, previous and next as `<c-pagination>` takes them; nothing where one page holds the list."""
    last = -(-total // PAGE_SIZE)
    if last < 2:
        return {"pages": [], "previous": "", "next": ""}
    kept = {key: text for key, text in asked.items() if text}

    def url(page: int) -> str:
        return f"?{urlencode({**kept, 'page': page})}"

    shown = [n for n in range(1, last + 1) if n in (1, last) or abs(n - number) <= NEAR]
    pages: list[dict[str, Any]] = []
    for before, n in zip([0, *shown], shown, strict=False):
        if n - before > 1:
            pages.append({"gap": True})
        pages.append({"number": n, "label": str(n), "url": url(n), "current": n == number})
    return {
        "pages": pages,
        "previous": url(number - 1) if number > 1 else "",
        "next": url(number + 1) if number < last else "",
    }


def chosen_tab(asked: str, counts: Mapping[str, int]) -> str:
    """The tab asked for; else the first in printed order that holds something, 调解 where none does."""
    keys = [key for key, _ in cases.TABS]
    if asked in keys:
        return asked
    return next((key for key in keys if counts.get(key)), keys[0])


def tabs(counts: Mapping[str, int], current: str) -> list[dict[str, Any]]:
    """The six tabs of cases and filings with their counts, each an address of its own."""
    return [
        {
            "label": label,
            "url": f"?{urlencode({'tab': key})}",
            "count": counts.get(key, 0),
            "current": key == current,
        }
        for key, label in cases.TABS
    ]


def live_of(actor: Actor, url: str) -> dict[str, str]:
    """What makes a list change by itself when its owner is told something."""
    ticket = f"{reverse('public:live_ticket')}?topic=person:{actor.account_id}"
    return {"ticket_url": ticket, "url": url}


def day_of(text: str) -> date | None:
    """A day as a date field sends it; none for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def chips(asked: Mapping[str, str], words: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    """What the list is narrowed by, each with the address that takes it away."""
    set_now = {key: text for key, text in asked.items() if text}
    return [
        {
            "label": label,
            "remove_url": f"?{urlencode({k: v for k, v in set_now.items() if k != key} or {'clear': 1})}",
        }
        for key, label in words
        if set_now.get(key)
    ]
