"""Forms that are sent twice."""

import threading

import pytest
from django.db import connection

from onecourt.kernel.refusals import Refusal
from onecourt.platform import once

FORM = once.Form(actor_key="visitor", key="k", path="/filing/", digest="d")


def send(at, done, form=FORM, result="7"):
    def act():
        done.append(result)
        if isinstance(result, Refusal) and getattr(result, "loud", False):
            raise result
        return result

    return once.done_once(form, at=at, act=act, lead=lambda given: f"/filings/{given}/")


@pytest.mark.django_db
@pytest.mark.req("PLT-21")
def test_the_second_gets_the_first_answer(at):
    done: list[object] = []

    assert send(at, done) == send(at, done, result="8") == "/filings/7/"
    assert done == ["7"]


@pytest.mark.django_db
def test_a_refused_try_may_be_repeated(at):
    done: list[object] = []
    loud = Refusal("不行")
    loud.loud = True  # type: ignore[attr-defined]

    with pytest.raises(Refusal):
        send(at, done, result=loud)
    assert isinstance(send(at, done, result=Refusal("还不行")), Refusal)

    assert send(at, done) == "/filings/7/"


@pytest.mark.django_db
def test_another_form_under_the_same_key_is_refused(at):
    send(at, [])

    with pytest.raises(once.KeyReused):
        send(at, [], form=once.Form("visitor", "k", "/filing/", "other"))


@pytest.mark.django_db
def test_people_do_not_share_keys(at):
    done: list[object] = []
    send(at, done)

    send(at, done, form=once.Form("account:2", "k", "/filing/", "d"), result="8")

    assert done == ["7", "8"]


@pytest.mark.django_db(transaction=True)
def test_two_at_once_are_done_once(at):
    done, answers = [], []
    entered, go_on = threading.Event(), threading.Event()

    def slow_act():
        done.append("7")
        entered.set()
        go_on.wait(5)
        return "7"

    def in_thread(act):
        try:
            answers.append(once.done_once(FORM, at=at, act=act, lead=lambda given: f"/{given}/"))
        finally:
            connection.close()

    first = threading.Thread(target=in_thread, args=(slow_act,))
    first.start()
    entered.wait(5)
    second = threading.Thread(target=in_thread, args=(lambda: done.append("8"),))
    second.start()
    second.join(0.3)
    assert second.is_alive()
    go_on.set()
    first.join(5)
    second.join(5)

    assert answers == ["/7/", "/7/"]
    assert done == ["7"]
