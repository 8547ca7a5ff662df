"""协议和告知书: the administrator writes, looks, publishes; the register says who accepted what."""

from datetime import timedelta

import pytest

from onecourt.kernel.clock import court_day, now
from onecourt.modules.agreements import public as agreements
from tests.situations import filings
from tests.situations.administration import Court, a_court, at_work

pytestmark = pytest.mark.django_db
PAGE = "/court/texts/"
KEY = "filing.notice.civil_first_instance"
TEXT = {
    "title": "本院立案告知书",
    "body": "## 先看这里\n\n请带身份证。",
    "source": "《民事诉讼法》第一百二十二条",
}


@pytest.fixture
def court() -> Court:
    return a_court(now())


@pytest.fixture
def boss(court: Court):
    return at_work(court.boss)


@pytest.mark.req("PLT-08")
def test_drafts_previews_and_publishes(court: Court, boss) -> None:
    tomorrow = court_day(now()) + timedelta(days=1)

    drafted = boss.post(f"{PAGE}{KEY}/", TEXT, follow=True).content.decode()
    listed = boss.get(PAGE).content.decode()
    published = boss.post(
        f"{PAGE}{KEY}/publish/", {"valid_from": str(tomorrow)}, follow=True
    ).content.decode()

    assert "<h2>先看这里</h2>" in drafted
    assert "发布这个版本" in drafted
    assert "有草稿没发布" in listed
    for word in ("已发布", "本院第 1 版", "还没到", "平台 2026-1", "正在使用"):
        assert word in published
    held = agreements.current_agreement(KEY, court_id=court.boss.court_id, on=tomorrow)
    assert held.title == "本院立案告知书"
    log = boss.get("/court/audit/", {"group": "configuration"}).content.decode()
    assert "发布本院的协议或告知书" in log


def test_says_what_is_missing_and_keeps_the_rest(boss) -> None:
    answer = boss.post(f"{PAGE}{KEY}/", TEXT | {"body": ""})
    day = boss.post(f"{PAGE}{KEY}/publish/", {"valid_from": "明天"})
    nothing = boss.post(f"{PAGE}{KEY}/publish/", {"valid_from": str(court_day(now()))})

    assert answer.status_code == 422
    assert "请填写正文。" in answer.content.decode()
    assert 'value="本院立案告知书"' in answer.content.decode()
    assert (day.status_code, nothing.status_code) == (422, 422)
    assert "还没有写好的草稿" in nothing.content.decode()


def test_texts_of_the_platform_are_shown_and_not_written(boss) -> None:
    page = boss.get(f"{PAGE}{agreements.PRIVACY}/").content.decode()

    assert "全平台一致" in page
    assert "保存草稿" not in page
    assert boss.post(f"{PAGE}{agreements.PRIVACY}/", TEXT).status_code == 404
    assert boss.get(f"{PAGE}no.such/").status_code == 404


@pytest.mark.req("PLT-08")
def test_the_register_is_searched_by_person_and_text_and_taken_out(court: Court, boss) -> None:
    filings.a_filing(now(), court.person, court.ground)
    address = f"{PAGE}acceptances/"

    found = boss.get(address, {"person": "李秀兰", "text": KEY}).content.decode()
    nobody = boss.get(address, {"person": "没有这个人"}).content.decode()
    other_text = boss.get(address, {"text": agreements.PRIVACY}).content.decode()
    table = boss.post(f"{address}export/", {"person": "李秀兰"}).content.decode("utf-8-sig")

    for word in ("李秀兰", "立案告知书", "2026-1", "192."):
        assert word in found
    assert "192.0.2.1" not in found
    assert "没有符合条件的记录" in nobody
    assert "没有符合条件的记录" in other_text
    assert table.splitlines()[0].startswith("时间,姓名,文本,版本")
    assert "李秀兰,立案告知书,2026-1" in table


def test_is_there_for_the_administrator_alone(court: Court) -> None:
    clerk = at_work(court.clerk)

    for path in (PAGE, f"{PAGE}{KEY}/", f"{PAGE}acceptances/"):
        assert clerk.get(path).status_code == 404
