"""Audit: what was done, in chains that show any later change.

An entry is written in the transaction of the act it tells of, and never changed: a trigger of the database
refuses it. A court reads what its own people did and the chains that were opened to it (its filings, its
cases, the accounts of its staff and of those who filed there).
"""

from onecourt.platform.audit.chains import Broken, breaks_in, digest_of, line_of
from onecourt.platform.audit.reading import (
    READ,
    EntryRow,
    Sought,
    count_entries,
    is_on_record,
    list_entries,
    name_chains,
)
from onecourt.platform.audit.recording import open_to_court, record
from onecourt.platform.audit.taking_out import TakenOut, export_entries
from onecourt.platform.audit.verifying import broken_chains, first_broken

__all__ = [
    "READ",
    "Broken",
    "EntryRow",
    "Sought",
    "TakenOut",
    "breaks_in",
    "broken_chains",
    "count_entries",
    "digest_of",
    "export_entries",
    "first_broken",
    "is_on_record",
    "line_of",
    "list_entries",
    "name_chains",
    "open_to_court",
    "record",
]
