"""The worker: runs jobs and the timetable, and takes up again what a killed worker left half done."""

import asyncio
import os

import django


async def work() -> None:
    """Work until told to stop."""
    from procrastinate.contrib.django import app

    from onecourt.platform.jobs import TIMETABLE

    for entry in TIMETABLE:
        app.periodic_registry.register_task(
            task=app.tasks[entry.job], cron=entry.cron, periodic_id="", configure_kwargs={}
        )
    connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with app.replace_connector(connector):
        async with app.open_async():
            rescue = asyncio.create_task(take_up_stalled(app))
            try:
                await app.run_worker_async(
                    concurrency=int(os.environ.get("ONECOURT_JOBS", "2")),
                    fetch_job_polling_interval=2,
                    update_heartbeat_interval=2,
                    stalled_worker_timeout=8,
                    shutdown_graceful_timeout=15,
                )
            finally:
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
    asyncio.run(work())


if __name__ == "__main__":
    main()
