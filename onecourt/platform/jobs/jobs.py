"""The queue's own housekeeping."""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.db import connection

from onecourt.kernel import clock
from onecourt.platform import files
from onecourt.platform.jobs.registry import job

DAYS_KEPT = 30


@job("jobs.sweep", retry=2)
def sweep(**_later: Any) -> None:
    """Remove what has long been done; a second run finds nothing more to remove."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM procrastinate_jobs j WHERE j.status IN ('succeeded', 'cancelled', 'aborted')"
            " AND NOT EXISTS (SELECT 1 FROM procrastinate_events e WHERE e.job_id = j.id"
            "   AND e.at > now() - make_interval(days => %s))",
            [DAYS_KEPT],
        )
    call_command("clearsessions")
    files.clear_left_overs(before=clock.now() - timedelta(days=1))
