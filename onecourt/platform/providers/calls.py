"""Making a call, once, and keeping its record."""

import json
import time
from datetime import datetime
from typing import Any

from django.apps import apps

from onecourt.kernel.clock import now
from onecourt.platform.providers.contracts import (
    CONTRACTS,
    Answer,
    NotReachable,
    ProviderContract,
    Registered,
    chosen,
)

FIRST_PAUSE_S = 0.2
CODE_TIMEOUT = "timeout"
CODE_NOT_REACHABLE = "not_reachable"
CODE_BY_HAND = "by_hand"


def call(contract_key: str, *, request: dict[str, Any], once: str, at: datetime) -> Answer:
    """Ask the provider and keep the record; called from jobs, outside the transactions of acts.

    A call that was answered is not made again: its answer is given. One that broke off is made again under
    the same key, which the provider gets too, so that it can tell the repeat.
    """
    contract = CONTRACTS[contract_key]
    adapter = chosen(contract_key)
    records = apps.get_model("platform_providers", "CallRecord").objects
    record, _ = records.get_or_create(
        contract=contract_key,
        once=once,
        defaults={
            "provider": adapter.name if adapter else "",
            "sandbox": bool(adapter and adapter.sandbox),
            "request": json.dumps(request, ensure_ascii=False),
            "asked_at": at,
        },
    )
    if record.result == "done":
        return Answer(True, record.reference, record.code, record.message)
    answer, tries = _ask(contract, adapter, request, once)
    record.result = "done" if answer.ok else "failed"
    record.tries += tries
    record.reference, record.code, record.message = answer.reference, answer.code, answer.message[:500]
    record.answered_at = now()
    record.save(update_fields=["result", "tries", "reference", "code", "message", "answered_at"])
    return answer


def _ask(
    contract: ProviderContract, adapter: Registered | None, request: dict[str, Any], once: str
) -> tuple[Answer, int]:
    if adapter is None:
        return Answer(ok=False, code=CODE_BY_HAND, message="没有接入服务，由工作人员办理"), 0
    answer, pause = Answer(ok=False), FIRST_PAUSE_S
    for tried in range(1, contract.retries + 2):
        try:
            return adapter.adapter(request, once, contract.timeout_s), tried
        except TimeoutError:
            answer = Answer(ok=False, code=CODE_TIMEOUT, message="对方没有在规定时间内答复")
        except NotReachable:
            answer = Answer(ok=False, code=CODE_NOT_REACHABLE, message="没有连上对方的服务")
        if tried <= contract.retries:
            time.sleep(pause)
            pause *= 2
    return answer, contract.retries + 1
