"""设置: a court turns what it may, from a day on, and sees what held before."""

from datetime import timedelta

import pytest
from django.urls import resolve

from onecourt.kernel.clock import court_day, now
from onecourt.kernel.settings import SETTINGS
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.filings.terms import REVIEW_DAYS
from onecourt.modules.matters import public as matters
from onecourt.platform import configuration
from tests.situations import filings
from tests.situations.administration import Court, a_court, an_administrator, at_work

pytestmark = pytest.mark.django_db
PAGE = "/court/settings/"


@pytest.fixture
def court() -> Court:
    return a_court(now())


@pytest.fixture
def boss(court: Court):
    return at_work(court.boss)


@pytest.mark.req("CRT-03", partly="programmes and brands; the settings of modules that are not built")
def test_every_setting_stands_there_in_words(boss) -> None:
    page = boss.get(PAGE).content.decode()

    assert [key for key, setting in SETTINGS.items() if setting.says not in page] == []
    assert not any(key in page.replace(f"{PAGE}{key}/", "") for key in SETTINGS)


@pytest.mark.parametrize("key", sorted(SETTINGS))
def test_every_setting_has_its_page(boss, key: str) -> None:
    answer = boss.get(f"{PAGE}{key}/")

    assert answer.status_code == 200
    # Some values are too large for one form and have a page of their own under the same address.
    if resolve(f"{PAGE}{key}/").url_name == "setting":
        assert SETTINGS[key].says in answer.content.decode()


@pytest.mark.req("CRT-03", partly="programmes and brands; the settings of modules that are not built")
def test_a_change_holds_from_its_day_and_the_work_follows_it(court: Court, boss) -> None:
    today = court_day(now())
    address = f"{PAGE}{REVIEW_DAYS.key}/"

    coming = boss.post(address, {"value": "3", "valid_from": str(today + timedelta(days=2))}, follow=True)
    before = configuration.value(REVIEW_DAYS, court_id=court.boss.court_id)
    boss.post(address, {"value": "5", "valid_from": str(today)})

    assert "还没到" in coming.content.decode()
    assert before == 7
    assert configuration.value(REVIEW_DAYS, court_id=court.boss.court_id) == 5
    assert configuration.value(REVIEW_DAYS, court_id=court.boss.court_id, on=today + timedelta(days=2)) == 3
    assert configuration.value(REVIEW_DAYS, court_id=court.ground.other_court.id) == 7
    matter_id = filings.a_filing(now(), court.person, court.ground)
    due = matters.get_matter(actor=court.clerk, matter_id=matter_id).due_on
    assert today + timedelta(days=5) <= due <= today + timedelta(days=7)


@pytest.mark.req("CRT-03", partly="programmes and brands; the settings of modules that are not built")
def test_history_names_value_day_and_author_and_the_audit_knows(court: Court, boss) -> None:
    day = court_day(now()) + timedelta(days=1)
    page = boss.post(f"{PAGE}filing.draft_days/", {"value": "60", "valid_from": str(day)}, follow=True)

    for word in ("60 天", str(day), "孙丽", "本院设定", "30 天"):
        assert word in page.content.decode()
    log = boss.get("/court/audit/", {"group": "configuration"}).content.decode()
    assert "修改设置" in log
    assert f"从 {day} 起" in log


@pytest.mark.parametrize(
    "key, typed, says",
    [
        ("filing.review_days", {"value": "8"}, "请填整数，1 到 7"),
        ("filing.review_days", {"value": "七"}, "请填整数"),
        ("filing.review_days", {"value": ""}, "请填整数"),
        ("filing.review_days", {"value": "9" * 40}, "请填整数"),
        ("filing.draft_days", {"value": "-1"}, "请填整数，7 到 365"),
        ("material.quality", {"value": "maybe"}, "请从列出的几项里选"),
        ("material.formats", {"value": ["exe"]}, "请从列出的几项里选"),
        ("material.formats", {}, "请填写或选择"),
        ("material.min_px", {"number_0": "1080", "number_1": "1"}, "请填整数，200 到 6000"),
        ("filing.frequent_causes", {"value": "民间借贷纠纷\n没有这个案由"}, "案由表里没有“没有这个案由”"),
        ("filing.frequent_causes", {"value": "民间借贷纠纷\n民间借贷纠纷"}, "每一项写一次"),
        ("fee.rules", {"divorce": "301"}, "50 到 300 元"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_beside_its_field(
    boss, key: str, typed: dict, says: str
) -> None:
    day = str(court_day(now()) + timedelta(days=1))

    answer = boss.post(f"{PAGE}{key}/", {"valid_from": day, **typed})

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert configuration.list_values(SETTINGS[key]) == []


@pytest.mark.parametrize(
    "key, typed, value",
    [
        ("fee.rules", {"divorce": "200", "personality": ""}, {"divorce": 200}),
        ("material.formats", {"value": ["pdf", "jpg"]}, ["pdf", "jpg"]),
        ("filing.frequent_causes", {"value": " 离婚纠纷 \n\n民间借贷纠纷"}, ["离婚纠纷", "民间借贷纠纷"]),
        ("material.min_px", {"number_0": "800", "number_1": "600"}, [800, 600]),
    ],
)
def test_lists_and_tables_are_typed_in_their_own_shape(
    court: Court, boss, key: str, typed: dict, value
) -> None:
    boss.post(f"{PAGE}{key}/", {"valid_from": str(court_day(now())), **typed})

    assert configuration.value(SETTINGS[key], court_id=court.boss.court_id) == value
    assert catalogues.list_frequent_causes(court.boss.court_id)


def test_a_day_that_is_over_cannot_be_changed(boss) -> None:
    yesterday = str(court_day(now()) - timedelta(days=1))

    answer = boss.post(f"{PAGE}filing.draft_days/", {"value": "60", "valid_from": yesterday})

    assert answer.status_code == 422
    assert "已经过去的日子不能再改" in answer.content.decode()
    assert 'value="60"' in answer.content.decode()


@pytest.mark.parametrize("key", ["sms.tries", "idv.level_by_function"])
def test_what_the_platform_sets_is_shown_and_not_turned(boss, key: str) -> None:
    page = boss.get(f"{PAGE}{key}/").content.decode()

    assert "保存设置" not in page
    assert boss.post(f"{PAGE}{key}/", {"value": "9", "valid_from": str(court_day(now()))}).status_code == 404


def test_each_court_its_own(court: Court, boss) -> None:
    elsewhere = at_work(an_administrator(now(), court.ground.other_court.id, login_name="other.boss"))
    boss.post(f"{PAGE}filing.draft_days/", {"value": "60", "valid_from": str(court_day(now()))})

    assert "60 天" in boss.get(PAGE).content.decode()
    assert "60 天" not in elsewhere.get(PAGE).content.decode()
    assert at_work(court.clerk).get(PAGE).status_code == 404
    assert boss.get(f"{PAGE}no.such/").status_code == 404
