"""What all tests share: the marks are checked, and a moment is given instead of the clock."""

import os
import re
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection

from onecourt.kernel.clock import SHANGHAI
from tests.journeys.running import RunningCourt, drop_database, new_database

REQUIREMENT = re.compile(r"[A-Z]{3}-\d\d|[AB]-\d\d")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Refuse a mark that names no requirement, before anything runs."""
    wrong = sorted({problem for item in items for problem in problems(item)})
    if wrong:
        raise pytest.UsageError("\n".join(wrong))


def problems(item: pytest.Item) -> list[str]:
    found = []
    for mark in item.iter_markers("req"):
        if not mark.args or not all(isinstance(one, str) and REQUIREMENT.fullmatch(one) for one in mark.args):
            found.append(f'{item.nodeid}: write req("FIL-07"), not {mark.args}')
        if set(mark.kwargs) - {"partly"} or not mark.kwargs.get("partly", "all"):
            found.append(f"{item.nodeid}: req takes partly=what is missing, and nothing else")
    return found


@pytest.fixture(autouse=True)
def _queue_is_emptied(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[None]:
    """A test with real transactions leaves no jobs behind: the queue is no table of a model."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if mark is not None and mark.kwargs.get("transaction"):
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE procrastinate_jobs CASCADE")


@pytest.fixture(scope="session")
def court() -> Iterator[RunningCourt]:
    """Web, live and worker with the demo world, on a database of their own beside that of the tests."""
    server = os.environ.get("DATABASE_URL", "")
    database = new_database(server) if server else ""
    running = RunningCourt(Path(settings.ONECOURT_HOME) / f"journeys-{os.getpid()}", database)
    try:
        running.start()
        yield running
    finally:
        running.stop()
        if database:
            drop_database(server, database)
        shutil.rmtree(running.home, ignore_errors=True)


@pytest.fixture
def at() -> datetime:
    """A Friday morning in the opening hours of the court."""
    return datetime(2026, 11, 20, 10, 0, tzinfo=SHANGHAI)
