"""The one place where the time is read; everything else is given it."""

from datetime import UTC, date, datetime
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
