"""A code to a phone."""

from datetime import timedelta

import pytest
from django.db import connection

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.people import public as people
from onecourt.platform import jobs, providers
from tests.situations.people import PHONE, a_person, the_code_sent_to

pytestmark = pytest.mark.django_db


def send(at, phone=PHONE, address="10.0.0.1"):
    return people.send_sign_in_code(
        actor=Actor.visitor(), phone=phone, purpose="sign_in", address=address, at=at
    )


@pytest.mark.req("ACC-10", partly="no voice call")
def test_sends_six_digits_for_five_minutes(at, a_clock):
    sent = send(at, "+86 138-0000-0001")

    assert the_code_sent_to(PHONE).isdigit()
    assert "5 分钟" in providers.list_sandbox_messages(phone=PHONE)[0].text
    assert sent.phone_masked == "138****0001"
    assert sent.expires_at == at + timedelta(minutes=5)


def test_answers_the_same_whether_or_not_the_number_has_an_account(at, a_clock):
    a_person(at)

    assert send(at).expires_at == send(at, "13800000002").expires_at
    jobs.run_pending()

    assert len(providers.list_sandbox_messages()) == 2


def test_keeps_neither_number_nor_code_in_clear(at, a_clock):
    send(at)
    waiting = [job.ids for job in jobs.pending("people.send_code")]
    code = the_code_sent_to(PHONE)

    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(c)::text FROM people_signincode c")
        kept = cursor.fetchone()[0]

    assert PHONE not in kept
    assert code not in kept
    assert '"letter":null' in kept
    assert [list(ids) for ids in waiting] == [["code_id"]]


def test_a_message_that_leaves_twice_is_sent_once(at, a_clock):
    send(at)
    [job] = jobs.pending("people.send_code")

    jobs.run_pending()
    jobs.JOBS["people.send_code"].function(**job.ids)

    assert len(providers.list_sandbox_messages(phone=PHONE)) == 1


def test_refuses_another_within_the_minute(at):
    send(at)

    with pytest.raises(people.CodeSentJustNow, match="60 秒后"):
        send(at)


def test_sends_again_after_the_minute(at):
    send(at)

    assert send(at + timedelta(seconds=60))


def test_refuses_the_eleventh_of_a_day_to_one_number(at):
    for minute in range(10):
        send(at + timedelta(minutes=minute))

    with pytest.raises(people.TooManyCodes):
        send(at + timedelta(minutes=10))


def test_begins_anew_the_next_day(at):
    for minute in range(10):
        send(at + timedelta(minutes=minute))

    assert send(at + timedelta(days=1))


def test_caps_one_address(at):
    for number in range(100):
        send(at, f"138000001{number:02d}")

    with pytest.raises(people.TooManyCodes):
        send(at, "13800000200")


@pytest.mark.parametrize(
    "typed, says", [("", "请填写手机号"), ("1380000", "11 位"), ("23800000001", "13 至 19")]
)
def test_names_what_is_wrong_with_the_number(at, typed, says):
    with pytest.raises(BadAnswers) as refused:
        send(at, typed)

    assert says in refused.value.errors["phone"]
