"""A plugin for pytest: where no browser can be had, journeys are skipped, and each says why."""

import os

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser when `./court test` has found none."""
    reason = os.environ.get("ONECOURT_NO_BROWSER")
    if not reason:
        return
    for item in items:
        if item.get_closest_marker("journey"):
            item.add_marker(pytest.mark.skip(reason=reason))
