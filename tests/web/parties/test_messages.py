"""消息 and 待办."""

from datetime import timedelta

import pytest
from django.urls import reverse

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration, jobs
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db
LIST = "/messages/"


def tell(person, at, times=1, about=None):
    for i in range(times):
        notices.post_notice(
            actor=Actor.system("tests"),
            template="cases.opened.participant",
            recipient_id=person.account_id,
            at=at + timedelta(seconds=i),
            facts={"court": "示例区人民法院", "filing": f"第 {i} 件", "number": "（2026）示0101民初1号"},
            link=("cases.case", about) if about else None,
            once=f"{at.isoformat()}-{i}",
        )


def page_of(screen, asked=""):
    return screen.get(f"{LIST}{asked}").content.decode()


def rows(page):
    return page.count('class="mrow') - page.count('class="mrow__')


@pytest.mark.req("MSG-01", "MSG-03")
def test_the_red_number_falls_when_one_is_read_and_it_leaves_the_home_list(screen, person, moment):
    tell(person, moment)
    (row,) = notices.list_notices(person)
    home = screen.get("/?show=notices").content.decode()
    assert row.title in home
    assert "1 条未读" in home or 'class="badge' in home

    detail = screen.get(reverse("parties:message", kwargs={"notice_id": row.id})).content.decode()
    assert row.body.splitlines()[0] in detail
    assert "标为已读" in detail
    screen.post(reverse("parties:message_read", kwargs={"notice_id": row.id}))

    assert row.title not in screen.get("/?show=notices").content.decode()
    assert row.title in page_of(screen, "?show=all")
    assert "没有未读的消息" in page_of(screen, "?show=unread")


@pytest.mark.req("MSG-02")
def test_all_are_found_by_days_and_words_and_marked_at_once(screen, person, moment):
    tell(person, moment - timedelta(days=5), 2)
    tell(person, moment, 3)
    day = court_day(moment).isoformat()

    assert rows(page_of(screen, "?show=all")) == 5
    assert rows(page_of(screen, f"?show=all&since={day}")) == 3
    assert rows(page_of(screen, "?show=all&q=第 2 件")) == 1
    assert "没有符合条件的消息" in page_of(screen, "?show=all&q=没有这句话")

    said = screen.post(reverse("parties:messages_read"), follow=True).content.decode()

    assert "全部标为已读了" in said
    assert notices.count_unread(person) == 0


@pytest.mark.req("MSG-02", "PLT-19")
def test_many_messages_come_in_pages(screen, person, moment):
    tell(person, moment, 21)

    assert rows(page_of(screen, "?show=all")) == 20
    assert rows(page_of(screen, "?page=2")) == 1
    assert "共 21 条" in page_of(screen, "?show=all")


@pytest.mark.req("MSG-04")
def test_what_waits_can_be_read_but_stays_until_it_is_done(screen, person, clerk, ground, moment):
    matter_id = situation.a_filing(moment, person, ground)
    matters.mark_point(
        actor=clerk,
        matter_id=matter_id,
        point="defendant",
        mark=matters.TO_SUPPLEMENT,
        text="请写明住址。",
        at=moment,
    )
    situation.carry_out(situation.decide(moment, clerk, matter_id, "supplement"))
    jobs.run_pending(until=moment + timedelta(minutes=5))

    before = page_of(screen, "?show=todos")
    after = screen.post(
        reverse("parties:messages_read"), {"about": str(matter_id)}, follow=True
    ).content.decode()

    assert "补充材料" in before
    assert "有未读消息" in before
    assert "还剩" in before
    assert "有未读消息" not in after
    assert "补充材料" in after
    assert "补充材料" in screen.get("/").content.decode()

    matters.answer_item(actor=person, matter_id=matter_id, item=1, text="不知道他的住址。", at=moment)
    situation.submit(moment, person, matter_id)
    assert "现在没有要您办的事" in page_of(screen, "?show=todos")


@pytest.mark.req("MSG-04", "PLT-11")
def test_a_draft_about_to_end_is_a_to_do_with_its_day(screen, person, moment):
    days = configuration.value(matters.DRAFT_DAYS)
    situation.a_draft(moment - timedelta(days=days - 2), person)
    situation.a_draft(moment, person)

    page = page_of(screen, "?show=todos")

    assert page.count("草稿快到期了") == 2  # the title, and again for readers of the button
    assert "还剩 2 天" in page


def test_a_stranger_cannot_mark_them(screen, person, moment, ground):
    other = situation.somebody(moment, phone="13800000009", name="陈默")
    tell(other, moment)

    screen.post(reverse("parties:messages_read"))

    assert notices.count_unread(other) == 1
