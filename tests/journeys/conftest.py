"""The running court of the journeys, and browsers for its visitors."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, sync_playwright

from onecourt.run.setup import browser as system
from tests.journeys.running import RunningCourt, drop_database, new_database

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium; closed after each file, because its loop does not go with other tests."""
    path = os.environ.get("ONECOURT_BROWSER") or system.find()
    if not path:
        pytest.skip(
            os.environ.get("ONECOURT_NO_BROWSER") or "没有浏览器 no browser: apt-get install chromium"
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()
