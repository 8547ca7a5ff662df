"""Keeping a sentence for later decisions."""

from datetime import datetime

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers, NotFound
from onecourt.modules.matters import public as matters

pytestmark = pytest.mark.django_db
DESK = "filing-review"
GIVEN = {"desk": DESK, "outcome": "return", "title": "被告不明确", "text": "请写明被告的住所地。"}


@pytest.mark.req("FRV-03", partly="transfer to mediation and to other courts come with their modules")
def test_everybody_at_the_desk_of_the_court_can_use_it_again(
    at: datetime, clerk: Actor, colleague: Actor, other_clerk: Actor, person: Actor
) -> None:
    kept = matters.keep_reason_text(actor=clerk, **GIVEN, at=at)

    assert [row.id for row in matters.list_reason_texts(colleague, DESK, "return")] == [kept.id]
    assert matters.list_reason_texts(colleague, DESK, "refuse") == []
    for outsider in (other_clerk, person):
        assert matters.list_reason_texts(outsider, DESK) == []


@pytest.mark.parametrize(
    "wrong", [{"outcome": "nothing"}, {"title": " "}, {"title": "长" * 31}, {"text": ""}]
)
def test_refuses_what_could_not_be_chosen_later(at: datetime, clerk: Actor, wrong: dict[str, str]) -> None:
    with pytest.raises(BadAnswers) as refused:
        matters.keep_reason_text(actor=clerk, **{**GIVEN, **wrong}, at=at)

    assert list(refused.value.errors) == list(wrong)


def test_is_not_for_others(at: datetime, judge: Actor, person: Actor) -> None:
    for actor in (judge, person):
        with pytest.raises(NotFound):
            matters.keep_reason_text(actor=actor, **GIVEN, at=at)
