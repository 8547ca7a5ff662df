"""Who listens to which event."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from onecourt.kernel.events import Event
from onecourt.platform import jobs
from onecourt.platform.outbox.wire import event_from_wire

Follow = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Listener:
    """One thing that follows an event, run by the worker under its job key."""

    event: type[Event]
    job: str
    function: Follow


LISTENERS: dict[type[Event], list[Listener]] = {}


def listen(event: type[Event], job: str, function: Follow) -> None:
    """Join a listener to an event; `function(event, delivery_id)` runs in the worker and bears a repeat."""
    listeners = LISTENERS.setdefault(event, [])
    known = next((listener for listener in listeners if listener.job == job), None)
    if known is not None:
        if known.function is not function:
            raise ValueError(f"two listeners under one key: {job}")
        return
    listeners.append(Listener(event, job, function))

    def deliver(*, facts: dict[str, Any], delivery_id: str, **_later: Any) -> None:
        function(event_from_wire(event, facts), delivery_id)

    deliver.__name__ = job.replace(".", "_")
    deliver.__doc__ = (
        f"Tell the listener {job} of {event.__name__}; safe to repeat, the delivery keeps its id."
    )
    jobs.job(job)(deliver)
