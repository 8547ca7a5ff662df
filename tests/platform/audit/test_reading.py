"""Who reads the audit trail, and how it is searched."""

from datetime import date, datetime, timedelta

import pytest

from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.platform.audit import Sought, count_entries, list_entries, name_chains
from tests.situations import filings
from tests.situations.administration import Court, a_court, an_administrator

pytestmark = pytest.mark.django_db


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


@pytest.fixture
def docketed(at: datetime, court: Court) -> cases.Case:
    matter_id = filings.a_filing(at, court.person, court.ground)
    matters.open_review(actor=court.clerk, matter_id=matter_id, at=at)
    filings.carry_out(filings.decide(at, court.clerk, matter_id))
    case_id = matters.get_matter(actor=court.clerk, matter_id=matter_id).case_id
    return cases.get_case(actor=court.clerk, case_id=case_id)


def acts(court: Court, **sought: object) -> set[str]:
    return {row.act for row in list_entries(court.boss, Sought(**sought), limit=500)}


@pytest.mark.req("PLT-15")
def test_one_number_finds_the_whole_story(court: Court, docketed: cases.Case) -> None:
    story = acts(court, number=docketed.number)

    assert {
        "matters.matter.submitted",
        "matters.matter.opened",
        "matters.decision.carried_out",
        "cases.case.opened",
        "fees.case_fee.assessed",
    } <= story
    assert acts(court, number=docketed.number.replace("（", "(").replace("）", ")")) == story
    assert acts(court, number="（2020）示0101民初1号") == set()


def test_a_person_is_found_with_what_officers_did_in_his_matters(court: Court, docketed: cases.Case) -> None:
    found = acts(court, person="李秀兰")

    assert {"matters.matter.submitted", "matters.matter.opened", "cases.case.opened"} <= found
    assert acts(court, person="没有这个人") == set()


def test_an_officer_is_found_with_what_he_did_and_what_was_done_to_his_account(
    court: Court, docketed: cases.Case
) -> None:
    found = acts(court, officer_id=court.clerk.account)

    assert {"matters.matter.opened", "people.post.appointed"} <= found
    assert "matters.matter.submitted" not in found


def test_days_are_those_of_the_court(at: datetime, court: Court, docketed: cases.Case) -> None:
    day = date(2026, 11, 20)

    assert count_entries(court.boss, Sought(first=day, last=day)) > 0
    assert count_entries(court.boss, Sought(first=day + timedelta(days=1))) == 0
    assert count_entries(court.boss, Sought(last=day - timedelta(days=1))) == 0


def test_a_chain_is_named_by_the_number_people_know(court: Court, docketed: cases.Case) -> None:
    assert name_chains(court.boss, {f"case:{docketed.id}"}) == {f"case:{docketed.id}": docketed.number}


def test_a_draft_is_nobody_elses_business(at: datetime, court: Court) -> None:
    filings.a_whole_draft(at, court.person, court.ground)

    assert acts(court, person="李秀兰") == set()


@pytest.mark.req("PLT-15")
def test_another_court_finds_nothing_of_it(at: datetime, court: Court, docketed: cases.Case) -> None:
    elsewhere = an_administrator(at, court.ground.other_court.id, login_name="other.boss", name="吴桐")

    assert list_entries(elsewhere, Sought(number=docketed.number)) == []
    assert {row.chain for row in list_entries(elsewhere, Sought(), limit=500)} == {
        f"account:{elsewhere.account}"
    }


def test_nobody_but_the_administrator_reads_it(court: Court) -> None:
    for actor in (court.clerk, court.person):
        with pytest.raises(NotFound):
            list_entries(actor, Sought())
