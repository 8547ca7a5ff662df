"""What all tests share: the marks are checked, and a moment is given instead of the clock."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
from django.db import connection

from onecourt.kernel.clock import SHANGHAI

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


@pytest.fixture
def at() -> datetime:
    """A Friday morning in the opening hours of the court."""
    return datetime(2026, 11, 20, 10, 0, tzinfo=SHANGHAI)
