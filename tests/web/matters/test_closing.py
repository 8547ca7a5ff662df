"""What stands on the check page besides the answers: service address, mediation, earlier filings."""

import io
import re
from datetime import datetime, timedelta

import pypdf
import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.modules.cases.models import Participant
from onecourt.modules.filings.terms import ASK_MEDIATION
from onecourt.modules.matters import public as matters
from tests.matrix.test_matrix import signed_in
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.situations.world import Seat, World
from tests.web.matters.walking import html, set_for


@pytest.mark.req("FIL-11", partly="taking over from the reserve of addresses")
def test_the_service_address_begins_with_what_is_known_of_the_applicant(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    draft = situation.a_draft(at, person)
    for step, answers in situation.answers_for(ground).items():
        if step != "service":
            matters.save_step(actor=person, matter_id=draft, step_key=step, answers=answers, at=at)

    page = html(browser.get(f"/matters/{draft}/service/"))
    without = browser.post(f"/matters/{draft}/service/", {**situation.SERVICE, "ways": ["mail"]})
    wrong = browser.post(
        f"/matters/{draft}/service/", {**situation.SERVICE, "ways": ["mail"], "mail": "lixiulan"}
    )

    assert 'value="李秀兰"' in page
    assert 'value="示例市示例区幸福路 18 号"' in page
    assert without.status_code == wrong.status_code == 422
    assert "还没有填电子邮箱。" in html(without)
    assert "中间有一个 @" in html(wrong)


@pytest.mark.req("FIL-11", partly="taking over from the reserve of addresses")
def test_the_service_address_is_signed_handed_in_and_kept_by_the_case(
    at: datetime, person: Actor, ground: Ground
) -> None:
    clerk = situation.a_clerk(at, ground.court.id)
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)
    matter = matters.get_matter(actor=person, matter_id=matter_id)

    file = next(f for f in matters.list_files(matter) if f.slot == "service_address")
    submission = matters.get_submission(matter)
    pdf = matters.get_paper_pdf(
        matter, matters.content_of(matter), "service_address", at=at, strokes=situation.STROKES
    )
    text = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    plaintiff = Participant.objects.get(case_id=matter.case_id, role="plaintiff")

    assert file.usable
    assert submission
    assert str(file.document_id) in {f["document"] for f in submission.files}
    for said in ("送达地址确认书", "李秀兰", "13800000001", "幸福路 18 号", "短信", "日期："):
        assert "".join(said.split()) in "".join(text.split()), said
    assert "提交时签" not in text
    assert '"service_ways": "platform、sms"' in plaintiff.details


def test_the_next_round_has_papers_of_its_own(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)
    moved = situation.SERVICE | {"address": "示例市示例区新街 1 号"}
    matters.save_step(actor=person, matter_id=matter_id, step_key="service", answers=moved, at=at)
    situation.submit(at + timedelta(minutes=1), person, matter_id)

    files = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))

    assert len([f for f in files if f.slot == "service_address"]) == 1


@pytest.mark.req("FIL-15", partly="the mediation case that a consent opens")
def test_mediation_is_asked_at_submission_and_must_be_answered(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    draft = situation.a_whole_draft(at, person, ground)

    page = html(browser.get(f"/matters/{draft}/check/"))
    with pytest.raises(matters.NotAnswered) as refused:
        matters.submit_matter(
            actor=person,
            matter_id=draft,
            strokes=situation.STROKES,
            checked_digest=situation.digest(person, draft),
            at=at,
        )

    question = page[page.index("是否同意诉前调解") :][:900]
    assert "选哪个都不影响您的起诉" in question
    assert " checked" not in question
    assert refused.value.field == "mediation"


@pytest.mark.req("FIL-15", partly="the mediation case that a consent opens")
@pytest.mark.parametrize(("given", "says"), [("yes", "同意，先请调解员帮忙谈"), ("no", "不同意")])
def test_the_answer_is_recorded_and_the_officer_sees_it(
    at: datetime, person: Actor, ground: Ground, given: str, says: str
) -> None:
    draft = situation.a_whole_draft(at, person, ground)
    submission = matters.submit_matter(
        actor=person,
        matter_id=draft,
        strokes=situation.STROKES,
        checked_digest=situation.digest(person, draft),
        answers={"mediation": given},
        at=at,
    )
    clerk = situation.a_clerk(at, ground.court.id)
    assert clerk.account_id
    desk = signed_in(World(seats={"clerk": Seat(clerk.account_id, clerk.post_id)}), "clerk")

    page = html(desk.get(f"/court/matters/{draft}/"))

    assert submission.content["check"] == {"mediation": given}
    assert re.search(rf"同意诉前调解</dt>\s*<dd[^>]*>\s*(<[^>]*>)*{says}", page)


@pytest.mark.req("FIL-15", partly="the mediation case that a consent opens")
def test_a_court_that_does_not_ask_takes_the_filing_without_an_answer(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    set_for(ground.court.id, ASK_MEDIATION, ["行政一审"], at)
    draft = situation.a_whole_draft(at, person, ground)

    assert "诉前调解" not in html(browser.get(f"/matters/{draft}/check/"))
    assert situation.submit(at, person, draft)


@pytest.mark.req("FIL-20")
def test_the_same_claim_again_is_shown_with_the_earlier_one_and_not_blocked(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    earlier = situation.a_filing(at - timedelta(days=300), person, ground)
    again = situation.a_whole_draft(at, person, ground)

    page = html(browser.get(f"/matters/{again}/check/"))
    submission = situation.submit(at, person, again)

    assert "一年内您向这家法院交过类似的" in page
    assert f'href="/filings/{earlier}/"' in page
    assert submission.round == 1


@pytest.mark.req("FIL-20")
@pytest.mark.parametrize(("days", "found"), [(364, 1), (366, 0)])
def test_what_is_older_than_a_year_is_not_shown(
    at: datetime, person: Actor, ground: Ground, days: int, found: int
) -> None:
    situation.a_filing(at, person, ground)
    again = matters.get_matter(actor=person, matter_id=situation.a_whole_draft(at, person, ground))

    rows = matters.list_similar(actor=person, matter=again, at=at + timedelta(days=days))

    assert len(rows) == found
