"""Reading a notice."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.notices import public as notices
from tests.situations.people import an_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(at):
    actor = an_actor(at)
    notices.post_notice(
        actor=Actor.system("tests"),
        template="cases.opened.participant",
        recipient_id=actor.account_id,
        at=at,
        facts={"court": "示例区人民法院", "filing": "民间借贷纠纷", "number": "（2026）示0101民初1号"},
        link=None,
        once="d-1",
    )
    return actor, notices.list_notices(actor)[0].id


def test_takes_it_off_the_count(at, told):
    actor, notice_id = told

    notices.mark_notice_read(actor=actor, notice_id=notice_id, at=at)
    notices.mark_notice_read(actor=actor, notice_id=notice_id, at=at + timedelta(days=1))

    assert notices.count_unread(actor) == 0
    assert notices.list_notices(actor, unread_only=True) == []
    assert notices.get_notice(actor, notice_id).read


def test_is_for_the_recipient_alone(at, told):
    stranger = an_actor(at, phone="13800000002", name="王强")

    with pytest.raises(NotFound):
        notices.mark_notice_read(actor=stranger, notice_id=told[1], at=at)
