"""人员和岗位: what the administrator of a court does."""

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.courts import public as courts
from onecourt.modules.people import public as people
from tests.situations.people import PASSWORD, somebody_of_staff

pytestmark = pytest.mark.django_db
NEW = {
    "name": "许晴",
    "login_name": "xu.qing",
    "department": "立案庭",
    "roles": ["filing_clerk"],
    "valid_from": "2026-01-01",
    "password": "garden-path-71",
    "password_again": "garden-path-71",
}


@pytest.fixture
def ground():
    return courts.load_demo_courts(actor=Actor.system("tests"), at=now())


@pytest.fixture
def clerk(ground):
    return somebody_of_staff(now(), court_id=ground[2].pk)


@pytest.fixture
def boss(client, ground):
    somebody_of_staff(
        now(),
        court_id=ground[2].pk,
        login_name="boss",
        name="孙丽",
        roles=("court_administrator",),
    )
    return enter(client, "boss", PASSWORD)


def enter(client, login_name, password):
    client.post("/court/sign-in/", {"login_name": login_name, "password": password})
    return client


def page_of(client, account_id, ending=""):
    return client.get(f"/court/staff/{account_id}/{ending}").content.decode()


@pytest.mark.req("ACC-29", partly="no second factor")
def test_opens_an_account_that_works_after_its_first_password(boss):
    assert 'href="/court/staff/"' in boss.get("/court/").content.decode()

    response = boss.post("/court/staff/new/", NEW, follow=True)
    listed = boss.get("/court/staff/").content.decode()
    newcomer = enter(Client(), "xu.qing", NEW["password"])

    assert "账号开好了" in response.content.decode()
    assert "许晴" in listed
    assert "还没改初始密码" in listed
    assert newcomer.get("/court/")["Location"].startswith("/court/account/password/")


def test_names_everything_that_is_missing_and_keeps_the_rest(boss):
    response = boss.post("/court/staff/new/", {"name": "许晴", "login_name": "BOSS", "department": "立案庭"})

    page = response.content.decode()
    assert response.status_code == 422
    for says in ("请至少选一个角色。", "请填写日期", "请填写密码。"):
        assert says in page
    assert 'value="许晴"' in page


def test_a_login_name_is_given_once(boss):
    response = boss.post("/court/staff/new/", NEW | {"login_name": "boss"})

    assert response.status_code == 422
    assert "已经有人用了" in response.content.decode()


def test_appoints_to_a_post_and_ends_it(boss, clerk):
    post = {"department": "民一庭", "roles": ["judge"], "valid_from": "2026-01-01"}
    appointed = boss.post(f"/court/staff/{clerk.account_id}/appoint/", post, follow=True)
    ended = boss.post(
        f"/court/staff/{clerk.account_id}/posts/{clerk.post_id}/end/",
        {"valid_to": "2026-01-31"},
        follow=True,
    )

    assert "民一庭" in appointed.content.decode()
    assert "到 2026-01-31" in ended.content.decode()
    assert people.actor_of(clerk.account_id, at=now()).roles == frozenset({"judge"})


def test_closes_an_account_with_a_reason(boss, clerk):
    at_work = enter(Client(), "clerk", PASSWORD)
    address = f"/court/staff/{clerk.account_id}/close/"
    assert 'value="left"' in boss.get(address).content.decode()

    without = boss.post(address, {})
    response = boss.post(address, {"reason": "left"}, follow=True)

    assert without.status_code == 422
    assert "账号已停用" in response.content.decode()
    assert at_work.get("/court/").status_code == 302
    assert "停用账号" not in page_of(boss, clerk.account_id)


def test_gives_a_new_first_password(boss, clerk):
    new = {"password": "garden-path-71", "password_again": "garden-path-71"}

    response = boss.post(f"/court/staff/{clerk.account_id}/password/", new)

    assert response.status_code == 302
    assert people.has_first_password(clerk.account_id)


def test_cannot_close_the_own_account(boss):
    [own] = [
        row.account_id
        for row in people.list_colleagues(people.actor_of(boss.session["account"], at=now()))
        if row.login_name == "boss"
    ]

    response = boss.post(f"/court/staff/{own}/close/", {"reason": "left"})

    assert "不能停用您自己的账号" in response.content.decode()


@pytest.mark.parametrize("ending", ["", "appoint/", "password/", "close/", "posts/{post_id}/end/"])
def test_people_of_another_court_are_not_found(boss, ground, ending):
    other = somebody_of_staff(now(), court_id=ground[3].pk, login_name="other", name="吴桐")
    address = f"/court/staff/{other.account_id}/{ending.format(post_id=other.post_id)}"

    assert boss.get(address).status_code == 404
    if ending:
        assert boss.post(address, {"reason": "left"}).status_code == 404


@pytest.mark.req("PLT-19")
def test_the_list_has_a_total_pages_and_filters_that_are_remembered(boss, ground):
    for number in range(21):
        somebody_of_staff(
            now(), court_id=ground[2].pk, login_name=f"clerk{number:02}", name="许" + chr(0x5B89 + number)
        )

    def seen(asked=""):
        return boss.get(f"/court/staff/{asked}").content.decode()

    assert "共 22 人" in seen()
    assert seen().count('class="row"') == 20
    assert seen("?page=2").count('class="row"') == 2
    assert "共 1 人" in seen("?q=clerk07&state=")
    assert "共 1 人" in seen()
    assert "没有符合这些条件的人员" in seen("?q=clerk07&state=已停用")
    assert "共 22 人" in seen("?clear=1")


@pytest.mark.req("PLT-19")
def test_the_list_is_taken_out_as_it_is_filtered(boss, clerk):
    boss.get("/court/staff/?q=孙丽")

    table = boss.post("/court/staff/export/").content.decode("utf-8-sig")

    assert table.splitlines()[0].startswith("姓名")
    assert "孙丽" in table
    assert "韩立" not in table
