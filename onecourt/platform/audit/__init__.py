"""Audit: what was done, in chains that show any later change."""

import hashlib
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.apps import apps as installed

from onecourt.kernel.actor import Actor


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


def first_broken(chain: str) -> int | None:
    """The number of the first entry that does not fit the chain; None where the chain is whole."""
    previous, number = "", 0
    entries = installed.get_model("platform_audit", "AuditEntry").objects.filter(chain=chain)
    for number, entry in enumerate(entries.order_by("number"), start=1):
        if entry.number != number or entry.previous != previous or entry.digest != digest_of(entry):
            return number
        previous = entry.digest
    head = installed.get_model("platform_audit", "AuditHead").objects.filter(chain=chain).first()
    return None if head is None or (head.length, head.digest) == (number, previous) else number + 1


def digest_of(entry: Any) -> str:
    """SHA-256 over all that an entry says and the digest of the entry before."""
    told = {
        name: getattr(entry, name)
        for name in (
            *("chain", "number", "act", "actor_name", "actor_id", "capacity", "post_id", "court_id"),
            *("thing_kind", "thing_id", "facts", "previous"),
        )
    }
    told["at"] = entry.at.astimezone(UTC).isoformat()
    canonical = json.dumps(told, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
