"""The pages on which the parties are filled in, one person per page."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from tests.matrix.test_matrix import signed_in
from tests.situations import filings as situation
from tests.situations.world import Seat, World

LONG = "阿卜杜热合曼·买买提艾力" * 3 + "古丽苏如合"
TRUSTED = {"type": "natural_person", "part": "1"}


@pytest.fixture
def at(db: None) -> datetime:
    return now()


@pytest.fixture
def person(at: datetime) -> Actor:
    situation.the_ground(at)
    return situation.somebody(at)


@pytest.fixture
def browser(person: Actor) -> Client:
    assert person.account_id
    return signed_in(World(seats={"owner": Seat(person.account_id)}), "owner")


@pytest.fixture
def draft(at: datetime, person: Actor) -> UUID:
    return situation.a_draft(at, person)


def at_place(draft: UUID, place: int, side: str = "defendant") -> str:
    return f"/matters/{draft}/parties/{side}/{place}/"


def people(person: Actor, draft: UUID, side: str = "defendant") -> list[dict[str, Any]]:
    matter = matters.get_matter(actor=person, matter_id=draft)
    return matters.content_of(matter).answers.people("parties", side)


def keep(at: datetime, person: Actor, draft: UUID, **sides: Any) -> None:
    matters.save_step(actor=person, matter_id=draft, step_key="parties", answers=sides, at=at)


def html(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.mark.req("FIL-12", partly="typed by hand; taking over from verification and reserve comes later")
def test_the_type_is_asked_first_and_opens_its_questions(browser: Client, draft: UUID) -> None:
    asked = html(browser.get(at_place(draft, 1)))
    without = html(browser.get(at_place(draft, 1), {"asked": "1"}))
    company = html(browser.get(at_place(draft, 1), {"type": "legal_person"}))

    assert re.findall(r'name="type" value="(\w+)"', asked) == [
        "natural_person",
        "legal_person",
        "organisation",
    ]
    assert "请先选一项" in without
    assert "统一社会信用代码" in company
    assert "证件号码" not in company


@pytest.mark.parametrize("sort", ["natural_person", "legal_person", "organisation"])
@pytest.mark.parametrize("side", ["plaintiff", "defendant", "third_party"])
@pytest.mark.parametrize("part", ["1", "2"])
def test_no_page_asks_more_than_seven_things(
    browser: Client, draft: UUID, side: str, sort: str, part: str
) -> None:
    shown = html(browser.get(at_place(draft, 1, side), {"type": sort, "part": part}))

    assert 1 <= len(re.findall(r'class="fld__l"', shown)) <= 7


def test_the_applicants_own_page_begins_with_what_is_known(browser: Client, draft: UUID) -> None:
    own = html(browser.get(at_place(draft, 1, "plaintiff"), {"type": "natural_person"}))
    other = html(browser.get(at_place(draft, 1), {"type": "natural_person"}))

    assert "（您）" in own
    assert 'value="李秀兰"' in own
    assert "李秀兰" not in other


def test_a_saved_plaintiff_leads_on_to_what_else_is_asked(
    browser: Client, person: Actor, draft: UUID
) -> None:
    first = browser.post(at_place(draft, 1, "plaintiff"), {**situation.PLAINTIFF, **TRUSTED})
    more = html(browser.get(first["Location"]))
    last = browser.post(at_place(draft, 1, "plaintiff"), {**situation.PLAINTIFF, **TRUSTED, "part": "2"})

    assert first["Location"] == at_place(draft, 1, "plaintiff") + "?part=2"
    assert 'value="1901-03-05"' in more
    assert re.search(r'value="female" checked', more)
    assert last["Location"].endswith("/parties/#f-plaintiff")
    assert people(person, draft, "plaintiff")[0]["nation"] == "汉族"


def test_a_saved_defendant_leads_back_to_the_list(browser: Client, person: Actor, draft: UUID) -> None:
    saved = browser.post(at_place(draft, 1), {**situation.COMPANY, "part": "1"})

    assert saved["Location"] == f"/matters/{draft}/parties/#f-defendant"
    assert people(person, draft)[0]["name"] == "示例物业服务有限公司"


@pytest.mark.req("PLT-10")
@pytest.mark.req("FIL-90", partly="parties; the other pages are proved elsewhere")
def test_what_is_wrong_stands_beside_the_field_and_on_top_and_nothing_is_lost(
    browser: Client, person: Actor, draft: UUID
) -> None:
    answer = browser.post(
        at_place(draft, 1), {**TRUSTED, "name": "孙强", "phone": "123", "id_kind": "resident_id"}
    )
    shown = html(answer)

    assert answer.status_code == 422
    assert 'href="#f-phone"' in shown
    assert 'href="#f-address"' in shown
    assert "还没有填住所地。" in shown
    assert 'value="123"' in shown
    assert people(person, draft)[0]["phone"] == "123"


def test_the_list_leads_to_the_very_field_that_is_missing(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    keep(at, person, draft, defendant=[situation.DEFENDANT, {"type": "legal_person", "name": "示例商行"}])

    answer = browser.post(f"/matters/{draft}/parties/", {})
    shown = html(answer)

    assert answer.status_code == 422
    assert f'href="{at_place(draft, 2)}#f-address"' in shown
    assert "被告 2：还没有填住所地。" in shown
    assert 'href="#f-plaintiff"' in shown or f"/matters/{draft}/parties/#f-plaintiff" in shown


def test_leaving_the_list_keeps_everybody(at: datetime, browser: Client, person: Actor, draft: UUID) -> None:
    keep(at, person, draft, plaintiff=[situation.PLAINTIFF], defendant=[situation.DEFENDANT] * 2)

    answer = browser.post(f"/matters/{draft}/parties/", {})

    assert answer["Location"] == f"/matters/{draft}/claim/"
    assert len(people(person, draft)) == 2


@pytest.mark.req("A-19")
def test_eighteen_parties_with_long_names_are_all_there(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    many = [situation.DEFENDANT | {"name": LONG} for _ in range(18)]
    keep(at, person, draft, plaintiff=[situation.PLAINTIFF], defendant=many)

    listed = html(browser.get(f"/matters/{draft}/parties/"))
    checked = html(browser.get(f"/matters/{draft}/check/"))

    assert len(LONG) == 40 or len(LONG) > 36
    assert listed.count(f"<b>{LONG}</b>") == 18
    assert "被告（18 人）" in listed
    assert checked.count(LONG) == 18
    assert "被告 18" in checked
    assert situation.DEFENDANT["phone"] not in listed + checked


def test_taking_somebody_off_is_asked_first(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    keep(at, person, draft, defendant=[situation.DEFENDANT, situation.DEFENDANT | {"name": "孙强"}])

    question = html(browser.get(at_place(draft, 2) + "remove/"))
    answer = browser.post(at_place(draft, 2) + "remove/", {})

    assert "要删除“孙强”吗" in question
    assert answer["Location"] == f"/matters/{draft}/parties/#f-defendant"
    assert [p["name"] for p in people(person, draft)] == ["王建国"]


@pytest.mark.parametrize(
    "path",
    ["defendant/3/", "defendant/0/", "judge/1/", "agent/1/", "defendant/2/remove/", "defendant/51/"],
)
def test_finds_no_place_that_is_not_there(
    at: datetime, browser: Client, person: Actor, draft: UUID, path: str
) -> None:
    keep(at, person, draft, defendant=[situation.DEFENDANT])

    assert browser.get(f"/matters/{draft}/parties/{path}").status_code == 404


def test_a_page_drawn_before_another_window_changed_it_is_shown_anew(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    keep(at, person, draft, defendant=[situation.DEFENDANT])

    answer = browser.post(at_place(draft, 1), {**TRUSTED, "name": "孙强", "version": "0"})

    assert answer.status_code == 409
    assert "别处改过" in html(answer)
    assert people(person, draft)[0]["name"] == "王建国"


@pytest.mark.req("FIL-02")
def test_whoever_acts_for_another_is_asked_about_himself(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    acting = {"applying_for": "other", "for_whom": "示例物业服务有限公司", "on_ground": "agent"}
    matters.save_step(actor=person, matter_id=draft, step_key="applicant", answers=acting, at=at)

    listed = html(browser.get(f"/matters/{draft}/parties/"))
    party = html(browser.get(at_place(draft, 1, "plaintiff"), {"type": "legal_person"}))
    lawyer = html(browser.get(at_place(draft, 1, "agent"), {"type": "lawyer"}))

    assert "代为申请的人" in listed
    assert 'value="示例物业服务有限公司"' in party
    assert "（您）" not in party
    assert "执业证号" in lawyer
    assert "（您）" in lawyer
