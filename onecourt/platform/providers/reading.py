"""What was asked of others and what they answered, without what was said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Count

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.kernel.rights import Right, Verdict, no, yes
from onecourt.platform import access
from onecourt.platform.providers.contracts import CONTRACTS, chosen

READ_CALLS = Right("providers.read_calls", says="查看外部服务的接入情况和调用记录。")


@dataclass(frozen=True, slots=True)
class ContractRow:
    """One service of others: who does it here, and how the calls of the last days ended."""

    key: str
    label: str
    provider: str
    sandbox: bool
    timeout_s: float
    retries: int
    by_hand: str
    done: int
    failed: int
    open: int


@dataclass(frozen=True, slots=True)
class CallRow:
    """One call; what was asked stays sealed."""

    id: UUID
    label: str
    provider: str
    sandbox: bool
    result: str
    code: str
    message: str
    tries: int
    reference: str
    asked_at: datetime
    answered_at: datetime | None


@access.grants(READ_CALLS)
def administers_some_court(actor: Actor, _nothing: object) -> Verdict:
    """The administrators of courts: a record tells neither who was meant nor what was said."""
    if actor.court_id is None:
        return no("只有法院的管理员可以查看。")
    return yes()


def list_contracts(actor: Actor, *, at: datetime, days: int = 7) -> list[ContractRow]:
    """Every service that is agreed on, with the calls of the last days."""
    _require(actor)
    since = _records().filter(asked_at__gte=at - timedelta(days=days))
    counted = {
        (row["contract"], row["result"]): row["n"]
        for row in since.values("contract", "result").annotate(n=Count("id")).order_by("contract")
    }
    return [_contract_row(key, counted) for key in sorted(CONTRACTS)]


def list_calls(actor: Actor, *, result: str = "", limit: int = 30, offset: int = 0) -> list[CallRow]:
    """The calls, the latest first."""
    _require(actor)
    found = _sought(result).order_by("-asked_at", "-id")[offset : offset + limit]
    return [_call_row(record) for record in found]


def count_calls(actor: Actor, *, result: str = "") -> int:
    """How many calls such a list has."""
    _require(actor)
    return int(_sought(result).count())


def _require(actor: Actor) -> None:
    if not access.allowed(actor, READ_CALLS, None):
        raise NotFound


def _sought(result: str) -> Any:
    return _records().filter(result=result) if result else _records()


def _contract_row(key: str, counted: dict[tuple[str, str], int]) -> ContractRow:
    contract, adapter = CONTRACTS[key], chosen(key)
    return ContractRow(
        key=key,
        label=contract.label,
        provider=adapter.name if adapter else "",
        sandbox=bool(adapter and adapter.sandbox),
        timeout_s=contract.timeout_s,
        retries=contract.retries,
        by_hand=contract.by_hand,
        done=counted.get((key, "done"), 0),
        failed=counted.get((key, "failed"), 0),
        open=counted.get((key, "open"), 0),
    )


def _call_row(record: Any) -> CallRow:
    contract = CONTRACTS.get(record.contract)
    return CallRow(
        id=record.id,
        label=contract.label if contract else "不再使用的服务",
        provider=record.provider,
        sandbox=record.sandbox,
        result=record.result,
        code=record.code,
        message=record.message,
        tries=record.tries,
        reference=record.reference,
        asked_at=record.asked_at,
        answered_at=record.answered_at,
    )


def _records() -> Any:
    return apps.get_model("platform_providers", "CallRecord").objects
