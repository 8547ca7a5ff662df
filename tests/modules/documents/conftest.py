"""An owner for documents, a store of its own for each test."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from onecourt.kernel.actor import NATURAL_PERSON, Actor
from onecourt.kernel.references import new_id
from onecourt.modules.documents import public as documents
from tests.situations.files import an_upload

NOON = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)
KIND = "tests.folder"


@dataclass
class Folder:
    """Something that documents belong to, and the accounts that may see it."""

    holder: Actor
    id: UUID = field(default_factory=new_id)
    seen_by: set[UUID | None] = field(default_factory=set)
    is_open: bool = True

    def receive(self, content: bytes, name: str = "借条.pdf", **given: object) -> documents.Document:
        return documents.receive_file(
            actor=self.holder, upload=an_upload(content, name), owner=(KIND, self.id), at=NOON, **given
        )

    @property
    def rows(self) -> list[documents.DocumentRow]:
        return documents.list_documents(KIND, self.id)


def a_person(name: str = "林小禾") -> Actor:
    return Actor(
        name=name, capacity=NATURAL_PERSON, account_id=new_id(), level=1, roles=frozenset({"person"})
    )


@pytest.fixture
def stranger() -> Actor:
    return a_person("邹远山")


@pytest.fixture
def folder(db: None, settings: object, tmp_path: Path) -> Folder:
    settings.ONECOURT_HOME = tmp_path
    folder = Folder(holder=a_person())
    folder.seen_by.add(folder.holder.account_id)

    def may_see(actor: Actor, owner_id: UUID) -> bool:
        return owner_id == folder.id and actor.account_id in folder.seen_by

    documents.bind_owner_gate(KIND, may_see, lambda actor, owner_id: folder.is_open)
    return folder
