"""Live updates: tickets, origins, and what reaches a page."""

import asyncio
import json
from datetime import datetime, timedelta

import pytest

from onecourt.platform import live
from onecourt.platform.live.server import Hearers, application, own_origin


def test_a_ticket_names_its_topics_for_one_minute(at: datetime):
    token = live.ticket(["case:1", "person:2"], at)

    assert live.read_ticket(token, at=at + timedelta(seconds=59)) == {"case:1", "person:2"}
    assert live.read_ticket(token, at=at + timedelta(seconds=61)) is None
    assert live.read_ticket(token[:-2], at=at) is None


def test_the_live_process_answers_on_the_host_of_the_page(settings):
    settings.ONECOURT_LIVE_PATH, settings.ONECOURT_LIVE_PORT = "", 8001

    assert live.origin("http", "court.example.org:8000") == "http://court.example.org:8001"
    assert live.stream_address("http", "[::1]:8000") == "http://[::1]:8001/live/events"


def test_without_a_live_process_pages_poll(settings):
    settings.ONECOURT_LIVE_PATH, settings.ONECOURT_LIVE_PORT = "", 0

    assert live.stream_address("http", "localhost:8000") == ""


def test_pages_of_another_origin_hear_nothing():
    assert own_origin({"host": "localhost:8001", "origin": "http://evil.example.org"}) is None
    assert own_origin({"host": "localhost:8001", "origin": "http://localhost:8000"})


def test_a_message_reaches_the_pages_of_its_topic_only():
    async def story() -> tuple[int, int]:
        hearers = Hearers()
        mine: asyncio.Queue[str | None] = asyncio.Queue()
        other: asyncio.Queue[str | None] = asyncio.Queue()
        hearers.pages = {mine: frozenset({"case:1"}), other: frozenset({"case:2"})}
        hearers.tell(json.dumps({"topic": "case:1", "version": 3}))
        return mine.qsize(), other.qsize()

    assert asyncio.run(story()) == (1, 0)


@pytest.mark.parametrize(
    "path, headers, status",
    [
        ("/live/events", [], 204),
        ("/live/events", [(b"origin", b"http://evil.example.org"), (b"host", b"localhost")], 403),
        ("/cases/", [], 404),
        ("/healthz", [], 200),
    ],
)
def test_what_is_not_a_valid_ticket_gets_no_stream(path: str, headers: list, status: int):
    sent: list[dict] = []

    async def send(message: dict) -> None:
        sent.append(message)

    scope = {"type": "http", "path": path, "method": "GET", "query_string": b"ticket=x", "headers": headers}
    asyncio.run(application(scope, None, send))

    assert sent[0]["status"] == status


@pytest.mark.django_db
def test_publishing_happens_in_the_transaction():
    live.publish("case:1", 2)
