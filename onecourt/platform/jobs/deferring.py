"""Writing a job into the queue."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from procrastinate.contrib.django import app


def defer(key: str, *, lock: str | None = None, at: datetime | None = None, **ids: Any) -> int:
    """Enqueue a job in the caller's transaction; it does not run before `at`. Answers its number."""
    task = app.configure_task(key, allow_unknown=False, lock=lock, schedule_at=at)
    return task.defer(**{name: _plain(value) for name, value in ids.items()})


def _plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):  # a datetime is a date
        return value.isoformat()
    return value
