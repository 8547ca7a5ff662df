"""Picking a court and a cause: search, what was used last or most, lists, and what is refused."""

import re
from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import KIND, Ground
from tests.web.matters.walking import html, offered, set_for


@pytest.mark.req("FIL-03", "PLT-04")
def test_cities_of_the_province_stand_left_and_their_courts_right(browser: Client, draft: UUID) -> None:
    first = html(browser.get(f"/matters/{draft}/court/"))
    other = html(browser.get(f"/matters/{draft}/court/", {"province": "示例省", "city": "云溪市"}))

    assert "示例区人民法院" in offered(first, "court")
    assert offered(other, "court") == ["示例省云溪市中级人民法院", "云溪市桥南区人民法院"]
    assert re.search(r'aria-current="true">云溪市<', other)


@pytest.mark.req("FIL-03")
def test_every_province_has_its_seat_on_the_page_and_those_without_courts_say_so(
    browser: Client, draft: UUID
) -> None:
    page = html(browser.get(f"/matters/{draft}/court/"))
    elsewhere = html(browser.get(f"/matters/{draft}/court/", {"province": "广东省"}))

    seats = re.findall(r'data-name="([^"]+)" data-lat="([\d.]+)" data-lon="([\d.]+)"', page)
    assert len(seats) == 32
    assert 'href="?province=%E7%A4%BA%E4%BE%8B%E7%9C%81#places"' in page
    assert "位置只在您的设备上用一次，不会发给法院" in page
    assert "广东省还没有开通网上立案的法院" in elsewhere


@pytest.mark.req("FIL-03")
@pytest.mark.parametrize(
    "typed", ["桥南", "qiaonan", "示0201", "（2026）示0201民初12号", "(2026)示0201民初12"]
)
def test_finds_a_court_by_name_sound_code_or_case_number(browser: Client, draft: UUID, typed: str) -> None:
    found = html(browser.get(f"/matters/{draft}/court/", {"q": typed}))

    assert "云溪市桥南区人民法院" in offered(found, "court")


@pytest.mark.req("FIL-03")
def test_the_court_used_last_is_offered_first(
    at: datetime, browser: Client, person: Actor, ground: Ground, draft: UUID
) -> None:
    before = html(browser.get(f"/matters/{draft}/court/"))
    other = situation.a_draft(at, person)
    matters.save_step(
        actor=person, matter_id=other, step_key="court", answers={"id": ground.other_court.id}, at=at
    )

    page = html(browser.get(f"/matters/{draft}/court/"))

    assert "上次用的法院" not in before
    assert "上次用的法院" in page
    assert offered(page, "court")[0] == ground.other_court.name


