"""Events on their way to listeners."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import pytest
from procrastinate.contrib.django import app

from onecourt.kernel.events import Event
from onecourt.kernel.references import new_id
from onecourt.platform import jobs, outbox
from onecourt.platform.outbox.wire import event_from_wire, event_to_wire

JOINED = ("test.first", "test.second")
pytestmark = pytest.mark.django_db


@dataclass(frozen=True, slots=True, kw_only=True)
class LampLit(Event):
    key = "test.lamp_lit"
    matter_id: UUID
    outcome: str = ""
    due_on: date | None = None
    round: int = 0


@pytest.fixture
def heard():
    """Two listeners, and what they hear."""
    told: list[tuple[str, Event, str]] = []
    for name in JOINED:
        outbox.listen(LampLit, name, lambda event, once, name=name: told.append((name, event, once)))
    yield told
    outbox.LISTENERS.pop(LampLit)
    for name in JOINED:
        jobs.JOBS.pop(name)
        app.tasks.pop(name)


def test_every_listener_gets_a_job_of_its_own(heard, at):
    event = LampLit(matter_id=new_id(), outcome="accept", due_on=date(2026, 11, 24), round=2, at=at)

    outbox.deliver_later(event)
    waiting = jobs.pending()
    jobs.run_pending()

    assert [(job.key, job.lock) for job in waiting] == [
        ("test.first", str(event.matter_id)),
        ("test.second", str(event.matter_id)),
    ]
    assert [(name, told) for name, told, _ in heard] == [("test.first", event), ("test.second", event)]
    assert len({once for _, _, once in heard}) == 2


def test_the_delivery_keeps_its_id_when_it_is_tried_again(heard, at):
    outbox.deliver_later(LampLit(matter_id=new_id(), at=at))
    ids = [job.ids["delivery_id"] for job in jobs.pending()]

    jobs.run_pending()

    assert [once for _, _, once in heard] == ids


def test_fields_of_another_release_are_passed_over(at):
    facts = event_to_wire(LampLit(matter_id=new_id(), at=at)) | {"later_field": "x"}

    assert event_from_wire(LampLit, facts).at == at


def test_an_event_carries_no_objects(at):
    with pytest.raises(TypeError):
        event_to_wire(LampLit(matter_id=new_id(), outcome={"name": "李秀兰"}, at=at))  # type: ignore[arg-type]


def test_a_key_belongs_to_one_listener(heard):
    [first, _second] = outbox.LISTENERS[LampLit]

    outbox.listen(LampLit, "test.first", first.function)
    assert len(outbox.LISTENERS[LampLit]) == 2
    with pytest.raises(ValueError, match="two listeners"):
        outbox.listen(LampLit, "test.first", lambda event, once: None)


def test_moments_keep_their_instant(at):
    told = event_from_wire(LampLit, event_to_wire(LampLit(matter_id=new_id(), at=at)))

    assert isinstance(told.at, datetime)
    assert told.at == at
