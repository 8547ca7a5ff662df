"""The posts of staff."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.people.models import Post
from onecourt.modules.people.terms import MANAGE_STAFF, StaffRole
from onecourt.platform import access


@dataclass(frozen=True, slots=True)
class PostRow:
    """One post that somebody holds."""

    post_id: UUID
    account_id: UUID
    court_id: UUID
    court_name: str
    department: str
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class StaffRow:
    """A member of staff of a court, as colleagues see her."""

    account_id: UUID
    name: str
    department: str


@dataclass(frozen=True, slots=True)
class HeldPost:
    """A post with its dates, as the administrator sees it."""

    post_id: UUID
    department: str
    roles: tuple[str, ...]
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True, slots=True)
class ColleagueRow:
    """A member of staff with all posts at one court, as its administrator sees her."""

    account_id: UUID
    name: str
    login_name: str
    is_active: bool
    has_first_password: bool
    posts: tuple[HeldPost, ...]


def list_posts(account_id: UUID, *, on: date) -> list[PostRow]:
    """The posts that an account holds on a day, the oldest first."""
    return [_row(post) for post in _valid(on).filter(account_id=account_id).order_by("valid_from", "id")]


def get_post(post_id: UUID) -> PostRow:
    """One post, whether it still lasts or not."""
    post = Post.objects.select_related("court").filter(pk=post_id).first()
    if post is None:
        raise NotFound
    return _row(post)


def list_colleagues(actor: Actor) -> list[ColleagueRow]:
    """Everybody who holds or held a post at the actor's court, those at work first, with their posts."""
    if actor.court_id is None:
        return []
    posts = (
        Post.objects.filter(court_id=actor.court_id)
        .select_related("account__person", "court")
        .order_by("-account__is_active", "account__person__name", "account_id", "valid_from", "id")
    )
    by_account: dict[UUID, list[Post]] = {}
    for post in posts:
        by_account.setdefault(post.account_id, []).append(post)
    return [_colleague(held) for held in by_account.values()]


def get_colleague(actor: Actor, account_id: UUID) -> ColleagueRow:
    """One member of staff of the court that the actor administers."""
    if actor.court_id is None or not access.may_ever(actor, MANAGE_STAFF):
        raise NotFound
    posts = list(
        Post.objects.filter(court_id=actor.court_id, account_id=account_id)
        .select_related("account__person", "court")
        .order_by("valid_from", "id")
    )
    if not posts:
        raise NotFound
    return _colleague(posts)


def list_staff(court_id: UUID, role: str, *, on: date) -> list[StaffRow]:
    """Who carries a role at a court on a day."""
    posts = (
        _valid(on)
        .filter(court_id=court_id, roles__contains=[role], account__is_active=True)
        .select_related("account__person")
        .order_by("account__person__name", "id")
    )
    return [StaffRow(post.account_id, post.account.person.name, post.department) for post in posts]


def _colleague(posts: list[Post]) -> ColleagueRow:
    account = posts[0].account
    return ColleagueRow(
        account_id=account.pk,
        name=account.person.name,
        login_name=account.login_name or "",
        is_active=account.is_active,
        has_first_password=account.has_first_password,
        posts=tuple(
            HeldPost(
                post_id=post.pk,
                department=post.department,
                roles=tuple(StaffRole(role).label for role in post.roles),
                valid_from=post.valid_from,
                valid_to=post.valid_to,
            )
            for post in posts
        ),
    )


def _valid(on: date) -> QuerySet[Post]:
    lasting = Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    return Post.objects.select_related("court").filter(lasting, valid_from__lte=on)


def _row(post: Post) -> PostRow:
    return PostRow(
        post_id=post.pk,
        account_id=post.account_id,
        court_id=post.court_id,
        court_name=post.court.name,
        department=post.department,
        roles=frozenset(post.roles),
    )
