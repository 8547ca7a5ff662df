"""外部服务: which services of others are in use, how their calls ended, and what people do without them."""

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from onecourt.kernel.clock import court_time, now
from onecourt.platform import providers
from onecourt.web.kit import Request, page, show

PAGE_SIZE = 30
RESULTS = {"done": ("已完成", "ok"), "failed": ("没有办成", "bad"), "open": ("还没有答复", "warn")}
CODES = {
    "sent": "已发出",
    "bad_number": "号码无法接收",
    "refused_text": "对方没有接受内容",
    "over_quota": "超过对方的限量，会再试",
    "timeout": "对方没有按时答复，会再试",
    "not_reachable": "没有连上对方，会再试",
    "by_hand": "没有接入，由工作人员办理",
}


@page("court.calls", right=providers.READ_CALLS)
def calls(request: Request) -> HttpResponse:
    """The services, and the record of their calls."""
    result = request.GET.get("result", "")
    result = result if result in RESULTS else ""
    count = providers.count_calls(request.actor, result=result)
    last = max(1, -(-count // PAGE_SIZE))
    asked = request.GET.get("page", "")
    here = min(max(int(asked) if asked.isdecimal() and len(asked) < 7 else 1, 1), last)
    rows = providers.list_calls(request.actor, result=result, limit=PAGE_SIZE, offset=(here - 1) * PAGE_SIZE)
    told = {
        "contracts": [_contract(row) for row in providers.list_contracts(request.actor, at=now())],
        "tabs": [
            {"label": label, "url": _url(key), "current": key == result}
            for key, label in (("", "全部"), *((key, words[0]) for key, words in RESULTS.items()))
        ],
        "count": count,
        "heads": ["时间", "服务", "结果", "试了几次", "对方的编号"],
        "rows": [_call(row) for row in rows],
        "pages": [
            {"number": n, "current": n == here, "url": f"{_url(result)}{'&' if result else '?'}page={n}"}
            for n in range(max(1, here - 4), min(last, here + 4) + 1)
        ],
        "current": "calls",
    }
    return show(request, "court/calls/list.html", told)


def _url(result: str) -> str:
    address = reverse("court:calls")
    return f"{address}?result={result}" if result else address


def _contract(row: providers.ContractRow) -> dict[str, Any]:
    tries = f"每次最多等 {row.timeout_s:g} 秒，不成再试 {row.retries} 次"
    return {
        "label": row.label,
        "sandbox": row.sandbox,
        "is_joined": bool(row.provider),
        "about": tries if row.provider else f"没有接入。{row.by_hand}",
        "by_hand": row.by_hand,
        "counts": f"最近 7 天：办成 {row.done} 次，没办成 {row.failed} 次，等答复 {row.open} 次",
    }


def _call(row: providers.CallRow) -> dict[str, Any]:
    label, kind = RESULTS[row.result]
    return {
        "when": f"{court_time(row.asked_at):%Y-%m-%d %H:%M:%S}",
        "label": row.label,
        "sandbox": row.sandbox,
        "result": label,
        "kind": kind,
        "why": CODES.get(row.code, row.message),
        "tries": row.tries,
        "reference": row.reference,
    }
