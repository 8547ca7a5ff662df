"""首页: to-dos and messages, six tabs of cases."""

from datetime import timedelta

import pytest

from onecourt.platform import jobs
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db


@pytest.mark.req("HOM-05", partly="other kinds bring the other tabs their cases")
@pytest.mark.req("HOM-04", partly="the calendar holds deadlines only")
def test_tabs_of_cases_open_with_the_trials(screen, person, clerk, ground, moment):
    situation.a_docketed_filing(moment, person, clerk, ground)

    home, other = screen.get("/").content.decode(), screen.get("/?tab=enforcement").content.decode()

    assert "示0101民初1号" in home
    assert "示0101民初1号" not in other
    for label in ("调解", "保全", "审判", "执行", "破产", "信访"):
        assert f">{label}" in home
    assert "/cases/?tab=trial" in home
    assert "消息通知" in home
    assert "日程" in home


@pytest.mark.req("HOM-90", partly="search of cases; closed modules come with the settings of a court")
@pytest.mark.req("CSP-01", partly="next dates come with hearings")
def test_a_search_without_a_hit_says_how_a_number_is_written(screen, person, clerk, ground, moment):
    situation.a_docketed_filing(moment, person, clerk, ground)

    found = screen.get("/cases/?q=(2026)示0101民初1号").content.decode()
    nothing = screen.get("/cases/?q=9999").content.decode()

    assert "（2026）示0101民初1号" in found
    assert "没找到「9999」" in nothing
    assert "案号的写法是" in nothing
    assert "看全部案件" in nothing
    assert "示0101民初1号" in screen.get("/cases/?clear=1").content.decode()


@pytest.mark.req("CSP-01")
def test_a_case_with_news_carries_a_mark(screen, person, clerk, ground, moment):
    situation.a_docketed_filing(moment, person, clerk, ground)
    jobs.run_pending(until=moment + timedelta(minutes=5))

    assert "1 条新消息" in screen.get("/cases/").content.decode()
