"""Courts: the tree of courts, their codes, and the calendar of their rest days.

The list of courts is authoritative: a code is looked up, never worked out from an area code. The courts of
the demo province are loaded only by the demo. `working_calendar(court_id)` gives the rest days of the yearly
notices as values, as the court has kept them; every period and every working day is counted with it.
"""

from onecourt.modules.courts.models import Court
from onecourt.modules.courts.operations.load_demo_courts import load_demo_courts
from onecourt.modules.courts.operations.set_calendar_year import set_calendar_year
from onecourt.modules.courts.policies import administers_this_court, is_the_platform
from onecourt.modules.courts.queries.calendar import CalendarRow, list_calendar_versions, working_calendar
from onecourt.modules.courts.queries.codes import find_court_name, is_possible_code, list_court_letters
from onecourt.modules.courts.queries.courts import (
    CityRow,
    CourtRow,
    ProvinceRow,
    court_tree,
    find_courts,
    get_court,
    list_courts,
)
from onecourt.modules.courts.queries.seats import SeatRow, list_province_seats
from onecourt.modules.courts.queries.switches import is_open_for, list_courts_taking
from onecourt.modules.courts.rules import YEARS_AHEAD, calendar_problems, stretches
from onecourt.modules.courts.terms import (
    BASIC,
    FILING_TYPES,
    HIGH,
    INTERMEDIATE,
    KEEP_CALENDAR,
    LEVELS,
    LOAD,
    SUPREME,
)

__all__ = [
    "BASIC",
    "FILING_TYPES",
    "HIGH",
    "INTERMEDIATE",
    "KEEP_CALENDAR",
    "LEVELS",
    "LOAD",
    "SUPREME",
    "YEARS_AHEAD",
    "CalendarRow",
    "CityRow",
    "Court",
    "CourtRow",
    "ProvinceRow",
    "SeatRow",
    "administers_this_court",
    "calendar_problems",
    "court_tree",
    "find_court_name",
    "find_courts",
    "get_court",
    "is_open_for",
    "is_possible_code",
    "is_the_platform",
    "list_calendar_versions",
    "list_court_letters",
    "list_courts",
    "list_courts_taking",
    "list_province_seats",
    "load_demo_courts",
    "set_calendar_year",
    "stretches",
    "working_calendar",
]
