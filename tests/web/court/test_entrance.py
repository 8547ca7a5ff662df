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
    second = another_post(someone, court_id)

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


@pytest.mark.req("ACC-21", partly="posts of staff")
def test_the_post_in_use_stands_in_the_head_and_can_be_switched(client, staff):
    someone, court_id = staff
    sign_in(client)
    alone = client.get("/court/").content.decode()
    second = another_post(someone, court_id)

    page = client.get("/court/").content.decode()
    client.post("/court/sign-in/post/", {"post": str(second)})
    switched = client.get("/court/").content.decode()

    assert "立案庭" in alone
    assert "/court/sign-in/post/" not in alone
    assert 'href="/court/sign-in/post/"' in page
    assert "民一庭，点击切换" in switched


def test_who_has_lost_the_post_is_led_to_the_choice(client, staff):
    someone, court_id = staff
    sign_in(client)
    another_post(someone, court_id)
    people.end_post(actor=Actor.system("tests"), post_id=someone.post_id, valid_to=date(2026, 1, 1), at=now())

    led = client.get("/court/review/")

    assert led["Location"] == "/court/sign-in/post/?next=/court/review/"
    assert client.get(led["Location"]).status_code == 200


def test_who_has_no_post_any_more_is_told_so(client, staff):
    sign_in(client)
    people.end_post(
        actor=Actor.system("tests"), post_id=staff[0].post_id, valid_to=date(2026, 1, 1), at=now()
    )

    page = client.get("/court/", follow=True).content.decode()

    assert "没有岗位" in page


@pytest.mark.req("ACC-29", partly="no second factor")
def test_the_first_password_is_changed_before_anything_else(client, staff):
    someone, court_id = staff
    boss = somebody_of_staff(
        now(), court_id=court_id, login_name="boss", name="孙丽", roles=("court_administrator",)
    )
    people.give_first_password(
        actor=people.actor_of(boss.account_id, at=now()),
        account_id=someone.account_id,
        password="other-house-5",
        at=now(),
    )

    led = sign_in(client, password="other-house-5", next="/court/review/")
    elsewhere = client.get("/court/")
    page = client.get(led["Location"]).content.decode()
    changed = client.post(
        "/court/account/password/",
        {
            "old_password": "other-house-5",
            "password": "third-garden-9",
            "password_again": "third-garden-9",
            "next": "/court/review/",
        },
    )

    assert led["Location"] == "/court/account/password/?next=/court/review/"
    assert elsewhere["Location"].startswith("/court/account/password/")
    assert "请先改初始密码" in page
    assert changed["Location"] == "/court/review/"
    assert client.get("/court/").status_code == 200


def test_staff_see_their_sign_ins_and_sign_out_elsewhere(client, staff):
    sign_in(client)
    other = client_class(client)
    sign_in(other)

    page = client.get("/court/account/").content.decode()
    client.post("/court/account/end-sessions/", {"scope": "others"})

    assert page.count("密码登录") == 2
    assert client.get("/court/account/").status_code == 200
    assert other.get("/court/").status_code == 302


def client_class(client):
    return type(client)()


def another_post(someone, court_id):
    return people.appoint_to_post(
        actor=Actor.system("tests"),
        account_id=someone.account_id,
        court_id=court_id,
        department="民一庭",
        roles=["judge"],
        valid_from=date(2026, 1, 1),
        at=now(),
    )
