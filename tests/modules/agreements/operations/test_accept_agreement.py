"""Accepting a text."""

from datetime import date

import pytest
from django.apps import apps

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.agreements import public as agreements
from tests.situations.people import an_actor

pytestmark = pytest.mark.django_db


@pytest.fixture
def version_id(at):
    agreements.load_agreements(actor=Actor.system("tests"), at=at)
    return agreements.current_agreement(agreements.PRIVACY, on=date(2026, 11, 20)).version_id


def accept(at, actor, version_id):
    return agreements.accept_agreement(
        actor=actor, version_id=version_id, at=at, address="10.0.0.1", device="Browser 1"
    )


def test_keeps_who_what_when_from_where_and_with_what(at, version_id):
    actor, stranger = an_actor(at), an_actor(at, phone="13800000002", name="王强")

    acceptance_id = accept(at, actor, version_id)

    kept = apps.get_model("agreements", "Acceptance").objects.get(pk=acceptance_id)
    assert (kept.account_id, kept.version_id, kept.at) == (actor.account_id, version_id, at)
    assert (kept.address, kept.device) == ("10.0.0.1", "Browser 1")
    assert agreements.has_accepted(actor, version_id)
    assert not agreements.has_accepted(stranger, version_id)


def test_refuses_a_visitor(at, version_id):
    with pytest.raises(NotPermitted):
        accept(at, Actor.visitor(), version_id)


def test_refuses_an_unknown_version(at):
    with pytest.raises(NotFound):
        accept(at, an_actor(at), new_id())
