"""The list of a court's staff: filters, total, numbered pages."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.modules.people import public as people
from onecourt.web.court.queues.listing import numbered
from onecourt.web.court.staff.pages import staff_rows
from onecourt.web.kit import Request
from onecourt.web.kit.remembering import remembered

PAGE_SIZE = 20
PLACE = "staff"
LABELS = {"q": "姓名、登录名、部门、角色", "state": "状态"}
STATES = tuple((word, word) for word in ("在岗", "还没改初始密码", "现在没有岗位", "已停用"))


def list_page(request: Request, on: date) -> dict[str, Any]:
    """Who works or worked at the court, as the administrator filters them."""
    wanted = remembered(request, PLACE, LABELS)
    found = [row for row in staff_rows(people.list_colleagues(request.actor), on) if _fits(row, wanted)]
    last = max(1, -(-len(found) // PAGE_SIZE))
    asked = request.GET.get("page", "")
    number = min(int(asked), last) if asked.isdecimal() and len(asked) < 6 and int(asked) else 1
    return {
        "rows": found[(number - 1) * PAGE_SIZE : number * PAGE_SIZE],
        "count": len(found),
        "wanted": wanted,
        "states": STATES,
        "chips": [
            {"label": f"{LABELS[key]}：{text}", "remove_url": f"?{urlencode({**wanted, key: ''})}"}
            for key, text in wanted.items()
        ],
        "pages": numbered("?", "", wanted, number, last),
        "new_url": reverse("court:staff_new"),
        "export_url": reverse("court:staff_export"),
    }


HEADS = ("姓名", "登录名", "部门和角色", "状态")


def exported(request: Request, colleagues: list[people.ColleagueRow], on: date) -> list[tuple[str, ...]]:
    """The rows of the table, as the list is filtered now."""
    wanted = remembered(request, PLACE, LABELS)
    rows = (row for row in staff_rows(colleagues, on) if _fits(row, wanted))
    return [(row["name"], row["login_name"], row["posts"], row["state"]) for row in rows]


def _fits(row: dict[str, Any], wanted: dict[str, str]) -> bool:
    words = wanted.get("q", "").casefold()
    known = f"{row['name']} {row['login_name']} {row['posts']}".casefold()
    return words in known and wanted.get("state") in (None, row["state"])
