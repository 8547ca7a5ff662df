"""Where the provinces lie, for guessing the one in which somebody is."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onecourt.kernel.tables import read_table


@dataclass(frozen=True, slots=True)
class SeatRow:
    """The seat of a province; degrees as text, since they are only handed on to the page."""

    province: str
    latitude: str
    longitude: str


@cache
def list_province_seats() -> tuple[SeatRow, ...]:
    """The seats of all provinces; the nearest one is worked out where the position is, on the device."""
    path = files("onecourt.modules.courts") / "data" / "province-seats.tsv"
    return tuple(SeatRow(**row) for row in read_table(path.read_text(encoding="utf-8")))
