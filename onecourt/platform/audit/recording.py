"""Writing an entry, and saying which court reads a chain."""

import json
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps as installed

from onecourt.kernel.actor import Actor
from onecourt.platform.audit.chains import digest_of


def record(
    act: str,
    *,
    actor: Actor,
    at: datetime,
    thing: tuple[str, UUID],
    chain: str,
    facts: dict[str, Any] | None = None,
) -> None:
    """Add an entry to a chain, inside the transaction of the act it tells of.

    `act` is `<module>.<thing>.<past tense>`; `facts` hold ids and codes, never texts or personal data.
    """
    heads = installed.get_model("platform_audit", "AuditHead").objects
    heads.bulk_create([heads.model(chain=chain)], ignore_conflicts=True)
    head = heads.select_for_update().get(chain=chain)
    entry = installed.get_model("platform_audit", "AuditEntry")(
        chain=chain,
        number=head.length + 1,
        at=at,
        act=act,
        actor_name=actor.name,
        actor_id=actor.account_id,
        capacity=actor.capacity,
        post_id=actor.post_id,
        court_id=actor.court_id,
        thing_kind=thing[0],
        thing_id=thing[1],
        facts=json.loads(json.dumps(facts or {}, default=str)),
        previous=head.digest,
    )
    entry.digest = digest_of(entry)
    entry.save(force_insert=True)
    head.length, head.digest = entry.number, entry.digest
    head.save(update_fields=["length", "digest"])


def open_to_court(court_id: UUID | None, *chains: str) -> None:
    """Let a court read chains, also what stands in them already; nothing takes that back."""
    if court_id is None:
        return
    reach = installed.get_model("platform_audit", "AuditReach")
    reach.objects.bulk_create(
        [reach(chain=chain, court_id=court_id) for chain in chains], ignore_conflicts=True
    )
