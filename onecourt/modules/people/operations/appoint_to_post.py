"""Appointment to a post at a court."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.people.models import Account, Post
from onecourt.modules.people.operations.open_staff_account import require_administrator
from onecourt.modules.people.terms import AccountKind, StaffRole
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def appoint_to_post(
    *,
    actor: Actor,
    account_id: UUID,
    court_id: UUID,
    department: str,
    roles: Iterable[str],
    valid_from: date,
    at: datetime,
    valid_to: date | None = None,
) -> UUID:
    """Give a member of staff a post with its roles, from a day and perhaps to a day."""
    require_administrator(actor, court_id)
    _check(department, held := sorted(roles), valid_from, valid_to)
    if not Account.objects.filter(pk=account_id, kind=AccountKind.STAFF, is_active=True).exists():
        raise NotFound
    _refuse_twice(account_id, court_id, department.strip())
    post = Post.objects.create(
        account_id=account_id,
        court_id=court_id,
        department=department.strip(),
        roles=held,
        valid_from=valid_from,
        valid_to=valid_to,
    )
    audit.open_to_court(court_id, f"account:{account_id}")
    audit.record(
        "people.post.appointed",
        actor=actor,
        at=at,
        thing=("people.post", post.pk),
        chain=f"account:{account_id}",
        facts={"court": court_id, "roles": post.roles},
    )
    return post.pk


def _refuse_twice(account_id: UUID, court_id: UUID, department: str) -> None:
    held = Post.objects.filter(account_id=account_id, court_id=court_id, department=department)
    if held.filter(valid_to__isnull=True).exists():
        raise BadAnswers({"department": "这个人在这个部门已经有岗位，请先结束原来的。"})


def _check(department: str, roles: list[str], valid_from: date, valid_to: date | None) -> None:
    errors = {}
    if not department.strip():
        errors["department"] = "请填写部门。"
    if not roles or not set(roles) <= set(StaffRole):
        errors["roles"] = "请至少选一个角色。"
    if valid_to is not None and valid_to < valid_from:
        errors["valid_to"] = "结束日期不能早于开始日期。"
    if errors:
        raise BadAnswers(errors)
