"""Operations: whole or not at all, always with actor and time."""

from datetime import datetime

import pytest
from django.db import connection

from onecourt.kernel.actor import Actor
from onecourt.kernel.events import Event
from onecourt.kernel.references import new_id
from onecourt.kernel.refusals import Refusal
from onecourt.platform import audit
from onecourt.platform.audit.models import AuditEntry
from onecourt.platform.operations import OPERATIONS, announce, operation


@pytest.fixture(autouse=True)
def _none_left():
    known = dict(OPERATIONS)
    yield
    OPERATIONS.clear()
    OPERATIONS.update(known)


def told(actor: Actor, at: datetime, number: int) -> None:
    thing = ("tests.thing", new_id())
    audit.record("tests.thing.done", actor=actor, at=at, thing=thing, chain="t", facts={"n": number})


@pytest.fixture
def acts():
    @operation
    def inner(*, actor: Actor, at: datetime, fails: bool = False) -> str:
        """The inner act."""
        told(actor, at, 2)
        if fails:
            raise Refusal
        return "inner"

    @operation
    def outer(*, actor: Actor, at: datetime, fails: str = "") -> str:
        """The outer act."""
        told(actor, at, 1)
        inner(actor=actor, at=at, fails=fails == "inner")
        if fails == "outer":
            raise Refusal
        return "outer"

    return outer, inner


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("fails,kept", [("", [1, 2]), ("inner", []), ("outer", [])])
def test_is_whole_or_not_at_all(at: datetime, acts, fails: str, kept: list[int]) -> None:
    outer, _ = acts
    try:
        outer(actor=Actor.system("tests"), at=at, fails=fails)
    except Refusal:
        assert fails

    assert [entry.facts["n"] for entry in AuditEntry.objects.order_by("number")] == kept
    assert not connection.in_atomic_block


@pytest.mark.django_db(transaction=True)
def test_a_refusal_leaves_the_way_free_for_the_next(at: datetime, acts) -> None:
    outer, inner = acts
    with pytest.raises(Refusal):
        outer(actor=Actor.system("tests"), at=at, fails="inner")

    with pytest.raises(Refusal):
        inner(actor=Actor.system("tests"), at=at, fails=True)
    assert inner(actor=Actor.system("tests"), at=at) == "inner"

    assert AuditEntry.objects.count() == 1


def test_takes_keywords_only_with_actor_and_at() -> None:
    for wrong in (lambda actor, at: None, lambda *, at: None, lambda *, actor: None):
        with pytest.raises(TypeError, match="keyword-only and take actor and at"):
            operation(wrong)


def test_is_listed_with_its_sentence(acts) -> None:
    assert [entry.says for entry in OPERATIONS.values() if "inner" in entry.key] == ["The inner act."]


def test_an_event_nobody_listens_to_is_no_trouble(at: datetime) -> None:
    announce(Event(at=at))
