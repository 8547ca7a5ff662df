"""FIL-20: the same parties, cause and court within a year are found; other people's matters are not."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import DEFENDANT, PLAINTIFF, Ground

pytestmark = pytest.mark.django_db


def parties(plaintiff: dict[str, Any] | None = None, defendant: dict[str, Any] | None = None) -> Any:
    return {"plaintiff": [PLAINTIFF | (plaintiff or {})], "defendant": [DEFENDANT | (defendant or {})]}


def found(at: datetime, actor: Actor, matter_id: Any) -> list[Any]:
    matter = matters.get_matter(actor=actor, matter_id=matter_id)
    return [row.id for row in matters.list_similar(actor=actor, matter=matter, at=at)]


@pytest.mark.req("FIL-20")
@pytest.mark.req("FRV-02")
def test_an_earlier_filing_of_the_same_parties_is_found_by_both_sides(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    earlier = situation.a_filing(at, person, ground)
    draft = situation.a_whole_draft(at + timedelta(days=300), person, ground)
    later = situation.a_filing(at + timedelta(days=300), person, ground)

    assert found(at + timedelta(days=300), person, draft) == [later, earlier]
    assert found(at + timedelta(days=300), clerk, later) == [earlier]


@pytest.mark.parametrize(
    ("changed", "is_same"),
    [
        (parties(), True),
        (parties({"name": "李 秀兰"}), True),
        (parties({"name": "李秀蘭"}), True),
        (parties({"id_number": "440604190103050087"}), False),
        (parties(None, {"name": "王建军"}), False),
        (
            {
                "plaintiff": [DEFENDANT | PLAINTIFF | {"name": "王建国", "id_number": "440604190103050087"}],
                "defendant": [DEFENDANT | {"name": "李秀兰"}],
            },
            False,
        ),
    ],
    ids=[
        "the same",
        "a blank in the name",
        "another spelling, same number",
        "another number",
        "another defendant",
        "sides changed",
    ],
)
def test_same_means_the_same_people_on_the_same_sides(
    at: datetime, person: Actor, ground: Ground, changed: Any, is_same: bool
) -> None:
    earlier = situation.a_filing(at, person, ground)
    draft = situation.a_whole_draft(at, person, ground, parties=changed)

    assert found(at, person, draft) == ([earlier] if is_same else [])


def test_neither_another_cause_nor_another_court_nor_long_ago(
    at: datetime, person: Actor, ground: Ground
) -> None:
    situation.a_filing(at, person, ground)
    cause = next(c for c in catalogues.find_causes("买卖合同纠纷") if c.id != ground.cause.id)

    assert found(at + timedelta(days=366), person, situation.a_whole_draft(at, person, ground)) == []
    for changed in ({"cause": {"id": cause.id}}, {"court": {"id": ground.other_court.id}}):
        assert found(at, person, situation.a_whole_draft(at, person, ground, **changed)) == []


def test_what_others_filed_or_nobody_has_handed_in_stays_hidden(
    at: datetime, person: Actor, stranger: Actor, other_clerk: Actor, ground: Ground
) -> None:
    situation.a_whole_draft(at, person, ground)
    filed = situation.a_filing(at, person, ground)
    draft = situation.a_whole_draft(at, stranger, ground)
    matter = matters.get_matter(actor=person, matter_id=filed)

    assert found(at, stranger, draft) == []
    assert matters.list_similar(actor=other_clerk, matter=matter, at=at) == []


def test_the_officer_sees_what_else_the_applicant_has_here_and_where_the_defendant_stands(
    at: datetime, person: Actor, stranger: Actor, clerk: Actor, ground: Ground
) -> None:
    one = situation.a_filing(at, person, ground)
    another = situation.a_filing(
        at + timedelta(days=1), person, ground, parties=parties(None, {"name": "何平"})
    )
    situation.a_filing(
        at, stranger, ground, parties=parties({"name": "陈默", "id_number": "440604190103050087"})
    )
    matter = matters.get_matter(actor=clerk, matter_id=one)

    history = matters.list_party_history(actor=clerk, matter=matter)

    assert [row.id for row in history] == [another]
    assert matters.count_elsewhere(actor=clerk, matter=matter) == {"plaintiff": 1, "defendant": 1}
