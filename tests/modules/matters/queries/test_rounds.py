"""What the court asks for, round by round: pinned, opened, compared, and told once."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations import rounds
from tests.situations.filings import CLAIM, DEFENDANT, PLAINTIFF, Ground

pytestmark = pytest.mark.django_db


@pytest.mark.req("B-03", "FIL-19", "PLT-12")
def test_every_item_is_coded_pinned_and_has_its_place_in_words(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    file = matters.content_for(clerk, matters.get_matter(actor=clerk, matter_id=matter_id)).files[0]
    rounds.mark(at, clerk, matter_id, "claim", text="", code="claim.amount", place=rounds.AMOUNT)
    page = f"page:{file.document_id}.1"
    rounds.mark(at, clerk, matter_id, code="materials.unclear", text="", place=page, region="10,20.5,30,5")
    rounds.mark(at, clerk, matter_id, number=1, text="请补交转账记录。")

    items = rounds.ask(at, clerk, matter_id, opens=["field:claim.notes", "slot:nothing"]).items

    assert [(i["code"], i["place_label"], i["region"]) for i in items] == [
        ("claim.amount", "案件信息：诉讼标的额", ""),
        ("materials.unclear", "起诉状第 1 页", "10,20.5,30,5"),
        ("materials", "上传材料：证据", ""),
    ]
    matter = matters.get_matter(actor=person, matter_id=matter_id)
    opened = {rounds.AMOUNT, "slot:complaint", rounds.EVIDENCE, "field:claim.notes"}
    assert matters.get_openings(matter) == matters.Openings(False, frozenset(opened))


@pytest.mark.req("FIL-19", "FIL-17", "B-03")
def test_only_what_the_court_opened_can_be_changed(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    rounds.mark(at, clerk, matter_id, "claim", place=rounds.AMOUNT)
    rounds.mark(at, clerk, matter_id, "defendant", place="person:parties.defendant.0")
    rounds.ask(at, clerk, matter_id)
    moved = DEFENDANT | {"address": "示例市示例区滨江路 8 号"}
    files = matters.list_files(matters.get_matter(actor=person, matter_id=matter_id))

    def save(step: str, answers: dict[str, Any]) -> Any:
        return matters.save_step(actor=person, matter_id=matter_id, step_key=step, answers=answers, at=at)

    assert save("claim", {"amount": "39000"}).errors == {}
    assert save("parties", {"plaintiff": [PLAINTIFF], "defendant": [moved]}).errors == {}
    closed: list[tuple[str, dict[str, Any]]] = [
        ("claim", CLAIM | {"facts": "另外一段事实，完全不同的经过和理由，写得很长很长。"}),
        ("parties", {"plaintiff": [PLAINTIFF | {"phone": "13800000077"}]}),
        ("parties", {"defendant": [moved, DEFENDANT | {"name": "赵六"}]}),
        ("cause", {"id": str(ground.cause.id)}),
        ("applicant", {"applying_for": "other"}),
    ]
    for step, answers in closed:
        with pytest.raises(matters.NotOpened), transaction.atomic():
            save(step, answers)
    with pytest.raises(matters.NotOpened), transaction.atomic():
        rounds.add_evidence(at, person, matter_id)
    with pytest.raises(matters.NotOpened), transaction.atomic():
        matters.strike_file(actor=person, matter_id=matter_id, material_id=files[0].material_id, at=at)

    answers = matters.content_of(matters.get_matter(actor=person, matter_id=matter_id)).answers
    assert answers.of("claim", "amount") == 3_900_000
    assert answers.of("claim", "facts") == CLAIM["facts"]
    assert answers.people("parties", "defendant")[0]["address"] == moved["address"]


@pytest.mark.req("FRV-02")
@pytest.mark.req("B-03")
def test_the_officer_sees_what_changed_between_any_two_rounds(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = situation.a_filing(at, person, ground)
    rounds.mark(at, clerk, matter_id, "claim", place=rounds.AMOUNT)
    rounds.mark(at, clerk, matter_id)
    rounds.ask(at, clerk, matter_id)
    save = {"actor": person, "matter_id": matter_id, "at": at}
    matters.save_step(step_key="claim", answers={"amount": "39000"}, **save)
    rounds.add_evidence(at, person, matter_id)
    situation.submit(at, person, matter_id)
    rounds.mark(at, clerk, matter_id, "claim", place=rounds.AMOUNT)
    rounds.ask(at, clerk, matter_id, round_number=2)
    matters.save_step(step_key="claim", answers={"amount": "40000"}, **save)
    situation.submit(at, person, matter_id)

    matter = matters.get_matter(actor=clerk, matter_id=matter_id)
    last = matters.list_changes(matter, since=2)
    both = matters.list_changes(matter, since=1)

    assert [(c.what, c.label, c.before, c.after) for c in last] == [
        ("changed", "诉讼标的额", 3_900_000, 4_000_000)
    ]
    assert [(c.what, c.under, c.after) for c in both] == [
        ("changed", "案件信息", 4_000_000),
        ("added", "证据", ""),
    ]
    for since in (0, 3, 9):
        with pytest.raises(NotFound):
            matters.list_changes(matter, since=since)
    assert [row.number for row in matters.list_rounds(matter)] == [3, 2, 1]


@pytest.mark.req("B-03")
def test_what_an_earlier_round_had_shown_is_flagged_and_listed_for_the_leadership(
    at: datetime, person: Actor, clerk: Actor, ground: Ground
) -> None:
    matter_id = rounds.a_filing_to_supplement(at, person, clerk, ground)
    rounds.add_evidence(at, person, matter_id)
    situation.submit(at, person, matter_id)
    rounds.mark(at, clerk, matter_id, text="借条缺页。")
    rounds.mark(at, clerk, matter_id, "claim", place=rounds.AMOUNT, text="金额请核对。")

    matter = matters.get_matter(actor=clerk, matter_id=matter_id)
    before_sending = matters.list_items_to_send(matter, matters.content_for(clerk, matter))
    rounds.ask(at, clerk, matter_id, round_number=2)

    assert [(item.label, item.seen_in) for item in before_sending] == [("请求和事实", 1), ("材料齐全清楚", 0)]
    head = situation.a_clerk(at, ground.court.id, login_name="head", name="庄正", role="court_administrator")
    other = situation.a_clerk(
        at, ground.other_court.id, login_name="head2", name="金水", role="court_administrator"
    )
    listed = matters.list_seen_before(head)
    assert [(row.officer, [item.text for item in row.items]) for row in listed] == [
        ("韩立", ["金额请核对。"])
    ]
    assert matters.list_seen_before(other) == matters.list_seen_before(clerk) == []
