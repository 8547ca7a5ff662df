"""What is generated is up to date, and the demo world lets its people in."""

from importlib.util import find_spec

import pytest

from onecourt.run import catalogue
from tests.consistency.source import ROOT, none_found


def test_the_catalogue_is_up_to_date():
    none_found(
        (f"docs/catalogue/{name}" for name in catalogue.differing(catalogue.docs(), catalogue.build())),
        cure="Run ./court catalogue and look at what changed.",
    )


def test_the_catalogue_is_the_same_each_time():
    assert catalogue.build() == catalogue.build()


@pytest.mark.slow
@pytest.mark.django_db
@pytest.mark.skipif(find_spec("onecourt.run.demo") is None, reason="there is no demo world yet")
def test_every_person_of_the_demo_can_sign_in(at):
    from onecourt.modules.people import public as people
    from onecourt.run.demo import world

    world.build(at=at)

    none_found(
        (f"{login.role} {login.name}" for login in world.LOGINS if not can_sign_in(people, login, at)),
        cure="LOGINS in onecourt/run/demo/world.py names somebody who is not let in.",
    )


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
@pytest.mark.skipif(find_spec("onecourt.run.demo") is None, reason="there is no demo world yet")
def test_the_readme_names_every_login_of_the_demo(page):
    from onecourt.run.demo import world

    text = (ROOT / page).read_text(encoding="utf-8")
    none_found(
        (
            f"{page} lacks {login.phone or login.name}"
            for login in world.LOGINS
            if (login.phone or login.name) not in text
        ),
        cure="Copy the table that ./court up prints.",
    )


def can_sign_in(people, login, at) -> bool:
    from onecourt.kernel.actor import Actor

    if login.phone:
        return people.find_account_by_phone(login.phone) is not None
    session = people.sign_in_by_password(
        actor=Actor.visitor(), login_name=login.name, password=world_password(), address="127.0.0.1", at=at
    )
    return bool(session)


def world_password() -> str:
    from onecourt.run.demo import world

    return world.PASSWORD
