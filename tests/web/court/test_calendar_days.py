"""放假和调休: the administrator sees what would move before anything does."""

from datetime import timedelta

import pytest

from onecourt.kernel.clock import court_day, now
from onecourt.modules.courts import public as courts
from onecourt.modules.matters import public as matters
from tests.situations import filings
from tests.situations.administration import Court, a_court, at_work

pytestmark = pytest.mark.django_db
PAGE = "/court/calendar-days/"


@pytest.fixture
def court() -> Court:
    return a_court(now())


@pytest.fixture
def boss(court: Court):
    return at_work(court.boss)


def typed(day: object, **changed: str) -> dict[str, str]:
    """A year whose only days off are New Year and one more day."""
    return {
        "days_off": f"{court_day(now()).year}-01-01 至 {court_day(now()).year}-01-03 元旦\n{day} 示例节",
        "working_weekends": "",
        "source": "补充通知（演示）",
        "issued_on": str(court_day(now())),
        "step": "preview",
    } | changed


@pytest.mark.req("PLT-18")
def test_shows_what_moves_before_it_is_kept(court: Court, boss) -> None:
    matter_id = filings.a_filing(now(), court.person, court.ground)
    due = matters.get_matter(actor=court.clerk, matter_id=matter_id).due_on
    address = f"{PAGE}{due.year}/"

    preview = boss.post(address, typed(due))
    after_preview = matters.get_matter(actor=court.clerk, matter_id=matter_id).due_on
    kept = boss.post(address, typed(due, step="save"), follow=True)

    assert '有 <span class="num">1</span> 个进行中的期限会变' in preview.content.decode()
    assert "推迟" in preview.content.decode()
    assert after_preview == due
    assert "日历已保存" in kept.content.decode()
    assert matters.get_matter(actor=court.clerk, matter_id=matter_id).due_on > due
    for word in ("补充通知（演示）", "孙丽", "正在用", f"{due} 示例节"):
        assert word in kept.content.decode()


def test_the_years_stand_there_with_their_source(boss) -> None:
    page = boss.get(PAGE).content.decode()

    assert "国务院办公厅关于2026年部分节假日安排的通知" in page
    assert "等通知" in page
    assert "2026-10-01 至 2026-10-07 国庆节" in boss.get(f"{PAGE}2026/").content.decode()


@pytest.mark.parametrize(
    "changed, says",
    [
        ({"days_off": "春节"}, "看不懂这一行：春节"),
        ({"days_off": ""}, "请填写这一年的放假日期"),
        ({"days_off": "2026-02-30 春节"}, "2026-02-30 不是一个日期"),
        ({"days_off": "2026-02-17 至 2026-02-15 春节"}, "请核对这一段的起止日期"),
        ({"days_off": "2026-01-01 至 2026-12-31 全年"}, "请核对这一段的起止日期"),
        ({"days_off": "2026-01-01 元旦\n2026-01-01 元旦"}, "2026-01-01 写了两次"),
        ({"days_off": "2025-01-01 元旦"}, "不在 2026 年里"),
        ({"working_weekends": "2026-11-23"}, "不是星期六或星期日"),
        ({"source": ""}, "请写明依据哪个通知"),
        ({"issued_on": "以后"}, "请填写日期"),
    ],
)
@pytest.mark.parametrize("step", ["preview", "save"])
def test_says_what_is_wrong_and_keeps_what_was_typed(boss, changed: dict, says: str, step: str) -> None:
    answer = boss.post(f"{PAGE}2026/", typed("2026-11-27", step=step, **changed))

    assert answer.status_code == 422
    assert says in answer.content.decode()
    for name in ("days_off", "source"):
        assert changed.get(name, typed("2026-11-27")[name]) in answer.content.decode()


def test_is_there_for_the_administrator_alone(court: Court, boss) -> None:
    assert at_work(court.clerk).get(PAGE).status_code == 404
    assert at_work(court.clerk).post(f"{PAGE}2026/", typed("2026-11-27", step="save")).status_code == 404
    assert boss.get(f"{PAGE}1999/").status_code == 404
    assert boss.get(f"{PAGE}2099/").status_code == 404
    coming = court_day(now() + timedelta(days=0)).year + courts.YEARS_AHEAD
    assert boss.get(f"{PAGE}{coming}/").status_code == 200
