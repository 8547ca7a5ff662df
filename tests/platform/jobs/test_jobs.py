"""The queue: written with the act, run in order."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from procrastinate.exceptions import TaskNotFound

from onecourt.platform import jobs
from onecourt.platform.jobs.jobs import sweep

RAN: list[str] = []


@jobs.job("tests.note")
def note(*, text: str, **_later: Any) -> None:
    """Remember what was said."""
    RAN.append(text)
    if text == "fails":
        raise ValueError(text)


@pytest.fixture(autouse=True)
def nothing_ran_yet():
    RAN.clear()


@pytest.mark.django_db
def test_due_jobs_run_in_their_order():
    jobs.defer("tests.note", text="one")
    jobs.defer("tests.note", lock="case", text="two")

    assert [each.ids["text"] for each in jobs.pending()] == ["one", "two"]
    assert jobs.run_pending() == 2
    assert RAN == ["one", "two"]
    assert jobs.pending() == []


@pytest.mark.django_db
def test_a_job_leaves_with_its_transaction():
    def act() -> None:
        jobs.defer("tests.note", text="never")
        raise RuntimeError("the act failed")

    with pytest.raises(RuntimeError), transaction.atomic():
        act()

    assert jobs.pending() == []


@pytest.mark.django_db
def test_a_job_for_later_waits_and_holds_back_its_lock(at: datetime):
    jobs.defer("tests.note", lock="case", at=at + timedelta(minutes=5), text="later")
    jobs.defer("tests.note", lock="case", text="behind it")
    jobs.defer("tests.note", lock="other", text="free")

    jobs.run_pending()
    assert RAN == ["free"]

    jobs.run_pending(until=at + timedelta(minutes=5))
    assert RAN == ["free", "later", "behind it"]


@pytest.mark.django_db
def test_a_failed_job_waits_again():
    jobs.defer("tests.note", text="fails")

    with pytest.raises(ValueError, match="fails"):
        jobs.run_pending()

    assert [each.ids["text"] for each in jobs.pending("tests.note")] == ["fails"]


@pytest.mark.django_db
def test_an_unknown_job_is_refused():
    with pytest.raises(TaskNotFound):
        jobs.defer("tests.unheard_of")


def test_every_line_of_the_timetable_names_a_job():
    assert {entry.job for entry in jobs.TIMETABLE} <= set(jobs.JOBS)
    assert all(entry.says for entry in jobs.TIMETABLE)


@pytest.mark.django_db
def test_the_sweep_can_run_twice():
    sweep()
    sweep()
