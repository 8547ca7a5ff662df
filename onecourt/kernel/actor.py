"""Who acts, and in which capacity."""

from dataclasses import dataclass
from uuid import UUID

VISITOR = "visitor"
NATURAL_PERSON = "natural_person"
STAFF = "staff"
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """One person in one capacity, or a job of the platform; every act and every question names one.

    `level` is the identity level of IDV-15 (0 visitor, 1 phone, 2 verified, 3 verified and signed).
    `court_id`, `post_id` and `roles` are those of the one post a member of staff acts in.
    """

    name: str
    capacity: str = VISITOR
    account_id: UUID | None = None
    person_id: UUID | None = None
    level: int = 0
    court_id: UUID | None = None
    post_id: UUID | None = None
    roles: frozenset[str] = frozenset()

    @classmethod
    def visitor(cls) -> "Actor":
        """Somebody who has not signed in."""
        return cls(name="访客", roles=frozenset({"visitor"}))

    @classmethod
    def system(cls, job: str) -> "Actor":
        """The platform itself, named by the job that acts."""
        return cls(name=job, capacity=SYSTEM, roles=frozenset({"system"}))

    @property
    def account(self) -> UUID:
        """The account in use; asking it of somebody who has none is a mistake in the code."""
        if self.account_id is None:
            raise LookupError("this actor has no account")
        return self.account_id

    @property
    def court(self) -> UUID:
        """The court of the post in use; asking it of somebody without one is a mistake in the code."""
        if self.court_id is None:
            raise LookupError("this actor has no post")
        return self.court_id

    @property
    def is_signed_in(self) -> bool:
        return self.account_id is not None

    @property
    def is_staff(self) -> bool:
        return self.capacity == STAFF

    @property
    def is_system(self) -> bool:
        return self.capacity == SYSTEM
