"""Acting on a filing that has moved on meanwhile: its new state by name, and the list as it is now."""

import pytest
from django.urls import reverse

from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations import rounds

pytestmark = [pytest.mark.django_db, pytest.mark.req("MYF-90")]


def acted(screen, matter_id, name, form=None, **place):
    """What comes back after an act, or after opening its page, from a page that was drawn before."""
    path = reverse(f"matters:{name}", kwargs={"matter_id": matter_id} | place)
    answer = screen.get(path) if form is None else screen.post(path, form)
    assert answer.status_code == 303, name
    assert answer["Location"] == "/filings/?tab=trial"
    return screen.get(answer["Location"]).content.decode()


def assert_shows(page, state):
    assert "没有办成" in page
    assert f"“{state}”" in page
    assert '<article class="card filing">' in page


@pytest.mark.parametrize("form", [None, {}])
def test_what_was_docketed_meanwhile_cannot_be_withdrawn(screen, moment, person, clerk, ground, form):
    matter_id = situation.a_docketed_filing(moment, person, clerk, ground)

    assert_shows(acted(screen, matter_id, "withdraw", form), "已立案")


@pytest.mark.parametrize("form", [None, {}])
def test_what_was_handed_in_meanwhile_cannot_be_discarded(screen, moment, person, ground, form):
    matter_id = situation.a_filing(moment, person, ground)

    assert_shows(acted(screen, matter_id, "discard", form), "待审核")
    assert matters.get_matter(actor=person, matter_id=matter_id).put_away_at is None


@pytest.mark.parametrize(
    "name, form, place",
    [
        ("resume", None, {}),
        ("step", None, {"step_key": "claim"}),
        ("step", {"amount": "1"}, {"step_key": "claim"}),
        ("step", {"signature_strokes": "[]"}, {"step_key": "check"}),
        ("person", None, {"step_key": "parties", "side_key": "defendant", "place": 1}),
        (
            "person",
            {"type": "natural_person", "name": "别人"},
            {"step_key": "parties", "side_key": "defendant", "place": 1},
        ),
        ("remove_person", None, {"step_key": "parties", "side_key": "defendant", "place": 1}),
        ("remove_person", {}, {"step_key": "parties", "side_key": "defendant", "place": 1}),
    ],
)
def test_what_was_handed_in_meanwhile_cannot_be_edited(screen, moment, person, ground, name, form, place):
    matter_id = situation.a_filing(moment, person, ground)

    assert_shows(acted(screen, matter_id, name, form, **place), "待审核")
    kept = matters.content_of(matters.get_matter(actor=person, matter_id=matter_id)).answers
    assert kept.of("claim", "amount") != 100


def test_a_supplement_that_the_court_no_longer_waits_for(screen, moment, person, clerk, ground):
    matter_id = rounds.a_filing_to_supplement(moment, person, clerk, ground)
    rounds.add_evidence(moment, person, matter_id)
    situation.submit(moment, person, matter_id)

    assert_shows(acted(screen, matter_id, "answer", {"answer": "借条丢了。"}, item=1), "待审核")
    assert_shows(acted(screen, matter_id, "resume"), "待审核")


def test_a_script_that_saves_is_answered_where_it_is(screen, moment, person, ground):
    matter_id = situation.a_filing(moment, person, ground)
    path = reverse("matters:step", kwargs={"matter_id": matter_id, "step_key": "claim"})

    assert screen.post(path, {"amount": "1"}, headers={"X-Autosave": "1"}).status_code == 409
