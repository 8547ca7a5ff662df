"""外部服务: the administrator sees what is joined, what is only played, and how calls ended."""

import pytest

from onecourt.kernel.clock import now
from onecourt.platform import providers
from tests.situations.administration import a_court, at_work

pytestmark = pytest.mark.django_db
PAGE = "/court/calls/"


def call(phone: str, once: str) -> None:
    providers.call(
        "sms", request={"phone": phone, "text": "请补交材料", "template": "t"}, once=once, at=now()
    )


@pytest.mark.req("PLT-16", partly="SMS only; the other services come with the modules that ask them")
def test_calls_are_told_without_what_was_said() -> None:
    court = a_court(now())
    call("13800000001", "one")
    call("19900000001", "two")
    boss = at_work(court.boss)

    page = boss.get(PAGE).content.decode()
    failed = boss.get(PAGE, {"result": "failed"}).content.decode()

    for word in ("短信", "已发出", "号码无法接收", "演示，不真的发出", "打电话告知当事人", "共 2 条"):
        assert word in page
    assert "共 1 条" in failed
    assert "已发出" not in failed.partition("<tbody>")[2]
    for secret in ("13800000001", "19900000001", "请补交材料"):
        assert secret not in page


@pytest.mark.req("PLT-16", partly="SMS only; the other services come with the modules that ask them")
def test_where_nothing_is_joined_people_do_it(settings) -> None:
    settings.ONECOURT_PROVIDERS = ""
    court = a_court(now())
    call("13800000001", "one")

    page = at_work(court.boss).get(PAGE).content.decode()

    assert "人工办理" in page
    assert "没有接入，由工作人员办理" in page
    assert "已完成</span>" not in page.partition("<tbody>")[2]


def test_is_there_for_the_administrator_alone() -> None:
    court = a_court(now())

    assert at_work(court.clerk).get(PAGE).status_code == 404


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize("address", [PAGE, "/court/texts/acceptances/"])
def test_a_page_number_that_is_none_is_the_first_page(address: str) -> None:
    assert at_work(a_court(now()).boss).get(address, {"page": "²"}).status_code == 200
