"""日程 as a month."""

import re
from datetime import date, timedelta

import pytest

from onecourt.kernel.clock import court_day
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.web.parties.conftest import at_the_screen

HERE = "/calendar/"


def squares(page):
    """The days of the sheet with what is said about each: 11 月 27 日 → 1."""
    found = re.findall(r'<span class="sr">(\d+ 月 \d+ 日)</span>.*?(?=</td>)', page, re.S)
    cells = re.findall(r"<td>(.*?)</td>", page, re.S)
    assert len(found) == len(cells)
    told = ((day, re.search(r"，(\d+) 件", cell)) for day, cell in zip(found, cells, strict=True))
    return {day: int(said[1]) if said else 0 for day, said in told}


def words(day):
    return f"{day.month} 月 {day.day} 日"


@pytest.fixture
def due_on(person, ground, moment):
    matter_id = situation.a_filing(moment, person, ground)
    day = matters.matter_row(matters.get_matter(actor=person, matter_id=matter_id)).due_on
    assert day is not None
    return day


@pytest.mark.req("CAL-01", partly="deadlines; hearings, talks and entries of one's own come later")
def test_a_day_with_entries_carries_a_dot_and_opens_them(screen, due_on):
    asked = {"month": f"{due_on:%Y-%m}"}

    month = screen.get(HERE, asked).content.decode()
    day = screen.get(HERE, {**asked, "day": due_on.isoformat()}).content.decode()
    day_before = screen.get(HERE, {**asked, "day": (due_on - timedelta(days=1)).isoformat()}).content.decode()

    assert squares(month)[words(due_on)] == 1
    assert f"day={due_on.isoformat()}#entries" in month
    assert "法院最迟答复" in day
    assert re.search(r'href="/filings/[0-9a-f-]{36}/"', day)
    assert 'aria-current="true"' in day
    assert "法院最迟答复" not in day_before.split('id="entries"')[1].split("下一件")[0]


@pytest.mark.req("CAL-01", partly="deadlines; hearings, talks and entries of one's own come later")
def test_it_opens_on_this_month(screen, moment):
    today = court_day(moment)

    page = screen.get(HERE).content.decode()

    assert f"<title>日程，{today.year} 年 {today.month} 月" in page
    assert page.count('aria-current="date"') == 1
    assert "回到本月" not in page


@pytest.mark.req("CAL-02")
def test_arrows_lead_to_the_months_and_years_beside_it(screen):
    page = screen.get(HERE, {"month": "2026-12"}).content.decode()

    arrows = dict(re.findall(r'href="\?month=([\d-]+)" aria-label="(\S+)"', page))
    assert arrows == {"2025-12": "上一年", "2027-12": "下一年", "2026-11": "上一月", "2027-01": "下一月"}
    assert "2026 年 12 月" in page


def test_weeks_begin_on_monday_and_are_whole(screen):
    sheet = squares(screen.get(HERE, {"month": "2026-11"}).content.decode())

    assert next(iter(sheet)) == words(date(2026, 10, 26))
    assert list(sheet)[-1] == words(date(2026, 12, 6))


@pytest.mark.parametrize("asked", ["", "nonsense", "2026-13", "0001-01", "9999-12", "2026-11-01"])
def test_a_month_that_is_none_opens_this_one(screen, moment, asked):
    today = court_day(moment)

    page = screen.get(HERE, {"month": asked}).content.decode()

    assert f"日程，{today.year} 年 {today.month} 月" in page


@pytest.mark.req("CAL-04", partly="deadlines of filings; hearings, mediation and talks come later")
def test_what_is_over_vanishes_by_itself(screen, person, clerk, ground, moment):
    matter_id = situation.a_filing(moment, person, ground)
    due = matters.matter_row(matters.get_matter(actor=person, matter_id=matter_id)).due_on
    asked = {"month": f"{due:%Y-%m}", "day": due.isoformat()}
    before = screen.get(HERE, asked).content.decode()

    matters.withdraw_matter(actor=person, matter_id=matter_id, at=moment)

    assert "法院最迟答复" in before
    assert "法院最迟答复" not in screen.get(HERE, asked).content.decode()


def test_nobody_elses_days_stand_there(due_on, ground, moment):
    other = at_the_screen(situation.somebody(moment, phone="13800000009", name="陈默"))

    page = other.get(HERE, {"month": f"{due_on:%Y-%m}"}).content.decode()

    assert set(squares(page).values()) == {0}
    assert "没有安排" in page
