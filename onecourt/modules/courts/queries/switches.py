"""What a court has switched on."""

from onecourt.modules.courts.queries.courts import CourtRow, list_courts
from onecourt.modules.courts.terms import EVERY_TYPE, FILING_TYPES
from onecourt.platform import configuration


def is_open_for(court: CourtRow, kind_key: str) -> bool:
    """Whether the court takes matters of this kind on the platform (PLT-04, FIL-01)."""
    if not court.is_open:
        return False
    listed = configuration.value(FILING_TYPES, court_id=court.id)
    return EVERY_TYPE in listed or kind_key in listed


def list_courts_taking(kind_key: str) -> list[CourtRow]:
    """The courts to which a matter of this kind can be sent, in the order of their codes."""
    return [court for court in list_courts() if is_open_for(court, kind_key)]
