"""When a member of staff leaves."""

from datetime import datetime
from uuid import UUID

from django.db.models import Q

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import BadAnswers, NotFound, Refusal, WrongState
from onecourt.modules.people.models import Account, Post
from onecourt.modules.people.operations.end_sessions import end_all_sessions
from onecourt.modules.people.operations.open_staff_account import require_administrator
from onecourt.modules.people.terms import AccountKind, LeavingReason
from onecourt.platform import audit
from onecourt.platform.operations import operation


class WorksElsewhere(Refusal):
    """She holds a post at another court, whose administrator has to end it first."""

    code = "works_elsewhere"
    field = "reason"
    message = "这个人在别的法院还有岗位，不能停用账号。您可以结束本院的岗位。"


@operation
def close_staff_account(*, actor: Actor, account_id: UUID, reason: str, at: datetime) -> UUID:
    """Close the account of somebody who leaves: she is signed out everywhere and her posts end today."""
    if actor.court_id is None:
        raise NotFound
    account = (
        Account.objects.select_for_update(of=("self",))
        .filter(pk=account_id, kind=AccountKind.STAFF, posts__court_id=actor.court_id)
        .first()
    )
    if account is None:
        raise NotFound
    require_administrator(actor, actor.court_id)
    if not account.is_active:
        raise WrongState("这个账号已经停用。")
    if reason not in LeavingReason:
        raise BadAnswers({"reason": "请选一个原因。"})
    if account.pk == actor.account_id:
        raise BadAnswers({"reason": "不能停用您自己的账号。"})
    day = court_day(at)
    lasting = Post.objects.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=day), account=account)
    if lasting.exclude(court_id=actor.court_id).exists():
        raise WorksElsewhere
    lasting.filter(valid_from__lte=day).update(valid_to=day)
    account.is_active = False
    account.save(update_fields=["is_active"])
    end_all_sessions(account)
    audit.record(
        "people.account.closed",
        actor=actor,
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
        facts={"reason": reason},
    )
    return account.pk
