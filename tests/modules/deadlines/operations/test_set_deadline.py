"""Setting a deadline."""

from datetime import date

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.deadlines import public as deadlines

pytestmark = pytest.mark.django_db


def test_a_deadline_keeps_its_derivation(a_deadline):
    subject = ("matter", new_id())
    a_deadline(subject, label="审查起诉")

    (row,) = deadlines.list_deadlines_of(subject)
    assert (row.kind, row.label, row.state) == ("matters.review", "审查起诉", deadlines.OPEN)
    assert (row.starts_on, row.due_on) == (date(2026, 11, 20), date(2026, 11, 27))
    assert row.lines == ("一步。", "又一步。")


def test_setting_it_anew_replaces_the_one_that_runs(a_deadline):
    subject = ("matter", new_id())
    a_deadline(subject)
    a_deadline(subject, due_on=date(2026, 12, 1))

    assert [row.state for row in deadlines.list_deadlines_of(subject)] == [
        deadlines.WITHDRAWN,
        deadlines.OPEN,
    ]
    assert deadlines.find_open_deadline("matters.review", subject).due_on == date(2026, 12, 1)


def test_deadlines_of_different_kinds_run_side_by_side(a_deadline):
    subject = ("matter", new_id())
    a_deadline(subject)
    a_deadline(subject, kind="matters.supplement")

    assert [row.state for row in deadlines.list_deadlines_of(subject)] == [deadlines.OPEN] * 2


def test_refuses_a_visitor(a_deadline):
    with pytest.raises(NotPermitted):
        a_deadline(actor=Actor.visitor())
