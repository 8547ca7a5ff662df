"""What the provider answered."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.modules.notices import public as notices
from onecourt.platform import jobs
from tests.situations.people import a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def queued(at):
    """A message in the queue, and the matter it is about."""
    matter_id = new_id()
    notices.post_notice(
        actor=Actor.system("tests"),
        template="filings.docketed.applicant",
        recipient_id=a_person(at),
        at=at,
        facts={"court": "示例区人民法院", "filing": "民间借贷纠纷", "number": "（2026）示0101民初1号"},
        link=("matters.matter", matter_id),
        once="d-1",
    )
    [job] = jobs.pending("notices.dispatch")
    return job.ids["dispatch_id"], matter_id


def answered(at, dispatch_id, *, ok=False, code="timeout"):
    notices.record_dispatch(
        actor=Actor.system("tests"), dispatch_id=dispatch_id, ok=ok, code=code, reference="", at=at
    )


def test_what_was_sent_is_not_sent_again(at, queued):
    dispatch_id, _ = queued

    answered(at, dispatch_id, ok=True, code="sent")
    answered(at, dispatch_id, ok=False)

    assert notices.find_letter(dispatch_id) is None


def test_tries_later_and_later_and_then_gives_up(at, queued):
    dispatch_id, matter_id = queued

    for _ in range(5):
        answered(at, dispatch_id)

    waits = [job.at - at for job in jobs.pending("notices.dispatch") if job.at]
    assert waits == [timedelta(minutes=minutes) for minutes in (1, 2, 4, 8)]
    assert [failed.code for failed in notices.list_failed_dispatches([matter_id])] == ["timeout"]


def test_gives_up_at_once_where_trying_does_not_help(at, queued):
    dispatch_id, matter_id = queued

    answered(at, dispatch_id, code="bad_number")

    assert len(notices.list_failed_dispatches([matter_id])) == 1
