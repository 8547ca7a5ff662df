"""Killed between 提交 and the answer: what was handed in is there once, whole, and told once."""

import hashlib
import os
import random
import re
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest

from onecourt.run.postgres import at_work_in
from onecourt.run.processes import kill_group
from onecourt.run.supervisor import is_ready
from tests.journeys.filing_by_hand import Filing, a_draft, receipt_number, somebody_new
from tests.journeys.people import someone
from tests.journeys.running import RunningCourt, until
from tests.journeys.visitor import Form, PageReader

pytestmark = pytest.mark.slow

TIMES = 5
ANSWER_TAKES = 0.12  # seconds; the moments of killing are spread over it


@pytest.fixture
def court(tmp_path: Path) -> Iterator[RunningCourt]:
    """A court of its own with the embedded database, which keeps its promises."""
    running = RunningCourt(tmp_path / "court")
    running.start()
    yield running
    running.stop()


@pytest.mark.req("PLT-12", partly="killed on one machine, not on several")
def test_what_was_handed_in_is_there_once_whatever_is_killed(court: RunningCourt):
    seed = int.from_bytes(os.urandom(4))
    moments = random.Random(seed)
    person = someone()
    visitor = somebody_new(court.url, person)
    receipts = {}

    for _ in range(TIMES):
        filing = a_draft(visitor, person)
        form = filing.submission()
        hand_in_and_kill(court, filing, form, moments)
        assert until(lambda: is_ready(f"{court.url}/"), 40), f"not back after seed {seed}"

        again = visitor.send(form, {})

        assert again.url.path == f"{filing.address}receipt/", f"seed {seed}: {again.status_code} {again.url}"
        receipts[filing.matter] = receipt_number(again.text)
        assert receipt_number(visitor.get(f"{filing.address}receipt/").text) == receipts[filing.matter]
        assert is_there_once(court, filing), f"seed {seed}"
        assert files_are_whole(filing), f"seed {seed}"

    assert len(set(receipts.values())) == TIMES
    assert until(lambda: all(told(court, m) for m in receipts), 40), f"seed {seed}: not everything was told"
    time.sleep(3)  # whatever would come twice has come by now
    for matter, number in receipts.items():
        assert told(court, matter) == 1, f"seed {seed}"
        assert sum(number in text for text in visitor.messages_to(person.phone)) == 1, f"seed {seed}"


def hand_in_and_kill(court: RunningCourt, filing: Filing, form: Form, moments: random.Random) -> None:
    """Press 提交, and kill web, worker and database before the answer, each at its own moment."""
    pressing = threading.Thread(target=press, args=(filing, form))
    victims = {moments.uniform(0, ANSWER_TAKES): part for part in ("web", "worker", "database")}
    pids = {part: pids_of(court, part) for part in victims.values()}
    pressing.start()
    begun = time.monotonic()
    for moment, part in sorted(victims.items()):
        time.sleep(max(0, begun + moment - time.monotonic()))
        for pid in pids[part]() if part == "database" else pids[part]():
            kill_group(pid, signal.SIGKILL)
    pressing.join()


def press(filing: Filing, form: Form) -> None:
    try:
        httpx.post(
            filing.visitor.url + form.action, data=form.fields, cookies=dict(filing.visitor.http.cookies)
        )
    except httpx.HTTPError:
        pass
