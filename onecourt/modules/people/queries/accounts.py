"""Who is behind an account, and how to reach her."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import NATURAL_PERSON, STAFF, Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.masking import mask_phone
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people.models import Account
from onecourt.modules.people.queries.posts import list_posts
from onecourt.modules.people.terms import PERSON_ROLE, AccountKind


@dataclass(frozen=True, slots=True)
class Contact:
    """A person as others may see her: the number is masked."""

    account_id: UUID
    name: str
    phone_masked: str
    level: int


def actor_of(
    account_id: UUID, *, post_id: UUID | None = None, epoch: int | None = None, at: datetime
) -> Actor:
    """The account as actor; staff in the post named, else in their first. A closed account is a visitor.

    With an `epoch` it must be the account's present one: that is how all sessions of an account are ended at
    once.
    """
    account = Account.objects.select_related("person").filter(pk=account_id, is_active=True).first()
    if account is None or epoch not in (None, account.session_epoch):
        return Actor.visitor()
    if account.kind == AccountKind.PUBLIC:
        return Actor(
            name=account.person.name,
            capacity=NATURAL_PERSON,
            account_id=account.pk,
            person_id=account.person_id,
            level=account.level,
            roles=frozenset({PERSON_ROLE}),
        )
    # A first password opens nothing but the page on which it is changed.
    posts = [] if account.has_first_password else list_posts(account.pk, on=court_day(at))
    post = next((held for held in posts if post_id in (None, held.post_id)), None)
    return Actor(
        name=account.person.name,
        capacity=STAFF,
        account_id=account.pk,
        person_id=account.person_id,
        level=account.level,
        court_id=post.court_id if post else None,
        post_id=post.post_id if post else None,
        roles=post.roles if post else frozenset(),
    )


def get_contact(account_id: UUID) -> Contact:
    """Name and masked number of an account."""
    account = Account.objects.select_related("person").filter(pk=account_id).first()
    if account is None:
        raise NotFound
    return Contact(
        account_id=account.pk,
        name=account.person.name,
        phone_masked=mask_phone(account.phone) if account.phone else "",
        level=account.level,
    )


def get_phone(account_id: UUID) -> str:
    """The number in clear, for messages that are sent; empty where there is none."""
    found = Account.objects.filter(pk=account_id).only("phone").first()
    return (found.phone or "") if found else ""


def get_session_epoch(account_id: UUID) -> int:
    """The epoch that a new session begins with."""
    return Account.objects.values_list("session_epoch", flat=True).get(pk=account_id)
