"""Putting deliveries into the queue."""

from onecourt.kernel.events import Event
from onecourt.kernel.references import new_id
from onecourt.platform import jobs
from onecourt.platform.outbox.listeners import LISTENERS
from onecourt.platform.outbox.wire import event_to_wire


def deliver_later(event: Event) -> None:
    """Enqueue one job for each listener, in the caller's transaction."""
    for listener in LISTENERS.get(type(event), ()):
        jobs.defer(listener.job, lock=_lock(event), facts=event_to_wire(event), delivery_id=str(new_id()))


def _lock(event: Event) -> str | None:
    """The case, else the matter: its jobs keep their order."""
    for name in ("case_id", "matter_id"):
        if thing_id := getattr(event, name, None):
            return str(thing_id)
    return None
