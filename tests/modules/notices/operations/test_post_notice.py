"""Telling somebody something."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.platform import jobs, providers
from tests.situations.people import PHONE, a_person, an_actor

pytestmark = pytest.mark.django_db
FACTS = {
    "court": "示例区人民法院",
    "filing": "民间借贷纠纷",
    "date": "11 月 27 日",
    "number": "261120-ABCD-EFGH",
    "next": "",
}


def post(at, recipient_id, *, once="d-1", template="filings.submitted.applicant", link=None, facts=FACTS):
    notices.post_notice(
        actor=Actor.system("tests"),
        template=template,
        recipient_id=recipient_id,
        at=at,
        facts=facts,
        link=link,
        once=once,
    )


@pytest.mark.req("MSG-01")
@pytest.mark.req("MSG-07", partly="no quiet hours, no receipts of providers")
def test_stands_on_the_site_and_goes_to_the_phone(at):
    actor, matter_id = an_actor(at), new_id()

    post(at, actor.account_id, link=("matters.matter", matter_id))
    jobs.run_pending()

    [row] = notices.list_notices(actor)
    assert row.title == "收到您的立案材料了"
    assert row.body == (
        "示例区人民法院收到了您的民间借贷纠纷材料，正在等法院审核。"
        "11 月 27 日前告诉您结果。编号 261120-ABCD-EFGH。"
    )
    assert (row.link_kind, row.link_id, row.read) == ("matters.matter", matter_id, False)
    [message] = providers.list_sandbox_messages(phone=PHONE)
    assert "11 月 27 日前告诉您结果" in message.text


def test_is_posted_once_however_often_it_is_delivered(at):
    actor = an_actor(at)

    for _ in range(3):
        post(at, actor.account_id)
        jobs.run_pending()

    assert notices.count_unread(actor) == 1
    assert len(providers.list_sandbox_messages(phone=PHONE)) == 1


def test_tells_several_people_under_one_delivery(at):
    first, second = an_actor(at), an_actor(at, phone="13800000002", name="王强")

    post(at, first.account_id)
    post(at, second.account_id)

    assert notices.count_unread(first) == notices.count_unread(second) == 1


def test_a_dead_number_is_listed_for_the_staff(at):
    matter_id = new_id()
    account_id = a_person(at, phone="19900001234")

    post(at, account_id, link=("matters.matter", matter_id))
    jobs.run_pending()

    [failed] = notices.list_failed_dispatches([matter_id])
    assert (failed.recipient, failed.phone_masked, failed.code) == ("李秀兰", "199****1234", "bad_number")
    assert notices.count_unread(people.actor_of(account_id, at=at)) == 1


def test_without_a_provider_the_message_is_left_to_a_person(at, settings):
    settings.ONECOURT_PROVIDERS = ""
    matter_id = new_id()

    post(at, a_person(at), link=("matters.matter", matter_id))
    jobs.run_pending()

    assert [failed.code for failed in notices.list_failed_dispatches([matter_id])] == ["by_hand"]


def test_a_notice_for_staff_sends_no_message(at):
    actor = an_actor(at)

    post(at, actor.account_id, template="filings.withdrawn.officer")

    assert jobs.pending("notices.dispatch") == []
    assert notices.count_unread(actor) == 1


def test_nobody_reads_what_others_were_told(at):
    actor, stranger = an_actor(at), an_actor(at, phone="13800000002", name="王强")
    post(at, actor.account_id)
    [row] = notices.list_notices(actor)

    assert notices.list_notices(stranger) == []
    with pytest.raises(NotFound):
        notices.get_notice(stranger, row.id)
    assert notices.list_notices(Actor.visitor()) == []


def test_an_unknown_template_or_fact_is_a_mistake_of_ours(at):
    account_id = a_person(at)

    with pytest.raises(KeyError):
        post(at, account_id, template="nothing.of.the.kind")
    with pytest.raises(ValueError, match="unknown fact"):
        post(at, account_id, once="d-2", facts=FACTS | {"phone": PHONE})
