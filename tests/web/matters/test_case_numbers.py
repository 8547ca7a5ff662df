"""Case numbers as they are typed: read in both widths, checked against the dictionaries, found by a part."""

from datetime import datetime
from uuid import UUID

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.web.matters.walking import html


@pytest.mark.req("PLT-06")
@pytest.mark.parametrize(
    "typed",
    [
        "(2026)示0101民初12号",
        "（2026）示0101民初12号",
        " ( 2026 ) 示０１０１ 民初 12 号 ",
        "[2026]示0101民初12号",
    ],
)
def test_a_number_typed_in_any_width_is_kept_in_one_form(
    browser: Client, person: Actor, draft: UUID, typed: str
) -> None:
    answer = browser.post(f"/matters/{draft}/claim/", {**situation.CLAIM, "related_case": typed})

    content = matters.content_of(matters.get_matter(actor=person, matter_id=draft))
    assert answer.status_code == 302
    assert content.answers.of("claim", "related_case") == "（2026）示0101民初12号"


@pytest.mark.req("PLT-06", "FIL-90")
@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("12", "案号以括号里的年份开头"),
        ("（2026）示9901民初12号", "法院名录里没有代字“示9901”"),
        ("（2026）示0101民出12号", "没有认出案件类型代字"),
        ("（2026）示0101民初12", "末尾少了“号”字"),
        ("（2099）示0101民初12号", "2099 还没有到"),
    ],
)
def test_a_wrong_number_is_refused_with_the_part_that_is_wrong_and_an_example(
    browser: Client, draft: UUID, typed: str, says: str
) -> None:
    answer = browser.post(f"/matters/{draft}/claim/", {**situation.CLAIM, "related_case": typed})
    page = html(answer)

    assert answer.status_code == 422
    assert says in page
    assert "完整的写法像（2026）粤0605民初123号。" in page
    assert f'value="{typed}"' in page
    assert 'href="#f-related_case"' in page


@pytest.mark.req("PLT-06")
@pytest.mark.parametrize("typed", ["(2026)示0101民初1号", "（2026）示0101", "0101 民初", "示０１０１民初1"])
def test_a_case_is_found_by_a_part_of_its_number_in_either_width(
    at: datetime, browser: Client, person: Actor, ground: Ground, typed: str
) -> None:
    clerk = situation.a_clerk(at, ground.court.id)
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)
    case = cases.get_case(actor=person, case_id=matters.get_matter(actor=person, matter_id=matter_id).case_id)

    assert [row.number for row in cases.list_cases(person, text=typed)] == [case.number]
    assert case.number in html(browser.get("/cases/", {"q": typed}))
