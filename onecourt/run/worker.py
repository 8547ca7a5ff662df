"""The worker: runs jobs and the timetable, and takes up again what a killed worker left half done.

`python -m onecourt.run.worker pictures` draws pages and looks at them, `… recognition` is the reader: each
takes only its own queue, one job at a time, and stands behind what somebody waits for.
"""

import asyncio
import os
import sys

import django

# How far a queue stands behind the pages and the messages.
BEHIND = {"pictures": 5, "recognition": 10}


async def work(queue: str) -> None:
    """Work on a queue until told to stop; the one of the default queue keeps the timetable as well."""
    from procrastinate.contrib.django import app

    from onecourt.platform.jobs import DEFAULT, TIMETABLE

    is_main = queue == DEFAULT
    for entry in TIMETABLE if is_main else ():
        app.periodic_registry.register_task(
            task=app.tasks[entry.job], cron=entry.cron, periodic_id="", configure_kwargs={}
        )
    connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with app.replace_connector(connector):
        async with app.open_async():
            rescue = asyncio.create_task(take_up_stalled(app)) if is_main else None
            try:
                await app.run_worker_async(
                    queues=[queue],
                    concurrency=int(os.environ.get("ONECOURT_JOBS", "2")) if is_main else 1,
                    fetch_job_polling_interval=2,
                    update_heartbeat_interval=2,
                    stalled_worker_timeout=8,
                    shutdown_graceful_timeout=15,
                )
            finally:
                if rescue:
                    rescue.cancel()


async def take_up_stalled(app: object) -> None:
    """Give jobs back to the queue whose worker has gone silent; a job must bear to run twice."""
    manager = app.job_manager  # type: ignore[attr-defined]
    while True:
        for job in await manager.get_stalled_jobs(seconds_since_heartbeat=8):
            await manager.retry_job(job)
        await asyncio.sleep(3)


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onecourt.run.settings")
    django.setup()
    queue = sys.argv[1] if len(sys.argv) > 1 else "default"
    os.nice(BEHIND.get(queue, 0))
    asyncio.run(work(queue))


if __name__ == "__main__":
    main()
