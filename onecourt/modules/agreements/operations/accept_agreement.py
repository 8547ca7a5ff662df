"""Accepting a text."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.agreements.models import Acceptance, AgreementVersion
from onecourt.platform import audit
from onecourt.platform.operations import operation


@operation
def accept_agreement(*, actor: Actor, version_id: UUID, at: datetime, address: str, device: str) -> UUID:
    """Put down that the actor accepted this version: when, from which address, with which device."""
    if actor.account_id is None:
        raise NotPermitted
    if not AgreementVersion.objects.filter(pk=version_id).exists():
        raise NotFound
    acceptance = Acceptance.objects.create(
        account_id=actor.account_id, version_id=version_id, at=at, address=address, device=device[:300]
    )
    audit.record(
        "agreements.version.accepted",
        actor=actor,
        at=at,
        thing=("agreements.version", version_id),
        chain=f"account:{actor.account_id}",
        facts={"acceptance": acceptance.pk},
    )
    return acceptance.pk
