"""What is generated is up to date, and the demo world lets its people in."""

from datetime import datetime
from importlib.util import find_spec

import pytest

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
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
def test_every_person_of_the_demo_can_sign_in():
    from onecourt.run.demo import people as those
    from onecourt.run.demo import world

    # The worker that sends the codes reads the clock, so the demo is built at this very moment, as by `up`.
    at = clock.now()
    world.build(at=at)

    shut_out = [citizen.phone for citizen in those.CITIZENS if not enters_by_code(citizen.phone, at)]
    shut_out += [login for login, *_ in those.STAFF if not enters_by_password(login, those.PASSWORD, at)]
    none_found(shut_out, cure="onecourt/run/demo/people.py names somebody who is not let in.")


def enters_by_code(phone: str, at: datetime) -> bool:
    from onecourt.modules.people import public as people
    from onecourt.platform import jobs, providers

    # Each from an address of his own: one address may ask for a few codes only.
    people.send_sign_in_code(
        actor=Actor.visitor(),
        phone=phone,
        purpose=people.CodePurpose.SIGN_IN,
        address=f"192.0.2.{int(phone[-2:])}",
        at=at,
    )
    jobs.run_pending()
    texts = [message.text for message in providers.list_sandbox_messages(phone=phone)]
    code = next(text[:6] for text in texts if text[:6].isdigit())
    return not isinstance(
        people.sign_in_by_code(actor=Actor.visitor(), phone=phone, code=code, at=at), Refusal
    )


def enters_by_password(login: str, password: str, at: datetime) -> bool:
    from onecourt.modules.people import public as people

    entered = people.sign_in_by_password(actor=Actor.visitor(), login_name=login, password=password, at=at)
    return not isinstance(entered, Refusal)


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
@pytest.mark.skipif(find_spec("onecourt.run.demo") is None, reason="there is no demo world yet")
def test_the_readme_names_every_login_that_up_prints(page):
    from onecourt.run.demo import people as those

    text = (ROOT / page).read_text(encoding="utf-8")
    named = [those.CITIZENS[0].phone, those.PASSWORD, *(login for login, *_ in those.STAFF)]
    none_found(
        (f"{page} lacks {one}" for one in named if one not in text), cure="Copy what ./court up prints."
    )
