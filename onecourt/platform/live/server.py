"""The live process: server-sent events for pages that hold a ticket.

It knows topics and versions only. One connection to the database hears for all pages of this process.
"""

import asyncio
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg
from django.conf import settings
from django.db import connection as django_connection

from onecourt.kernel import clock
from onecourt.platform.live.publishing import CHANNEL
from onecourt.platform.live.tickets import read_ticket

logger = logging.getLogger(__name__)
HEARTBEAT = 15.0
BACKLOG = 100  # a page that does not read loses the connection and asks anew

Scope = dict[str, Any]
Send = Callable[[dict[str, Any]], Awaitable[None]]
Receive = Callable[[], Awaitable[dict[str, Any]]]


class Hearers:
    """The open pages of this process, and the one connection that hears for them."""

    def __init__(self) -> None:
        self.pages: dict[asyncio.Queue[str | None], frozenset[str]] = {}
        self.listening: asyncio.Task[None] | None = None

    def join(self, topics: frozenset[str]) -> "asyncio.Queue[str | None]":
        queue: asyncio.Queue[str | None] = asyncio.Queue(BACKLOG)
        self.pages[queue] = topics
        if self.listening is None or self.listening.done():
            self.listening = asyncio.create_task(self.listen())
        return queue

    def leave(self, queue: "asyncio.Queue[str | None]") -> None:
        self.pages.pop(queue, None)

    def tell(self, payload: str) -> None:
        """Hand a message to the pages that hear its topic."""
        topic = json.loads(payload).get("topic", "")
        for queue, topics in list(self.pages.items()):
            if topic in topics:
                self._put(queue, payload)

    def tell_all_to_refresh(self) -> None:
        """After a break nobody knows what was missed: every page fetches its part once."""
        for queue, topics in list(self.pages.items()):
            for topic in topics:
                self._put(queue, json.dumps({"topic": topic, "version": 0}))

    async def listen(self) -> None:
        """Hear the database, and come back to it after every break."""
        pause, broken = 0.5, False
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(**database(), autocommit=True) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    if broken:
                        self.tell_all_to_refresh()
                    pause = 0.5
                    async for notice in connection.notifies():
                        self.tell(notice.payload)
            except psycopg.Error:
                logger.warning("the live process has lost the database")
            broken = True
            await asyncio.sleep(pause)
            pause = min(pause * 2, 10)

    def _put(self, queue: "asyncio.Queue[str | None]", payload: str) -> None:
        try:
            queue.put_nowait(payload)
        except asyncio.QueueFull:
            self.leave(queue)
            queue.get_nowait()
            queue.put_nowait(None)


def database() -> dict[str, Any]:
    params = django_connection.get_connection_params()
    return {key: params[key] for key in ("dbname", "user", "password", "host", "port") if params.get(key)}


hearers = Hearers()


async def application(scope: Scope, receive: Receive, send: Send) -> None:
    """Route one connection: the events, the health of the process, nothing else."""
    if scope["type"] == "lifespan":
        return await lifespan(receive, send)
    if scope["type"] != "http":
        return None
    path = scope["path"]
    if path == "/healthz":
        return await answer(send, 200, b"ok", [])
    if path != "/live/events" or scope["method"] != "GET":
        return await answer(send, 404, b"", [])
    headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
    allowed = own_origin(headers)
    if allowed is None:
        return await answer(send, 403, b"", [])
    question = parse_qs(scope["query_string"].decode("latin-1"))
    topics = read_ticket(question.get("ticket", [""])[0], at=clock.now())
    if topics is None:
        # 204 tells EventSource not to come back with a ticket that has run out.
        return await answer(send, 204, b"", allowed)
    return await stream(topics, receive, send, allowed)


def own_origin(headers: dict[str, str]) -> list[tuple[bytes, bytes]] | None:
    """The header that lets a page of our own host read the events; None for pages of other origins."""
    origin = headers.get("origin")
    if not origin:
        return []
    page, here = urlsplit(origin).hostname, urlsplit(f"//{headers.get('host', '')}").hostname
    if page != here and origin not in settings.CSRF_TRUSTED_ORIGINS:
        return None
    return [(b"access-control-allow-origin", origin.encode("latin-1")), (b"vary", b"Origin")]


async def stream(
    topics: frozenset[str], receive: Receive, send: Send, headers: list[tuple[bytes, bytes]]
) -> None:
    """Send events until the page leaves; a comment now and then keeps the line open."""
    start = [(b"content-type", b"text/event-stream; charset=utf-8"), (b"cache-control", b"no-store")]
    start += [(b"x-accel-buffering", b"no"), *headers]
    await send({"type": "http.response.start", "status": 200, "headers": start})
    await send({"type": "http.response.body", "body": b"retry: 3000\n\n", "more_body": True})
    queue = hearers.join(topics)
    gone = asyncio.create_task(left(receive))
    try:
        while not gone.done():
            heard = asyncio.create_task(queue.get())
            await asyncio.wait({heard, gone}, timeout=HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
            if not heard.done():
                heard.cancel()
                body = ": still here\n\n"
            elif (payload := heard.result()) is None:
                break
            else:
                body = f"event: changed\ndata: {payload}\n\n"
            if not gone.done():
                await send({"type": "http.response.body", "body": body.encode(), "more_body": True})
        if not gone.done():
            await send({"type": "http.response.body", "body": b"", "more_body": False})
    finally:
        hearers.leave(queue)
        gone.cancel()


async def left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def answer(send: Send, status: int, body: bytes, headers: list[tuple[bytes, bytes]]) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body, "more_body": False})


async def lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
