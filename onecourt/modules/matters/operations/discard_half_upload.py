"""Giving up a file that has arrived in part."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import HalfUpload
from onecourt.modules.matters.queries.halves import get_half_upload
from onecourt.modules.matters.queries.matters import get_matter
from onecourt.platform import access, files
from onecourt.platform.operations import operation


@operation
def discard_half_upload(*, actor: Actor, matter_id: UUID, half_id: UUID, at: datetime) -> None:
    """Throw away what has arrived of a file; the other files are not touched."""
    matter = get_matter(actor=actor, matter_id=matter_id, lock=True)
    access.require(actor, terms.FILL, matter)
    half = get_half_upload(actor=actor, matter_id=matter_id, half_id=half_id, lock=True)
    throw_away_half(half)


def throw_away_half(half: HalfUpload) -> None:
    """Remove a locked row, and its bytes once that is settled."""
    gone = half.id
    half.delete()
    transaction.on_commit(lambda: files.remove_half(gone))
