"""What dies comes back, and what cannot start says why."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from onecourt.run.console import NOT_NOW, CannotNow, explain, need_space
from onecourt.run.home import home_folder, prepare, secret
from onecourt.run.postgres import at_work_in
from onecourt.run.processes import Process
from onecourt.run.supervisor import need_port, only_one


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return prepare(tmp_path)


def until(happened: Callable[[], object], seconds: float = 5) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if happened():
            return True
        time.sleep(0.02)
    return False


def test_a_killed_process_is_started_again(home: Path):
    process = Process("sleeper", [sys.executable, "-c", "import time; time.sleep(60)"], os.environ, home)
    process.start()
    assert process.running
    first, said = process.running.pid, []

    os.kill(first, signal.SIGKILL)
    process.running.wait()

    def is_back() -> bool:
        process.look_after(said.append)
        return process.running is not None and process.running.pid != first

    assert until(is_back)
    assert any("restarted" in line for line in said)
    process.ask_to_stop()
    process.wait_until_stopped(5)
    assert not process.note.exists()


def test_what_keeps_dying_is_given_longer_pauses(home: Path):
    process = Process("broken", [sys.executable, "-c", "raise SystemExit(1)"], os.environ, home)
    process.start()

    for _ in range(2):
        assert process.running
        process.running.wait()
        process.look_after(lambda line: None)
        process.again_at = 0
        process.look_after(lambda line: None)

    assert process.deaths == 2
    process.wait_until_stopped(5)


def test_a_taken_port_is_named_with_another_to_choose(capsys: pytest.CaptureFixture[str]):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(CannotNow) as problem:
            need_port("127.0.0.1", port)

    assert explain(problem.value) == NOT_NOW
    said = capsys.readouterr().err
    assert f"端口 {port} 已被占用" in said
    assert "./court up --port" in said


def test_a_second_start_is_told_of_the_first(home: Path):
    (home / "run" / "address").write_text("http://localhost:8000/")
    lock = only_one(home)

    with pytest.raises(CannotNow, match="http://localhost:8000/"):
        only_one(home)

    lock.close()


def test_too_little_space_is_refused_before_it_runs_out(home: Path):
    with pytest.raises(CannotNow, match="disk is full"):
        need_space(home, 10**9)


def test_a_data_folder_without_server_has_nobody_at_work(home: Path):
    assert at_work_in(home) == set()


def test_home_is_where_the_environment_says(home: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ONECOURT_HOME", str(home))

    assert home_folder() == home.resolve()


def test_a_secret_stays_the_same_and_private(home: Path):
    first = secret(home, "one")

    assert secret(home, "one") == first
    assert (home / "keys" / "one").stat().st_mode & 0o777 == 0o600
