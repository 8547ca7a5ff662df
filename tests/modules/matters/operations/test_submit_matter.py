"""提交."""

from datetime import date, datetime

import pytest
from django.db import transaction

from onecourt.kernel.references import parse_reference
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db


@pytest.mark.req("FIL-14", "FIL-16")
@pytest.mark.req("FIL-18")
def test_gives_a_receipt_number_and_starts_the_courts_time(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)

    matter_id = situation.a_filing(at, person, ground)

    matter = matters.get_matter(actor=person, matter_id=matter_id)
    assert matter.state == matters.SUBMITTED
    assert parse_reference(matter.reference) == matter.reference
    assert matter.title == "李秀兰 诉 王建国"
    assert matter.amount_fen == 3_800_000
    # 20 November plus seven days is a Friday, no rest day.
    assert matter.due_on == date(2026, 11, 27)


def test_freezes_what_was_handed_in(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    matter_id = situation.a_filing(at, person, ground)
    matter = matters.get_matter(actor=person, matter_id=matter_id)

    submission = matters.get_submission(matter)

    assert submission is not None
    assert submission.content == matter.data
    assert [f["slot"] for f in submission.files] == [
        "complaint",
        "identity",
        "service_address",
    ]
    assert all(len(f["sm3"]) == 64 for f in submission.files)
    with pytest.raises(WrongState):
        matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers=situation.CLAIM, at=at)


def test_refuses_what_is_not_complete_and_says_what_is_missing(at: datetime) -> None:
    situation.the_ground(at)
    person = situation.somebody(at)
    matter_id = situation.a_draft(at, person)

    with pytest.raises(matters.NotComplete) as refused, transaction.atomic():
        situation.submit(at, person, matter_id)

    said = [m.says for m in refused.value.missing]
    assert "还没有选择法院。" in said
    assert "还没有交起诉状。" in said
    assert matters.get_matter(actor=person, matter_id=matter_id).state == matters.DRAFT


@pytest.mark.parametrize(
    "strokes",
    [
        [],
        None,
        "x",
        [{"points": [{"x": 5, "y": 5}]}],
        [{"points": [{"x": 5, "y": 5}] * 30}],
        [{"points": [{"x": "a", "y": 5}]}],
    ],
)
def test_refuses_a_blank_or_a_dot_as_signature(at: datetime, strokes: object) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    matter_id = situation.a_whole_draft(at, person, ground)

    with pytest.raises(matters.NotSigned):
        matters.submit_matter(
            actor=person,
            matter_id=matter_id,
            strokes=strokes,
            checked_digest=situation.digest(person, matter_id),
            at=at,
        )


def test_refuses_when_the_content_changed_after_it_was_checked(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    matter_id = situation.a_whole_draft(at, person, ground)
    checked = situation.digest(person, matter_id)
    changed = situation.CLAIM | {"amount": "380000"}
    matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers=changed, at=at)

    with pytest.raises(matters.ChangedSinceChecked):
        matters.submit_matter(
            actor=person, matter_id=matter_id, strokes=situation.STROKES, checked_digest=checked, at=at
        )


def test_a_second_submission_of_the_same_draft_is_refused(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    matter_id = situation.a_filing(at, person, ground)

    with pytest.raises(WrongState):
        situation.submit(at, person, matter_id)


def test_a_stranger_finds_nothing(at: datetime) -> None:
    ground = situation.the_ground(at)
    matter_id = situation.a_whole_draft(at, situation.somebody(at), ground)

    with pytest.raises(NotFound):
        situation.submit(at, situation.somebody(at, phone="13800000009", name="陈默"), matter_id)
