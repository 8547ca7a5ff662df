"""Killed between 提交 and the answer: what was handed in is there once, whole, and told once."""

import hashlib
import os
import random
import re
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from django.conf import settings

from onecourt.run.postgres import at_work_in
from onecourt.run.processes import kill_group
from onecourt.run.supervisor import is_ready
from tests.journeys.filing_by_hand import Filing, a_draft, receipt_number, somebody_new
from tests.journeys.people import someone
from tests.journeys.running import RunningCourt, until
from tests.journeys.visitor import Form, PageReader, Visitor

pytestmark = pytest.mark.slow

TIMES = 5
ANSWER_TAKES = 0.4  # seconds; the moments of killing are spread over it
PAPERS = 2  # written by the platform at 提交: the address for service and the list of evidence


@pytest.fixture
def court() -> Iterator[RunningCourt]:
    """A court of its own with the embedded database, which keeps its promises."""
    running = RunningCourt(Path(settings.ONECOURT_HOME) / f"resilience-{os.getpid()}")
    try:
        running.start()
        yield running
    finally:
        running.stop()
        shutil.rmtree(running.home, ignore_errors=True)


@pytest.mark.req("PLT-21")
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
    # The jobs of a killed worker are taken up again after some ten seconds; messages have jobs of their own.
    assert until(lambda: all_messages_have_come(visitor, person.phone, receipts), 60), (
        f"seed {seed}: no message"
    )
    time.sleep(3)  # whatever would come twice has come by now
    for matter, number in receipts.items():
        assert told(court, matter) == 1, f"seed {seed}"
        assert sum(number in text for text in visitor.messages_to(person.phone)) == 1, f"seed {seed}"


def all_messages_have_come(visitor: Visitor, phone: str, receipts: dict[str, str]) -> bool:
    texts = " ".join(visitor.messages_to(phone))
    return all(number in texts for number in receipts.values())


def hand_in_and_kill(court: RunningCourt, filing: Filing, form: Form, moments: random.Random) -> None:
    """Press 提交, and kill web, worker and database before the answer, each at its own moment."""
    with psycopg.connect(court.database_url()) as connection:
        data = Path(connection.execute("SHOW data_directory").fetchone()[0])
    web, worker = (int((court.home / "run" / f"{name}.pid").read_text()) for name in ("web", "worker"))
    victims = [moments.choice(([web], children_of(web))), [worker], sorted(at_work_in(data))]
    moments.shuffle(victims)
    first = moments.uniform(0, ANSWER_TAKES)
    plan = [(first + later, pids) for later, pids in zip((0, 0.01, 0.03), victims, strict=True)]
    pressing = threading.Thread(target=press, args=(filing, form))
    pressing.start()
    begun = time.monotonic()
    for moment, pids in plan:
        time.sleep(max(0, begun + moment - time.monotonic()))
        for pid in pids:
            kill_group(pid, signal.SIGKILL, leader_only=pid not in (web, worker))
    pressing.join()


def press(filing: Filing, form: Form) -> None:
    """As a browser sends it; the answer may never come."""
    visitor = filing.visitor
    try:
        httpx.post(visitor.url + form.action, data=form.fields, cookies=dict(visitor.http.cookies))
    except httpx.HTTPError:
        pass


def children_of(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_there_once(court: RunningCourt, filing: Filing) -> bool:
    """One filing in the list of the person, one submission in the books."""
    listed = filing.visitor.get("/filings/").text.count(f'class="filing__t" href="/filings/{filing.matter}/"')
    kept = count(court, "SELECT count(*) FROM matters_submission WHERE matter_id = %s", filing.matter)
    return (listed, kept) == (1, 1)


def files_are_whole(filing: Filing) -> bool:
    """What was sent can be fetched again, to the last byte, and the receipt names every digest."""
    space = f"/filings/{filing.matter}/"
    readers = {
        a for a in addresses_at(filing, space) if re.fullmatch(rf"{filing.address}files/[0-9a-f-]{{36}}/", a)
    }
    links = {link for page in (space, *readers) for link in addresses_at(filing, page)}
    fetched = [filing.visitor.get(link) for link in sorted(links) if link.startswith("/files/")]
    attached = [f for f in fetched if f.headers.get("content-disposition", "").startswith("attach")]
    originals = {f.content for f in attached}
    receipt = filing.visitor.get(f"{filing.address}receipt/").text
    named = set(re.findall(r'class="sm3">([0-9a-f]{64})<', receipt))
    return (
        all(f.status_code == 200 for f in fetched)
        and originals >= set(filing.sent.values())
        and len(attached) == len(filing.sent) + PAPERS
        and named == {sm3(content) for content in originals}
    )


def addresses_at(filing: Filing, page: str) -> set[str]:
    return PageReader(filing.visitor.get(page).text).addresses


def sm3(content: bytes) -> str:
    return hashlib.new("sm3", content).hexdigest()


def told(court: RunningCourt, matter: str) -> int:
    """How often the person was told on the site that it has come, each with its short message sent."""
    notices = count(court, "SELECT count(*) FROM notices_notice WHERE link_id = %s", matter)
    sent = count(
        court,
        "SELECT count(*) FROM notices_dispatch d JOIN notices_notice n ON n.id = d.notice_id"
        " WHERE n.link_id = %s AND d.channel = 'sms' AND d.state = 'sent'",
        matter,
    )
    return notices if notices == sent else 0


def count(court: RunningCourt, question: str, matter: str) -> int:
    with psycopg.connect(court.database_url()) as connection:
        found = connection.execute(question, [matter]).fetchone()  # type: ignore[arg-type]
    return int(found[0]) if found else 0
