"""One person's claim from the draft to the case, as both sides find it."""

import json
from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH, POST
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db


def at_the_screen(actor: Actor) -> Client:
    """Somebody signed in, in a browser."""
    client = Client()
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(actor.account_id), people.get_session_epoch(actor.account_id)
    if actor.post_id:
        session[POST] = str(actor.post_id)
    session.save()
    return client


@pytest.mark.req("PLT-01", "FIL-32", partly="one plaintiff, one defendant; other faces and modes come later")
@pytest.mark.req("CSP-01")
@pytest.mark.req(
    "FRV-06", partly="the case in the list of both sides; later services come with their modules"
)
def test_both_sides_find_one_case(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)

    situation.a_docketed_filing(at, person, clerk, ground)

    (theirs,), (ours,) = cases.list_cases(person), cases.list_cases(clerk)
    assert theirs == ours
    assert (theirs.number, theirs.title) == ("（2026）示0101民初1号", "李秀兰 诉 王建国 民间借贷纠纷")
    assert cases.count_cases_by_tab(person) == {"trial": 1}
    for text in ("(2026)示0101民初1号", "民初1", "王建国", ground.court.name, "民间借贷"):
        assert [row.id for row in cases.list_cases(person, text=text)] == [theirs.id]
    assert cases.list_cases(person, text="行初") == []
    assert cases.list_cases(person, tab="mediation") == []


@pytest.mark.req("MYF-01", "MYF-02")
def test_the_applicant_finds_filings_by_tab_and_state(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    draft = situation.a_draft(at, person)
    waiting = situation.a_filing(at, person, ground)
    docketed = situation.a_docketed_filing(at, person, clerk, ground)
    refused = situation.a_filing(at, person, ground)
    situation.carry_out(situation.decide(at, clerk, refused, "refuse", "不符合起诉条件。"))

    assert matters.count_own_by_tab(person) == {"trial": 4}
    assert matters.count_own_by_state(person, matters.OwnFilter(tab="trial")) == {
        matters.DRAFT: 1,
        matters.SUBMITTED: 1,
        matters.DOCKETED: 1,
        matters.REFUSED: 1,
    }
    by_state = {
        state: [row.id for row in matters.list_own_matters(person, matters.OwnFilter(state=state))]
        for state in (matters.DRAFT, matters.SUBMITTED, matters.DOCKETED)
    }
    assert list(by_state.values()) == [[draft], [waiting], [docketed]]
    assert matters.list_own_matters(person, matters.OwnFilter(tab="mediation")) == []
    number = matters.get_matter(actor=person, matter_id=waiting).reference
    assert [row.id for row in matters.list_own_matters(person, matters.OwnFilter(text=number))] == [waiting]


@pytest.mark.req("CSP-02", partly="the quick menu and 联系法官 come with their pages")
@pytest.mark.req("CSP-03")
def test_both_sides_open_the_case_space(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)
    case_id = matters.get_matter(actor=person, matter_id=matter_id).case_id

    for actor, name in ((person, "parties:case"), (clerk, "court:case")):
        page = at_the_screen(actor).get(reverse(name, kwargs={"case_id": case_id})).content.decode()
        for wanted in (
            "（2026）示0101民初1号",
            "李秀兰",
            "王建国",
            "民间借贷纠纷",
            ground.court.name,
            "登记立案",
        ):
            assert wanted in page, (name, wanted)
        assert situation.PLAINTIFF["id_number"] not in page


@pytest.mark.req("PLT-10")
@pytest.mark.req("PLT-90")
def test_a_wrong_answer_is_shown_again_with_what_is_wrong(at: datetime) -> None:
    situation.the_ground(at)
    person = situation.somebody(at)
    place = reverse("matters:step", kwargs={"matter_id": situation.a_draft(at, person), "step_key": "claim"})

    answer = at_the_screen(person).post(place, {"amount": "三万八", "facts": "借钱没有还。"})

    assert answer.status_code == 422
    page = answer.content.decode()
    assert "三万八" in page
    assert "借钱没有还。" in page
    assert "还没有填诉讼请求" in page
    assert "三万八" in at_the_screen(person).get(place).content.decode()


@pytest.mark.req("PLT-21")
def test_a_form_sent_twice_is_done_once(at: datetime) -> None:
    situation.the_ground(at)
    person = situation.somebody(at)
    client = at_the_screen(person)
    start = reverse("matters:start", kwargs={"kind_key": situation.KIND})

    first, second = (client.post(start, {"once": "same-form"}) for _ in range(2))

    assert (first.status_code, first["Location"]) == (302, second["Location"])
    assert len(matters.list_own_matters(person)) == 1


@pytest.mark.req("A-02", "FIL-16")
def test_the_filer_holds_a_receipt_with_the_digest_of_every_file(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    matter_id = situation.a_whole_draft(at, person, ground)
    place = {"matter_id": matter_id}
    client = at_the_screen(person)

    sent = client.post(
        reverse("matters:step", kwargs={**place, "step_key": "check"}),
        {
            "signature_strokes": json.dumps(situation.STROKES),
            "digest": situation.digest(person, matter_id),
            "mediation": "no",
        },
    )

    assert (sent.status_code, sent["Location"]) == (302, reverse("matters:receipt", kwargs=place))
    page = client.get(sent["Location"]).content.decode()
    matter = matters.get_matter(actor=person, matter_id=matter_id)
    assert matter.reference in page
    assert ground.court.name in page
    files = matters.list_files(matter)
    assert [f.slot for f in files] == ["complaint", "identity", "service_address"]
    assert all(file.name in page and file.sm3 in page.replace(" ", "") for file in files)
