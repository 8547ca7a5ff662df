"""A deadline that can be set again and again."""

from datetime import date

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.modules.deadlines import public as deadlines

DERIVED = deadlines.Derived(date(2026, 11, 27), ("一步。", "又一步。"))


@pytest.fixture
def a_deadline(at):
    """Set a deadline for a thing; what is not said is as usual."""

    def set_one(subject=None, *, kind="matters.review", due_on=date(2026, 11, 27), **more):
        derived = deadlines.Derived(due_on, DERIVED.lines)
        return deadlines.set_deadline(
            actor=more.pop("actor", Actor.system("test")),
            kind=kind,
            subject=subject or ("matter", new_id()),
            derived=derived,
            starts_on=date(2026, 11, 20),
            at=at,
            **more,
        )

    return set_one
