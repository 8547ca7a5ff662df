"""Something that documents can belong to, without a matter around it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from onecourt.kernel.actor import NATURAL_PERSON, Actor
from onecourt.kernel.references import new_id
from onecourt.modules.documents import public as documents
from tests.situations.files import an_upload

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
KIND = "tests.folder"


def a_person(name: str = "林小禾") -> Actor:
    """Somebody who has signed in."""
    roles = frozenset({"person"})
    return Actor(name=name, capacity=NATURAL_PERSON, account_id=new_id(), level=1, roles=roles)


@dataclass
class Folder:
    """An owner of documents: who holds it, which accounts see it, whether it may still be changed."""

    holder: Actor = field(default_factory=a_person)
    id: UUID = field(default_factory=new_id)
    seen_by: set[UUID | None] = field(default_factory=set)
    is_open: bool = True

    def __post_init__(self) -> None:
        self.seen_by.add(self.holder.account_id)
        documents.bind_owner_gate(KIND, self.may_see, lambda _actor, _owner_id: self.is_open)

    def may_see(self, actor: Actor, owner_id: UUID) -> bool:
        return owner_id == self.id and actor.account_id in self.seen_by

    def receive(self, content: bytes, name: str = "借条.pdf", **given: object) -> documents.Document:
        """Hand in a file by the operation itself."""
        return documents.receive_file(
            actor=self.holder, upload=an_upload(content, name), owner=(KIND, self.id), at=NOON, **given
        )

    @property
    def rows(self) -> list[documents.DocumentRow]:
        return documents.list_documents(KIND, self.id)
