"""The way into the workbench."""

from datetime import date

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.courts import public as courts
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, somebody_of_staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    court = courts.load_demo_courts(actor=Actor.system("tests"), at=now())[2]
    return somebody_of_staff(now(), court_id=court.pk), court.pk


def sign_in(client, password=PASSWORD, **facts):
    return client.post("/court/sign-in/", {"login_name": "clerk", "password": password, **facts})


@pytest.mark.req("ACC-08", partly="staff only; no captcha")
def test_name_and_password_lead_to_the_page_that_was_wanted(client, staff):
    response = sign_in(client, next="/court/review/")

    assert (response.status_code, response["Location"]) == (302, "/court/review/")
    assert client.session["post"] == str(staff[0].post_id)


def test_a_wrong_password_keeps_the_name_and_not_the_password(client, staff):
    response = sign_in(client, password="wrong-secret")

    page = response.content.decode()
    assert response.status_code == 422
    assert "还可以试 4 次" in page
    assert 'value="clerk"' in page
    assert "wrong-secret" not in page


def test_with_several_posts_one_is_chosen(client, staff):
    someone, court_id = staff
    second = people.appoint_to_post(
        actor=Actor.system("tests"),
        account_id=someone.account_id,
        court_id=court_id,
        department="民一庭",
        roles=["judge"],
        valid_from=date(2026, 1, 1),
        at=now(),
    )

    asked = sign_in(client, next="/court/review/")
    page = client.get(asked["Location"]).content.decode()
    chosen = client.post("/court/sign-in/post/", {"post": str(second), "next": "/court/review/"})

    assert asked["Location"] == "/court/sign-in/post/?next=/court/review/"
    assert "民一庭" in page
    assert chosen["Location"] == "/court/review/"
    assert client.session["post"] == str(second)


def test_somebody_elses_post_cannot_be_chosen(client, staff):
    other = somebody_of_staff(now(), court_id=staff[1], login_name="other", name="周明")
    sign_in(client)

    assert client.post("/court/sign-in/post/", {"post": str(other.post_id)}).status_code == 422


def test_without_a_post_nobody_comes_in(client):
    people.open_staff_account(
        actor=Actor.system("tests"), login_name="clerk", password=PASSWORD, name="韩立", at=now()
    )

    response = sign_in(client)

    assert response.status_code == 422
    assert "没有岗位" in response.content.decode()
    assert "account" not in client.session


def test_signing_out_leads_to_the_entrance(client, staff):
    sign_in(client)

    assert client.post("/court/sign-out/")["Location"] == "/court/sign-in/"
    assert "account" not in client.session
