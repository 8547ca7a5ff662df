"""The one place where the time is read; everything else is given it."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

SHANGHAI = ZoneInfo("Asia/Shanghai")


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(tz=UTC)


def court_day(at: datetime) -> date:
    """The day on the court's calendar (Asia/Shanghai) to which a moment belongs."""
    return at.astimezone(SHANGHAI).date()


def court_time(at: datetime) -> datetime:
    """The same moment as the court's clock on the wall shows it."""
    return at.astimezone(SHANGHAI)


def start_of_day(day: date) -> datetime:
    """The moment at which a day begins on the court's calendar."""
    return datetime.combine(day, time.min, tzinfo=SHANGHAI)
