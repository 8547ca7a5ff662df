"""That a text was opened before it is ticked: a mark that only its page carries (PLT-07)."""

from uuid import UUID

from django.core import signing

from onecourt.kernel.actor import Actor

SALT = "agreements.opened"


def opened_mark(actor: Actor, version_id: UUID) -> str:
    """What the page of the text puts into its form, for this account alone."""
    return signing.dumps([str(actor.account_id), str(version_id)], salt=SALT)


def opened_version(actor: Actor, mark: str) -> str:
    """The version whose page this account has opened; empty where the mark proves nothing."""
    try:
        account, version = signing.loads(mark, salt=SALT)
    except (signing.BadSignature, ValueError):
        return ""
    return str(version) if account == str(actor.account_id) else ""
