"""The timetable: what the platform does by itself, when, and why. Times are those of UTC.

The court's clock is eight hours ahead: 18:00 here is two in the night there.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timetable; `cron` is minute, hour, day, month, weekday."""

    job: str
    cron: str
    says: str


TIMETABLE: tuple[Entry, ...] = (
    Entry(
        "matters.discard_old_drafts",
        "30 1 * * *",
        "Remind of drafts about to end, clear ended ones.",
    ),
    Entry("matters.discard_old_half_uploads", "20 * * * *", "Clear files of which only a part has arrived."),
    Entry(
        "matters.remind_of_supplements", "15 0 * * *", "Remind of supplements that are due, show those over."
    ),
    Entry("jobs.sweep", "10 18 * * *", "Remove jobs done thirty days ago, ended sessions, half uploads."),
)
