"""Browsers for the visitors of the running court."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from onecourt.run.setup import browser as system

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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
