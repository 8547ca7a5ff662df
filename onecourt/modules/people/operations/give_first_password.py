"""A new first password for a member of staff who has forgotten hers."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.people.models import Account
from onecourt.modules.people.operations.change_password import check_new_password
from onecourt.modules.people.operations.end_sessions import end_all_sessions
from onecourt.modules.people.operations.open_staff_account import require_administrator
from onecourt.modules.people.operations.sign_in_by_password import lift_guard
from onecourt.modules.people.terms import AccountKind
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def give_first_password(*, actor: Actor, account_id: UUID, password: str, at: datetime) -> UUID:
    """Set a password that its owner has to change at the next sign-in; her sessions end."""
    if actor.court_id is None:
        raise NotFound
    account = (
        Account.objects.select_for_update(of=("self",))
        .filter(pk=account_id, kind=AccountKind.STAFF, is_active=True, posts__court_id=actor.court_id)
        .first()
    )
    if account is None:
        raise NotFound
    require_administrator(actor, actor.court_id)
    if account.pk == actor.account_id:
        raise BadAnswers({"password": "您自己的密码请在“账号与安全”里改。"})
    check_new_password(account, password)
    account.set_password(password)
    account.has_first_password = True
    account.save(update_fields=["password", "has_first_password"])
    end_all_sessions(account)
    lift_guard("login_name", account.login_name or "")
    audit.record(
        "people.password.given",
        actor=actor,
        at=at,
        thing=("people.account", account.pk),
        chain=f"account:{account.pk}",
    )
    return account.pk
