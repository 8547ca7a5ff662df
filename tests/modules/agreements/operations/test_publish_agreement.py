"""A court's own text comes into use on its day; what held before stays."""

from datetime import datetime, timedelta

import pytest

from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.agreements import public as agreements
from onecourt.modules.agreements.operations.publish_agreement import DayIsOver, NothingWritten
from tests.situations.administration import Court, a_court
from tests.situations.filings import a_filing

pytestmark = pytest.mark.django_db
KEY = "filing.notice.civil_first_instance"


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


def write(court: Court, at: datetime, body: str = "第一段。") -> None:
    agreements.save_agreement_draft(
        actor=court.boss, key=KEY, title="本院立案告知书", body=body, source="《民事诉讼法》", at=at
    )


@pytest.mark.req("PLT-08")
def test_holds_from_its_day_for_this_court_alone(court: Court, at: datetime) -> None:
    write(court, at)
    today = court_day(at)
    agreements.publish_agreement(actor=court.boss, key=KEY, valid_from=today + timedelta(days=2), at=at)

    def version(court_id: object, days: int) -> str:
        day = today + timedelta(days=days)
        return agreements.current_agreement(KEY, court_id=court_id, on=day).version

    assert version(court.boss.court_id, 0) == "2026-1"
    assert version(court.boss.court_id, 2) == "本院第 1 版"
    assert version(court.ground.other_court.id, 2) == "2026-1"
    assert agreements.find_draft(court.boss, KEY) is None


@pytest.mark.req("PLT-08")
def test_old_versions_stay_with_those_who_accepted_them(court: Court, at: datetime) -> None:
    before = agreements.current_agreement(KEY, court_id=court.boss.court_id, on=court_day(at))
    a_filing(at, court.person, court.ground)
    write(court, at)
    agreements.publish_agreement(actor=court.boss, key=KEY, valid_from=court_day(at), at=at)

    assert [one.version for one in agreements.list_versions(court.boss, KEY)] == ["本院第 1 版", "2026-1"]
    assert agreements.has_accepted(court.person, before.version_id)
    assert agreements.get_agreement(before.version_id).html_paragraphs == before.html_paragraphs


def test_nothing_is_published_twice(court: Court, at: datetime) -> None:
    write(court, at)
    agreements.publish_agreement(actor=court.boss, key=KEY, valid_from=court_day(at), at=at)

    with pytest.raises(NothingWritten):
        agreements.publish_agreement(actor=court.boss, key=KEY, valid_from=court_day(at), at=at)


def test_not_for_a_day_that_is_over(court: Court, at: datetime) -> None:
    write(court, at)

    with pytest.raises(DayIsOver):
        agreements.publish_agreement(
            actor=court.boss, key=KEY, valid_from=court_day(at) - timedelta(days=1), at=at
        )


def test_only_the_administrator_publishes(court: Court, at: datetime) -> None:
    write(court, at)

    with pytest.raises(NotPermitted):
        agreements.publish_agreement(actor=court.clerk, key=KEY, valid_from=court_day(at), at=at)
