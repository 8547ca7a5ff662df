"""Whether the chains in the database hold."""

from typing import Any

from django.apps import apps as installed

from onecourt.platform.audit.chains import Broken, digest_of


def first_broken(chain: str) -> int | None:
    """The number of the first entry that does not fit the chain; None where the chain is whole."""
    previous, number = "", 0
    entries = _entries().filter(chain=chain).order_by("number")
    for number, entry in enumerate(entries.iterator(), start=1):
        if entry.number != number or entry.previous != previous or entry.digest != digest_of(entry):
            return number
        previous = entry.digest
    head = installed.get_model("platform_audit", "AuditHead").objects.filter(chain=chain).first()
    if head is None:
        return number or None
    return None if (head.length, head.digest) == (number, previous) else number + 1


def broken_chains() -> tuple[int, list[Broken]]:
    """How many chains there are, and where those are broken that do not hold."""
    heads = installed.get_model("platform_audit", "AuditHead").objects
    chains = sorted({*heads.values_list("chain", flat=True), *_entries().values_list("chain", flat=True)})
    found = [
        Broken(chain, number, "和前后的记录对不上")
        for chain in chains
        if (number := first_broken(chain)) is not None
    ]
    return len(chains), found


def _entries() -> Any:
    return installed.get_model("platform_audit", "AuditEntry").objects
