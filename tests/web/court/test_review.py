"""The review on the page: what blocks a decision, the itemised notice, changes, and what was taken back."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from tests.matrix.test_matrix import signed_in as sign_in
from tests.situations import filings as situation
from tests.situations import rounds
from tests.situations.files import a_pdf, an_upload
from tests.situations.filings import Ground
from tests.situations.world import Seat, World

pytestmark = pytest.mark.django_db
NOW = now()


def signed_in(actor: Actor) -> Client:
    return sign_in(World(seats={"actor": Seat(actor.account, actor.post_id)}), "actor")


@pytest.fixture
def ground(db: None) -> Ground:
    return situation.the_ground(NOW)


@pytest.fixture
def person(ground: Ground) -> Actor:
    return situation.somebody(NOW)


@pytest.fixture
def clerk(ground: Ground) -> Actor:
    return situation.a_clerk(NOW, ground.court.id)


@pytest.fixture
def desk(clerk: Actor) -> Client:
    return signed_in(clerk)


def text_of(client: Client, url: str, status: int = 200) -> str:
    response = client.get(url)
    assert response.status_code == status
    return response.content.decode()


def decide(client: Client, matter_id: UUID, outcome: str, **sent: Any) -> Any:
    given = {"outcome": outcome, "round": "1", **sent}
    return client.post(f"/court/matters/{matter_id}/decide/", given)


@pytest.mark.req("FRV-90")
def test_a_decision_waits_until_every_file_was_on_the_screen(
    person: Actor, desk: Client, ground: Ground
) -> None:
    matter_id = situation.a_filing(NOW, person, ground)
    page = f"/court/matters/{matter_id}/"
    held = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))
    second = next(f.document_id for f in held if f.slot == "identity")
    first, *others = [f.document_id for f in held if f.document_id != second]
    for document_id in others:
        desk.post(f"{page}opened/", {"file": str(document_id), "page": "1"})

    refused = decide(desk, matter_id, "accept", showing=str(first))
    assert refused.status_code == 422
    assert "还有 1 份材料没有打开看过：身份证明" in refused.content.decode()
    assert "看下一份材料" in text_of(desk, page)

    desk.post(f"{page}opened/", {"file": str(second), "page": "1"})
    assert "看下一份材料" not in text_of(desk, f"{page}?file={first}")
    assert decide(desk, matter_id, "accept", showing=str(first)).status_code == 302


@pytest.mark.req("FRV-90")
@pytest.mark.req("FRV-03", partly="transfer to mediation and to other courts come with their modules")
def test_a_negative_decision_states_its_reason_has_its_paper_and_keeps_what_was_typed(
    person: Actor, clerk: Actor, desk: Client, ground: Ground
) -> None:
    matter_id = situation.a_filing(NOW, person, ground)
    situation.open_everything(NOW, clerk, matter_id)
    typed = "起诉不符合条件，理由如下。"

    without_reason = decide(desk, matter_id, "refuse", reason=" ")
    without_paper = decide(desk, matter_id, "refuse", reason=typed)
    no_pdf = decide(desk, matter_id, "refuse", reason=typed, paper=an_upload(b"text", "裁定书.pdf"))

    for response in (without_reason, without_paper, no_pdf):
        assert response.status_code == 422
    assert "请写明理由" in without_reason.content.decode()
    for response in (without_paper, no_pdf):
        assert typed in response.content.decode()
    assert "要附裁定书" in without_paper.content.decode()
    paper = an_upload(a_pdf(text="Ruling"), "裁定书.pdf")
    assert decide(desk, matter_id, "refuse", reason=typed, paper=paper).status_code == 302
    matter = matters.get_matter(actor=person, matter_id=matter_id)
    decision = matters.latest_decision(matter, carried_out=False)
    assert decision is not None
    assert decision.paper_id
    stored = matters.carry_out_decision(
        actor=Actor.system("matters.carry_out_decision"), decision_id=decision.id, at=decision.takes_effect_at
    )
    assert stored is not None
    space = text_of(signed_in(person), f"/filings/{matter_id}/")
    assert "看裁定书" in space
    link = space[: space.index("看裁定书")].rpartition('href="')[2].partition('"')[0]
    assert signed_in(person).get(link).status_code == 200


@pytest.mark.req("B-03")
@pytest.mark.req("FRV-03", partly="transfer to mediation and to other courts come with their modules")
def test_the_notice_is_read_as_the_citizen_will_before_it_leaves(
    person: Actor, clerk: Actor, desk: Client, ground: Ground
) -> None:
    matter_id = situation.a_filing(NOW, person, ground)
    rounds.mark(NOW, clerk, matter_id, text="请补交借条。")
    rounds.mark(NOW, clerk, matter_id, number=1, text="请补交转账记录。", place=rounds.AMOUNT)
    situation.open_everything(NOW, clerk, matter_id)

    preview = text_of(desk, f"/court/matters/{matter_id}/decisions/supplement/")
    too_long = decide(desk, matter_id, "supplement", working_days="999")
    sent = decide(desk, matter_id, "supplement", working_days="3", opens="field:claim.notes")

    for words in ("请您补充 2 项", "请补交借条。", "上传材料：证据", "案件信息：诉讼标的额", "3 个工作日"):
        assert words in preview
    assert too_long.status_code == 422
    assert "期限请填 1 到 60 个工作日" in too_long.content.decode()
    assert sent.status_code == 302


@pytest.mark.req("FRV-03", partly="transfer to mediation and to other courts come with their modules")
def test_a_reason_is_kept_used_again_and_struck(person: Actor, desk: Client, ground: Ground) -> None:
    matter_id = situation.a_filing(NOW, person, ground)
    texts = "/court/review/texts/?outcome=return"
    wrong = desk.post(texts, {"outcome": "return", "title": "", "text": "请写明住所地。"})
    kept = desk.post(texts, {"outcome": "return", "title": "住所地", "text": "请写明住所地。"})

    page = f"/court/matters/{matter_id}/decisions/return/"
    assert (wrong.status_code, kept.status_code) == (422, 302)
    assert "请写明住所地。" in wrong.content.decode()
    listed = text_of(desk, page)
    place = listed.index("?text=")
    text_id = listed[place + 6 : place + 42]
    assert "请写明住所地。" in text_of(desk, f"{page}?text={text_id}")
    desk.post(f"/court/review/texts/{text_id}/strike/")
    assert "?text=" not in text_of(desk, page)


@pytest.mark.req("FRV-07", "FIL-17")
def test_what_was_taken_back_says_so_and_a_decision_on_it_is_refused_with_an_explanation(
    person: Actor, clerk: Actor, desk: Client, ground: Ground
) -> None:
    matter_id = situation.a_filing(NOW, person, ground)
    situation.open_everything(NOW, clerk, matter_id)
    page = f"/court/matters/{matter_id}/"
    assert f"topic=matter:{matter_id}" in text_of(desk, page)

    matters.withdraw_matter(actor=person, matter_id=matter_id, at=NOW)

    assert '<div id="watch">' in text_of(desk, page)
    assert "当事人撤回了这件申请" in text_of(desk, page)
    refused = decide(desk, matter_id, "accept")
    assert refused.status_code == 409
    assert "申请人撤回了这件申请，您的操作没有记入" in refused.content.decode()
    other = signed_in(situation.a_clerk(NOW, ground.other_court.id, login_name="other", name="吴桐"))
    assert other.get(page).status_code == 404


@pytest.mark.req("B-03")
@pytest.mark.req("FRV-02", partly="the state of identity comes with its verification")
def test_the_second_round_shows_what_changed_and_what_was_answered(
    person: Actor, clerk: Actor, desk: Client, ground: Ground
) -> None:
    matter_id = situation.a_filing(NOW, person, ground)
    rounds.mark(NOW, clerk, matter_id, "claim", place=rounds.AMOUNT, text="金额请核对。")
    rounds.mark(NOW, clerk, matter_id, text="请补交借条。")
    rounds.ask(NOW, clerk, matter_id)
    matters.save_step(
        actor=person, matter_id=matter_id, step_key="claim", answers={"amount": "39000"}, at=NOW
    )
    matters.answer_item(actor=person, matter_id=matter_id, item=2, text="借条丢了。", at=NOW)
    situation.submit(NOW, person, matter_id)

    page = f"/court/matters/{matter_id}/"
    changes = text_of(desk, f"{page}?view=changes")

    for words in ("38,000 元", "39,000 元", "当事人说明：借条丢了。", "没有改动", "已改", "第 2 次提交"):
        assert words in changes
    earlier = situation.a_filing(NOW + timedelta(seconds=1), person, ground)
    assert f"/court/matters/{earlier}/" in text_of(desk, f"{page}?view=related")
    assert "可能重复" in text_of(desk, page)
    assert "两份对比" in text_of(desk, f"{page}?view=compare")


@pytest.mark.req("B-03")
def test_the_leadership_reads_what_was_not_told_at_once(
    person: Actor, clerk: Actor, desk: Client, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(NOW, person, clerk, ground)
    rounds.add_evidence(NOW, person, matter_id)
    situation.submit(NOW, person, matter_id)
    rounds.mark(NOW, clerk, matter_id, "claim", place=rounds.AMOUNT, text="金额请核对。")

    warned = text_of(desk, f"/court/matters/{matter_id}/decisions/supplement/")
    rounds.ask(NOW, clerk, matter_id, round_number=2)
    head = situation.a_clerk(NOW, ground.court.id, login_name="head", name="庄正", role="court_administrator")

    assert "没有一次告知" in warned
    assert "金额请核对。" in text_of(signed_in(head), "/court/review/late-points/")
    assert desk.get("/court/review/late-points/").status_code == 404
