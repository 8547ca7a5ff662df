"""Outbox: what has happened reaches its listeners by jobs written in the same transaction.

Only `wiring.py` joins listeners. Each listener of an event gets a job of its own, with a `delivery_id` that
stays the same over all retries, so that a listener which calls others can use it as their once-key.
"""

from onecourt.platform.outbox.delivery import deliver_later
from onecourt.platform.outbox.listeners import LISTENERS, Listener, listen

__all__ = ["LISTENERS", "Listener", "deliver_later", "listen"]
