"""Choosing of what one is told by SMS."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration, jobs, providers
from tests.situations import filings as situation
from tests.situations.people import PHONE, an_actor

pytestmark = pytest.mark.django_db
SUBMITTED = "filings.submitted.applicant"
RETURNED = "filings.returned.applicant"
OPTIONAL = {"receipts", "reminders"}


def told(at, actor, template, *, once, court_id=None):
    notices.post_notice(
        actor=Actor.system("tests"),
        template=template,
        recipient_id=actor.account_id,
        at=at,
        facts={"court": "示例区人民法院", "filing": "民间借贷纠纷"},
        link=None,
        once=once,
        court_id=court_id,
    )
    jobs.run_pending()


def messages():
    return len(providers.list_sandbox_messages(phone=PHONE))


@pytest.mark.req("MSG-05", partly="site and SMS; no WeChat, no e-mail")
def test_what_is_not_wanted_stands_on_the_site_only(at):
    actor = an_actor(at)

    notices.choose_channels(actor=actor, by_sms=["reminders"], at=at)
    told(at, actor, SUBMITTED, once="1")

    assert messages() == 0
    assert notices.count_unread(actor) == 1


@pytest.mark.req("MSG-05", partly="site and SMS; no WeChat, no e-mail")
def test_what_the_law_has_the_court_notify_goes_out_in_any_case(at):
    actor = an_actor(at)

    notices.choose_channels(actor=actor, by_sms=[], at=at)
    told(at, actor, RETURNED, once="1")

    assert messages() == 1
    assert [(row.key, row.by_sms) for row in notices.list_topics(actor) if row.fixed] == [("answers", True)]


def test_it_can_be_chosen_again(at):
    actor = an_actor(at)
    notices.choose_channels(actor=actor, by_sms=[], at=at)

    notices.choose_channels(actor=actor, by_sms=list(OPTIONAL), at=at)
    told(at, actor, SUBMITTED, once="1")

    assert messages() == 1


def test_it_is_one_persons_choice(at):
    actor, other = an_actor(at), an_actor(at, phone="13800000002", name="王强")

    notices.choose_channels(actor=other, by_sms=[], at=at)

    assert {row.key for row in notices.list_topics(actor) if row.by_sms} == OPTIONAL | {"answers"}
    assert {row.key for row in notices.list_topics(other) if row.by_sms} == {"answers"}


def test_a_topic_that_is_none_is_refused(at):
    with pytest.raises(notices.UnknownTopic):
        notices.choose_channels(actor=an_actor(at), by_sms=["everything"], at=at)


def test_a_visitor_has_none(at):
    with pytest.raises(NotFound):
        notices.choose_channels(actor=Actor.visitor(), by_sms=[], at=at)


@pytest.mark.req("MSG-05", partly="site and SMS; no WeChat, no e-mail")
def test_a_court_sends_none_of_what_it_turned_off(at):
    ground = situation.the_ground(at)
    actor = an_actor(at)
    configuration.set_value(
        actor=Actor.system("tests"),
        setting=notices.SMS_ON_RECEIPT,
        value=False,
        court_id=ground.court.id,
        valid_from=court_day(at),
        at=at,
    )

    told(at, actor, SUBMITTED, once="1", court_id=ground.court.id)
    assert messages() == 0

    told(at, actor, SUBMITTED, once="2", court_id=ground.other_court.id)
    assert messages() == 1
