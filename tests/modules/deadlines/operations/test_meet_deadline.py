"""Meeting a deadline."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.deadlines import public as deadlines

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("test")


def test_a_deadline_that_runs_is_over_then(a_deadline, at):
    subject = ("matter", new_id())
    a_deadline(subject)

    deadlines.meet_deadline(actor=PLATFORM, kind="matters.review", subject=subject, at=at)

    assert deadlines.find_open_deadline("matters.review", subject) is None
    assert [row.state for row in deadlines.list_deadlines_of(subject)] == [deadlines.MET]


def test_where_none_runs_nothing_changes(at):
    subject = ("matter", new_id())

    assert deadlines.meet_deadline(actor=PLATFORM, kind="matters.review", subject=subject, at=at) is None
    assert deadlines.list_deadlines_of(subject) == []


def test_refuses_a_visitor(a_deadline, at):
    subject = ("matter", new_id())
    a_deadline(subject)

    with pytest.raises(NotPermitted):
        deadlines.meet_deadline(actor=Actor.visitor(), kind="matters.review", subject=subject, at=at)