@pytest.mark.req("FIL-90", "PLT-04")
def test_a_court_closed_for_the_type_is_refused_and_others_are_offered(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    draft = situation.a_whole_draft(at, person, ground)
    set_for(ground.court.id, courts.FILING_TYPES, ["somethings.else"], at)

    page = html(browser.get(f"/matters/{draft}/court/"))
    answer = browser.post(f"/matters/{draft}/court/", {"court": str(ground.court.id)})
    check = html(browser.get(f"/matters/{draft}/check/"))
    with pytest.raises(matters.NotComplete) as refused:
        situation.submit(at, person, draft)

    assert "现在不在网上收这类案件" in page
    assert answer.status_code == 422
    assert ground.other_court.name in offered(html(answer), "court")
    assert f"{ground.court.name}现在不在网上收这类案件，请另选一家。" in check
    assert refused.value.missing[0].step == "court"
    content = matters.content_of(matters.get_matter(actor=person, matter_id=draft))
    assert content.answers.of("claim", "amount") == 3_800_000


@pytest.mark.req("PLT-04")
@pytest.mark.req("PLT-03", partly="no printed code of a court's entry page, no deep links of others")
def test_a_court_has_a_page_of_its_own_that_leads_into_a_filing_there(
    browser: Client, person: Actor, ground: Ground
) -> None:
    found = html(browser.get("/courts/", {"q": "（2026）示0102民初3号"}))
    page = html(browser.get(f"/courts/{ground.other_court.id}/"))
    started = html(browser.get(f"/matters/new/{KIND}/", {"court": str(ground.other_court.id)}))
    begun = browser.post(f"/matters/new/{KIND}/", {"court": str(ground.other_court.id)})
    matter = matters.get_matter(actor=person, matter_id=UUID(begun["Location"].split("/")[2]))

    assert f'href="/courts/{ground.other_court.id}/"' in found
    for said in ("基层人民法院", "示0102", "0000-8000400", "立案庭", "临江区江岸路", "示例市临江区"):
        assert said in page
    assert f"/matters/new/{KIND}/?court={ground.other_court.id}" in page
    assert "向临江区人民法院提交" in started
    assert matter.court_id == ground.other_court.id


@pytest.mark.req("PLT-04")
def test_a_court_that_has_switched_a_type_off_does_not_offer_it(
    at: datetime, browser: Client, ground: Ground
) -> None:
    set_for(ground.court.id, courts.FILING_TYPES, ["somethings.else"], at)

    assert "还没有开通在线立案" in html(browser.get(f"/courts/{ground.court.id}/"))


@pytest.mark.req("FIL-05")
@pytest.mark.parametrize("typed", ["mjjdjf", "民间 借贷", "minjianjiedai"])
def test_a_cause_is_found_by_first_letters_words_and_sound(browser: Client, draft: UUID, typed: str) -> None:
    assert offered(html(browser.get(f"/matters/{draft}/cause/", {"q": typed})), "cause")[0] == "民间借贷纠纷"


@pytest.mark.req("FIL-05")
def test_a_cause_is_found_by_the_name_it_had(browser: Client, draft: UUID) -> None:
    assert "中介合同纠纷" in offered(
        html(browser.get(f"/matters/{draft}/cause/", {"q": "居间合同"})), "cause"
    )


@pytest.mark.req("FIL-05")
def test_the_list_goes_down_level_by_level(browser: Client, draft: UUID) -> None:
    top = html(browser.get(f"/matters/{draft}/cause/"))
    part = re.search(r'href="(\?in=[^"#]+)#causes"><span class="row__t">合同、准合同纠纷<', top)
    assert part
    below = html(browser.get(f"/matters/{draft}/cause/{part[1]}"))
    contracts = re.search(r'href="(\?in=[^"#]+)#causes"><span class="row__t">合同纠纷<', below)
    assert contracts
    third = html(browser.get(f"/matters/{draft}/cause/{contracts[1]}"))

    assert "非讼程序案件案由" not in top
    assert "返回上一级" in third
    assert "买卖合同纠纷" in third


@pytest.mark.req("FIL-05")
def test_what_is_filed_most_at_the_court_comes_first_among_the_buttons(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    rare = next(c for c in catalogues.find_causes("相邻通行纠纷") if c.level >= 3)
    for _ in range(3):
        situation.a_filing(at, person, ground, cause={"id": rare.id})
    draft = situation.a_whole_draft(at, person, ground)
    before = matters.list_most_filed_causes(ground.other_court.id, at)

    buttons = frequent(html(browser.get(f"/matters/{draft}/cause/")))

    assert buttons[0] == rare.name
    assert len(buttons) <= 12
    assert "买卖合同纠纷" in buttons
    assert before == []


@pytest.mark.req("FIL-05")
def test_a_list_that_the_court_has_set_goes_before_the_figures(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    draft = situation.a_draft(at, person)
    matters.save_step(actor=person, matter_id=draft, step_key="court", answers={"id": ground.court.id}, at=at)
    set_for(ground.court.id, catalogues.FREQUENT_CAUSES, ["离婚纠纷", "买卖合同纠纷"], at)

    assert frequent(html(browser.get(f"/matters/{draft}/cause/"))) == ["离婚纠纷", "买卖合同纠纷"]


def frequent(page: str) -> list[str]:
    part = page[page.index('id="fc"') : page.index('id="causes"')]
    return re.findall(r'name="cause" value="[^"]+"><span>([^<]+)<', part)


@pytest.mark.req("FIL-05")
@pytest.mark.parametrize(
    ("typed", "says"), [("申请宣告自然人失踪", "不属于民事一审"), ("合同纠纷", "下面还有更具体的案由")]
)
def test_a_cause_that_does_not_suit_the_type_is_refused(
    browser: Client, draft: UUID, typed: str, says: str
) -> None:
    cause = next(c for c in catalogues.find_causes(typed) if c.name == typed)

    answer = browser.post(f"/matters/{draft}/cause/", {"cause": str(cause.id)})
    found = html(browser.get(f"/matters/{draft}/cause/", {"q": typed}))

    assert answer.status_code == 422
    assert says in html(answer)
    assert typed not in offered(found, "cause")
