"""Signing out."""

import pytest
from django.apps import apps

from onecourt.kernel.actor import Actor
from onecourt.modules.people import public as people
from tests.situations.people import an_actor

pytestmark = pytest.mark.django_db


def test_is_put_on_record(at):
    actor = an_actor(at)

    people.sign_out(actor=actor, at=at)
    people.sign_out(actor=Actor.visitor(), at=at)

    entries = apps.get_model("platform_audit", "AuditEntry").objects.filter(act="people.account.signed_out")
    assert [entry.thing_id for entry in entries] == [actor.account_id]
