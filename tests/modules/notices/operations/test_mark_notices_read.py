"""Reading several notices at once."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.modules.notices import public as notices
from tests.situations.people import an_actor

pytestmark = pytest.mark.django_db
A, B = new_id(), new_id()


@pytest.fixture
def told(at):
    actor = an_actor(at)
    for i, thing in enumerate((A, A, B)):
        notices.post_notice(
            actor=Actor.system("tests"),
            template="cases.opened.participant",
            recipient_id=actor.account_id,
            at=at + timedelta(days=i),
            facts={"court": "示例区人民法院", "filing": f"第 {i} 件", "number": "（2026）示0101民初1号"},
            link=("cases.case", thing),
            once=f"d-{i}",
        )
    return actor


@pytest.mark.req("MSG-02")
def test_all_or_those_about_one_thing(at, told):
    assert notices.count_unread_about(told, [A, B]) == {A: 2, B: 1}

    assert notices.mark_notices_read(actor=told, about_id=A, at=at) == 2
    assert notices.count_unread_about(told, [A, B]) == {B: 1}

    assert notices.mark_notices_read(actor=told, at=at) == 1
    assert notices.count_unread(told) == 0
    assert notices.mark_notices_read(actor=told, at=at) == 0


def test_those_of_others_stay_unread(at, told):
    other = an_actor(at, phone="13800000009")

    assert notices.mark_notices_read(actor=other, at=at) == 0
    assert notices.count_unread(told) == 3


@pytest.mark.req("MSG-02")
def test_they_are_found_by_words_and_days(at, told):
    def found(**wanted):
        sought = notices.NoticeFilter(**wanted)
        rows = notices.list_notices(told, wanted=sought)
        assert len(rows) == notices.count_notices(told, sought)
        return [row.body for row in rows]

    day = (at + timedelta(hours=8)).date()
    assert len(found()) == 3
    assert len(found(text="第 1 件")) == 1
    assert len(found(since=day + timedelta(days=1))) == 2
    assert len(found(until=day)) == 1
    assert found(since=day + timedelta(days=9)) == []
