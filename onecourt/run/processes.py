"""One process under the supervisor: started, watched, started again, stopped."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from onecourt.run.reach import dies_with_parent

PAUSES = (0.1, 0.5, 1, 2, 5, 10)  # seconds before the next start, while it keeps dying
SETTLED = 30.0  # seconds after which a death counts as the first again
LOG_LIMIT = 20 * 1024 * 1024


class Process:
    """What shall run, and the running of it."""

    def __init__(self, name: str, command: Sequence[str], env: Mapping[str, str], home: Path) -> None:
        self.name, self.command, self.env = name, list(command), dict(env)
        self.log, self.note = home / "log" / f"{name}.log", home / "run" / f"{name}.pid"
        self.running: subprocess.Popen[bytes] | None = None
        self.deaths, self.started_at, self.again_at = 0, 0.0, 0.0

    def start(self) -> None:
        """Start it in a session of its own; it stops when the supervisor is gone."""
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.env,
                start_new_session=True,
                preexec_fn=dies_with_parent(signal.SIGTERM),
            )
        self.started_at = time.monotonic()
        self.note.write_text(str(self.running.pid))

    def look_after(self, tell: Callable[[str], None]) -> None:
        """Start it again if it has died; the longer it keeps dying, the longer the pause."""
        if self.running is None:
            if time.monotonic() >= self.again_at:
                self.start()
                tell(f"  {self.name} 已重新启动 restarted")
            return
        if self.running.poll() is None:
            return
        code = self.running.returncode
        self.sweep_up()
        self.deaths = 0 if time.monotonic() - self.started_at > SETTLED else self.deaths + 1
        pause = PAUSES[min(max(self.deaths - 1, 0), len(PAUSES) - 1)]
        self.again_at = time.monotonic() + pause
        tell(f"  {self.name} 意外退出 ended ({code})，{pause:g} 秒后重启；日志 log: {self.log}")

    def sweep_up(self) -> None:
        """Nothing of the old one may stay behind and hold its port."""
        if self.running is not None:
            kill_group(self.running.pid, signal.SIGKILL)
        self.running = None

    def ask_to_stop(self) -> None:
        if self.running is not None:
            kill_group(self.running.pid, signal.SIGTERM, leader_only=True)

    def wait_until_stopped(self, patience: float) -> None:
        if self.running is None:
            return
        try:
            self.running.wait(patience)
        except subprocess.TimeoutExpired:
            pass
        self.sweep_up()
        self.note.unlink(missing_ok=True)


def kill_group(pid: int, number: int, *, leader_only: bool = False) -> None:
    try:
        if leader_only:
            os.kill(pid, number)
        else:
            os.killpg(pid, number)
    except (ProcessLookupError, PermissionError):
        pass


def clear_left_behind(home: Path) -> None:
    """End what an earlier supervisor that was killed has left running, known by its note and its command."""
    for note in (home / "run").glob("*.pid"):
        text = note.read_text().strip()
        if text.isdigit() and is_ours(int(text)):
            kill_group(int(text), signal.SIGTERM, leader_only=True)
            deadline = time.monotonic() + 10
            while is_ours(int(text)) and time.monotonic() < deadline:
                time.sleep(0.1)
            kill_group(int(text), signal.SIGKILL)
        note.unlink(missing_ok=True)


def is_ours(pid: int) -> bool:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return b"onecourt.run" in words
