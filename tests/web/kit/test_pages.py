"""Pages that show and acts that change."""

import pytest
from django.db import InternalError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from onecourt.kernel.actor import NATURAL_PERSON, Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import BadAnswers, NotFound, NotPermitted, Refusal, WrongState
from onecourt.kernel.rights import Right
from onecourt.web.kit import act, page, perform
from onecourt.web.kit.pages import PAGES
from tests.situations.people import a_person

pytestmark = pytest.mark.django_db
NOBODYS = Right("test.nobodys", says="Nothing that anybody may.")


@pytest.fixture(autouse=True)
def _no_pages_left():
    known = dict(PAGES)
    yield
    PAGES.clear()
    PAGES.update(known)


def asked(method="GET", level=1, data=None, **headers):
    request = getattr(RequestFactory(), method.lower())("/filings/", data, headers=headers)
    roles = frozenset({"person"}) if level else frozenset({"visitor"})
    request.actor = Actor(
        name="李秀兰",
        capacity=NATURAL_PERSON,
        account_id=new_id() if level else None,
        level=level,
        roles=roles,
    )
    request.session = {}
    request.reference = "261120-ABCD-EFGH"
    return request


def a_page(answer=lambda: HttpResponse("here"), **needs):
    @page("test.page", **needs)
    def view(request: HttpRequest) -> HttpResponse:
        return answer()

    return view


def test_shows_to_whoever_is_signed_in():
    assert a_page()(asked()).content == b"here"


def test_a_page_is_only_read():
    assert a_page()(asked("POST")).status_code == 405


def test_a_page_cannot_write(at):
    with pytest.raises(InternalError, match="read-only"):
        a_page(lambda: HttpResponse(str(a_person(at))))(asked())


def test_writing_is_possible_again_after_a_page(at):
    a_page()(asked())

    assert a_person(at)


@pytest.mark.req("ACC-23", partly="the step of identity verification is not built")
def test_a_visitor_is_led_to_the_sign_in_and_back():
    response = a_page()(asked(level=0))

    assert response.status_code == 302
    assert response["Location"] == "/sign-in/?next=/filings/"


@pytest.mark.req("ACC-24", partly="not yet by setting")
def test_what_is_open_needs_no_sign_in():
    assert a_page(level=0)(asked(level=0)).content == b"here"


def test_a_missing_right_looks_like_nothing_there():
    assert a_page(right=NOBODYS)(asked()).status_code == 404


def test_a_missing_level_is_named():
    response = a_page(level=2)(asked())

    assert response.status_code == 403
    assert "实名认证" in response.content.decode()


@pytest.mark.parametrize(
    "refusal, status",
    [(NotFound(), 404), (NotPermitted("不是您的案件。"), 403), (WrongState(), 409), (Refusal("不行。"), 409)],
)
@pytest.mark.req("PLT-90")
def test_refusals_become_pages_with_a_reference(refusal, status):
    def refuse():
        raise refusal

    response = a_page(refuse)(asked())

    assert response.status_code == status
    assert refusal.message.rstrip("。") in response.content.decode()
    assert "261120-ABCD-EFGH" in response.content.decode()


def sent(operation, request=None, **facts):
    @act()
    def view(request: HttpRequest) -> HttpResponse:
        facts.setdefault("then", lambda given: f"/filings/{given}/")
        return perform(request, operation, **facts)

    return view(request or asked("POST"))


def test_an_act_leads_on():
    told = {}

    def operation(*, actor, at, **facts):
        told.update(facts, name=actor.name, at=at)
        return 7

    response = sent(operation, colour="red")

    assert (response.status_code, response["Location"]) == (302, "/filings/7/")
    assert (told["colour"], told["name"]) == ("red", "李秀兰")
    assert told["at"].tzinfo is not None


def test_a_partial_update_is_led_on_too():
    response = sent(lambda **_: 7, asked("POST", **{"HX-Request": "true"}))

    assert (response.status_code, response["HX-Redirect"]) == (204, "/filings/7/")


def test_an_act_is_only_sent():
    response = sent(lambda **_: 7, asked())

    assert response.status_code == 405


def test_a_refusal_draws_the_form_again():
    def operation(**_):
        raise BadAnswers({"name": "请填写姓名。"})

    response = sent(operation, on_refusal=lambda _request, refusal: HttpResponse(refusal.errors["name"]))

    assert (response.status_code, response.content.decode()) == (422, "请填写姓名。")


def test_a_refusal_given_back_is_a_refusal():
    response = sent(lambda **_: Refusal("不行。"), on_refusal=lambda _request, no: HttpResponse(no.message))

    assert (response.status_code, response.content.decode()) == (422, "不行。")


@pytest.mark.parametrize("refusal, status", [(NotFound(), 404), (NotPermitted(), 403), (WrongState(), 409)])
def test_what_no_form_can_mend_gets_a_page(refusal, status):
    def operation(**_):
        raise refusal

    assert sent(operation, on_refusal=lambda *_: HttpResponse("form")).status_code == status


@pytest.mark.req("PLT-21")
def test_the_same_form_sent_twice_is_done_once():
    done = []

    def operation(**_):
        done.append(1)
        return len(done)

    first = asked("POST", data={"once": "k", "name": "x"})
    second = asked("POST", data={"once": "k", "name": "x"})
    second.actor = first.actor

    assert sent(operation, first)["Location"] == sent(operation, second)["Location"] == "/filings/1/"
    assert done == [1]


def test_another_form_under_the_same_key_is_refused():
    first = asked("POST", data={"once": "k", "name": "x"})
    second = asked("POST", data={"once": "k", "name": "y"})
    second.actor = first.actor
    sent(lambda **_: 1, first)

    assert sent(lambda **_: 2, second).status_code == 409


def test_after_a_refusal_the_form_may_be_sent_again():
    answers = [Refusal("不行。"), 5]

    def operation(**_):
        answer = answers.pop(0)
        if isinstance(answer, Refusal):
            raise answer
        return answer

    first = asked("POST", data={"once": "k"})
    second = asked("POST", data={"once": "k"})
    second.actor = first.actor

    assert sent(operation, first).status_code == 409
    assert sent(operation, second)["Location"] == "/filings/5/"
