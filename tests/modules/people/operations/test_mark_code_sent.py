"""After the message with a code has left."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from onecourt.platform import jobs
from tests.situations.people import PHONE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("a_clock")]


def test_the_letter_is_gone(at):
    people.send_sign_in_code(
        actor=Actor.visitor(), phone=PHONE, purpose="register", address="10.0.0.1", at=at
    )
    [job] = jobs.pending("people.send_code")
    code_id = job.ids["code_id"]
    assert people.find_code_letter(code_id, at=at)

    people.mark_code_sent(actor=Actor.system("tests"), code_id=code_id, at=at)

    assert people.find_code_letter(code_id, at=at) is None
