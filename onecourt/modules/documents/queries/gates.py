"""Gates: one document, if there is one and its owner lets the actor see it."""

from collections.abc import Callable
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.terms import DISCARDED

OwnerGate = Callable[[Actor, UUID], bool]

_SEEN: dict[str, OwnerGate] = {}
_CHANGED: dict[str, OwnerGate] = {}


def bind_owner_gate(owner_kind: str, may_see: OwnerGate, may_change: OwnerGate | None = None) -> None:
    """Say who may see the documents of a kind of owner; done once for each kind, by the wiring.

    `may_change` says whose documents may still be thrown away; without it, whoever sees the owner may.
    """
    _SEEN[owner_kind] = may_see
    _CHANGED[owner_kind] = may_change or may_see


def owner_may_be_seen(actor: Actor, owner_kind: str, owner_id: UUID) -> bool:
    """No gate, no access: an owner that nobody has bound is seen by nobody."""
    gate = _SEEN.get(owner_kind)
    return gate is not None and gate(actor, owner_id)


def owner_may_be_changed(actor: Actor, owner_kind: str, owner_id: UUID) -> bool:
    """Whether documents may still be thrown away: a draft's, say, not those handed in."""
    gate = _CHANGED.get(owner_kind)
    return gate is not None and gate(actor, owner_id)


def get_visible_document(*, actor: Actor, document_id: UUID, lock: bool = False) -> Document:
    """The document, if it has not been thrown away and the actor may see its owner; NotFound otherwise."""
    rows = Document.objects.exclude(state=DISCARDED)
    if lock:
        rows = rows.select_for_update()
    document = rows.filter(id=document_id).first()
    if document is None or not owner_may_be_seen(actor, document.owner_kind, document.owner_id):
        raise NotFound
    return document
