"""Several people at the same moment, each with a connection of their own."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection


def at_once(*acts: Callable[[], Any], workers: int | None = None) -> list[Any]:
    """What each act came to, the refusal where it raised one; all start together. Needs real transactions."""
    workers = min(workers or len(acts), len(acts))
    start = threading.Barrier(workers)

    def run(numbered: tuple[int, Callable[[], Any]]) -> Any:
        place, act = numbered
        if place < workers:
            start.wait(timeout=20)
        try:
            return act()
        except Exception as refused:  # noqa: BLE001 whatever it came to is what the test looks at
            return refused
        finally:
            connection.close()

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(run, enumerate(acts)))
