"""The queue seen and run from inside one transaction, for tests and for the demo world."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from onecourt.platform.jobs.registry import DEFAULT, JOBS, PICTURES

LIMIT = 1000


@dataclass(frozen=True, slots=True)
class PendingJob:
    """One job that waits."""

    number: int
    key: str
    ids: dict[str, Any]
    lock: str | None
    at: datetime | None


def pending(key: str | None = None) -> list[PendingJob]:
    """The waiting jobs in their order, those for later included."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, task_name, args, lock, scheduled_at FROM procrastinate_jobs"
            " WHERE status = 'todo' AND (%s::text IS NULL OR task_name = %s) ORDER BY priority DESC, id",
            [key, key],
        )
        return [PendingJob(n, name, _read(args), lock, at) for n, name, args, lock, at in cursor.fetchall()]


def run_pending(until: datetime | None = None, *, queue: str = "") -> int:
    """Run what is due, and what that defers, in this very transaction; answers how many ran.

    Without a queue named, messages and pictures are worked on; texts are only read when asked for. Jobs that
    wait for a moment run only when `until` has reached it. An error is raised to the caller, and its job
    waits again.
    """
    ran, queues = 0, {queue} if queue else {DEFAULT, PICTURES}
    while (due := _next_due(until, queues)) is not None:
        if ran >= LIMIT:
            raise RuntimeError(f"jobs defer each other without end: {due.key}")
        _run(due)
        ran += 1
    return ran


def _next_due(until: datetime | None, queues: set[str]) -> PendingJob | None:
    held: set[str] = set()
    for each in pending():
        due = each.at is None or (until is not None and each.at <= until)
        if JOBS[each.key].queue not in queues:
            continue
        if due and (each.lock is None or each.lock not in held):
            return each
        if each.lock:
            held.add(each.lock)  # those behind it with the same lock keep their order
    return None


def _run(due: PendingJob) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [due.number])
    try:
        JOBS[due.key].function(**due.ids)
    except Exception:
        if not connection.needs_rollback:
            with connection.cursor() as cursor:
                cursor.execute(
                    "UPDATE procrastinate_jobs SET status = 'todo', attempts = attempts + 1 WHERE id = %s",
                    [due.number],
                )
        raise
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_finish_job_v1(%s, 'succeeded', false)", [due.number])


def _read(args: Any) -> dict[str, Any]:
    return dict(json.loads(args) if isinstance(args, str) else args)
