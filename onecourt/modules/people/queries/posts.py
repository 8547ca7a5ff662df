"""The posts of staff."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from onecourt.kernel.refusals import NotFound
from onecourt.modules.people.models import Post


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


def list_posts(account_id: UUID, *, on: date) -> list[PostRow]:
    """The posts that an account holds on a day, the oldest first."""
    return [_row(post) for post in _valid(on).filter(account_id=account_id).order_by("valid_from", "id")]


def get_post(post_id: UUID) -> PostRow:
    """One post, whether it still lasts or not."""
    post = Post.objects.select_related("court").filter(pk=post_id).first()
    if post is None:
        raise NotFound
    return _row(post)


def list_staff(court_id: UUID, role: str, *, on: date) -> list[StaffRow]:
    """Who carries a role at a court on a day."""
    posts = (
        _valid(on)
        .filter(court_id=court_id, roles__contains=[role], account__is_active=True)
        .select_related("account__person")
        .order_by("account__person__name", "id")
    )
    return [StaffRow(post.account_id, post.account.person.name, post.department) for post in posts]


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
