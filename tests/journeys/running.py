"""A running court: the supervisor with web, live and worker, in a home and on a database of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg

from onecourt.run.home import CHECKOUT, prepare
from onecourt.run.postgres import free_port
from onecourt.run.supervisor import is_ready

PATIENCE = 90


class RunningCourt:
    """The supervisor of one home, started as `./court up` starts it."""

    def __init__(self, home: Path, database: str = "") -> None:
        self.home, self.database = prepare(home), database
        self.port = two_free_ports()
        self.url = f"http://localhost:{self.port}"
        self.log = self.home / "log" / "supervisor.log"
        self.supervisor: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Prepare the data and start everything; ready when pages are answered."""
        command = [sys.executable, "-m", "onecourt.run.supervisor", "--port", str(self.port)]
        with self.log.open("ab") as log:
            self.supervisor = subprocess.Popen(
                command,
                cwd=CHECKOUT,
                env=self._environment(),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        self.wait_until_ready()

    def wait_until_ready(self) -> None:
        assert self.supervisor
        up = until(self._is_up, PATIENCE)
        if not up or self.supervisor.poll() is not None:
            said = self.log.read_text(errors="replace")[-3000:]
            self.stop()
            raise RuntimeError(f"the court did not come up:\n{said}")

    def stop(self) -> None:
        if self.supervisor and self.supervisor.poll() is None:
            self.supervisor.send_signal(signal.SIGTERM)
            try:
                self.supervisor.wait(40)
            except subprocess.TimeoutExpired:
                self.supervisor.kill()

    def database_url(self) -> str:
        return (self.home / "run" / "database-url").read_text()

    def _is_up(self) -> bool:
        assert self.supervisor
        ended = self.supervisor.poll() is not None
        return ended or ((self.home / "run" / "address").exists() and is_ready(f"{self.url}/"))

    def _environment(self) -> Mapping[str, str]:
        passed = {k: v for k, v in os.environ.items() if k not in ("DATABASE_URL", "ONECOURT_KEYS")}
        given = {"ONECOURT_HOME": str(self.home), "PYTHONPATH": str(CHECKOUT), "PYTHONUNBUFFERED": "1"}
        # Nothing waits for the reader, and it would take the processor from the browser.
        given["ONECOURT_RECOGNITION"] = "off"
        return passed | given | ({"DATABASE_URL": self.database} if self.database else {})


def two_free_ports() -> int:
    """A free port whose neighbour, for the live process, is free too."""
    while True:
        port = free_port()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port + 1)):
                return port


def until(happened: Callable[[], object], seconds: float) -> bool:
    """Look again and again, for so many seconds at most."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if happened():
            return True
        time.sleep(0.1)
    return False


def new_database(server: str) -> str:
    """An empty database on the server of the test run; its address."""
    name = f"journeys_{uuid4().hex[:8]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))


def drop_database(server: str, address: str) -> None:
    name = urlsplit(address).path.lstrip("/")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
