"""Entering something in the docket of a case."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db


@pytest.mark.req("CSP-03")
def test_both_sides_read_the_entry_the_newest_first(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    case_id = a_case(at, person, clerk)

    cases.enter_in_docket(
        actor=clerk, case_id=case_id, what="送达起诉状副本", term="送达", at=at + timedelta(days=1)
    )

    for actor in (person, clerk):
        entries = cases.list_docket(cases.get_case(actor=actor, case_id=case_id))
        assert [(e.what, e.official) for e in (entries[0], entries[-1])] == [
            ("送达起诉状副本", True),
            (f"{ground.court.name}登记立案", True),
        ]


def a_case(at: datetime, person: Actor, clerk: Actor) -> object:
    ground = situation.the_ground(at)
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)
    return matters.get_matter(actor=person, matter_id=matter_id).case_id


def test_what_a_party_does_is_not_the_courts(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)

    entry = cases.enter_in_docket(
        actor=person, case_id=a_case(at, person, clerk), what="提交证据", term="举证", at=at
    )

    assert (entry.official, entry.who) == (False, "李秀兰")


def test_strangers_and_other_courts_find_no_case(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    stranger = situation.somebody(at, phone="13800000009", name="陈默")
    other = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")
    case_id = a_case(at, person, clerk)

    for actor, wanted in (
        (stranger, case_id),
        (other, case_id),
        (Actor.visitor(), case_id),
        (clerk, new_id()),
    ):
        with pytest.raises(NotFound), transaction.atomic():
            cases.enter_in_docket(actor=actor, case_id=wanted, what="x", term="", at=at)
