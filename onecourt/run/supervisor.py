"""`./court up`: the database, the pages, the live process and the worker under one roof."""

import argparse
import fcntl
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import FrameType
from typing import IO

import psycopg

from onecourt.run.console import NOT_NOW, CannotNow, explain, main_guard, need_space, say, step
from onecourt.run.home import CHECKOUT, home_folder, prepare
from onecourt.run.postgres import Server
from onecourt.run.postgres_binaries import OLDEST
from onecourt.run.processes import Process, clear_left_behind

PATIENCE = 90
# A thread waits for the body it reads: with few of them, a few slow uploads would stop the site.
THREADS = "8"


class Supervisor:
    """Starts all, watches all, stops all in order."""

    def __init__(self, home: Path, options: argparse.Namespace) -> None:
        self.home, self.options = home, options
        self.server: Server | None = None
        self.url = os.environ.get("DATABASE_URL", "")
        self.processes: list[Process] = []
        self.stopping = 0
        self.next_database_try, self.database_deaths = 0.0, 0

    def run(self) -> int:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.stop_soon)
        lock = only_one(self.home)
        started = time.monotonic()
        try:
            need_space(self.home, 200)
            clear_left_behind(self.home)
            for port in (self.options.port, self.options.port + 1):
                need_port(self.options.host, port)
            self.start_database()
            self.prepare_data()
            self.start_processes()
            self.greet(time.monotonic() - started)
            while not self.stopping:
                self.look_after()
                time.sleep(0.2)
            return 0
        finally:
            self.stop_all()
            lock.close()

    # -- starting

    def start_database(self) -> None:
        if self.url:
            with step("连接数据库 connecting to DATABASE_URL"):
                check_database(self.url)
        else:
            with step("启动数据库 starting PostgreSQL"):
                self.server = Server(self.home)
                self.server.start()
            self.url = self.server.url()
        note = self.home / "run" / "database-url"
        note.touch(mode=0o600)
        note.write_text(self.url)

    def prepare_data(self) -> None:
        command = [sys.executable, "-m", "onecourt.run.prepare"]
        done = subprocess.run(
            command + ([] if self.options.demo else ["--no-demo"]), env=self.environment(), check=False
        )
        if done.returncode and not self.stopping:
            if done.returncode == NOT_NOW:
                raise SystemExit(NOT_NOW)
            raise CannotNow(
                "数据没有准备好，原因见上。", "The data could not be made ready; the reason is above."
            )

    def start_processes(self) -> None:
        if self.stopping:
            return
        env, port, host = self.environment(), self.options.port, self.options.host
        python, cores = sys.executable, str(os.cpu_count() or 2)
        granian = [python, "-m", "granian", "--host", host, "--log-level", "warning"]
        granian += ["--respawn-failed-workers", "--workers-kill-timeout", "10"]
        web = ["--interface", "wsgi", "--port", str(port), "--workers", cores, "--blocking-threads", THREADS]
        live = ["--interface", "asginl", "--port", str(port + 1), "--workers", "1"]
        self.processes = [
            Process("web", [*granian, *web, "--no-ws", "onecourt.run.wsgi:application"], env, self.home),
            Process("live", [*granian, *live, "onecourt.run.asgi:application"], env, self.home),
            Process("worker", [python, "-m", "onecourt.run.worker"], env, self.home),
            Process("pictures", [python, "-m", "onecourt.run.worker", "pictures"], env, self.home),
        ]
        if env.get("ONECOURT_RECOGNITION") != "off":
            reader = [python, "-m", "onecourt.run.worker", "recognition"]
            self.processes.append(Process("reader", reader, env, self.home))
        with step("启动页面、实时通道和后台任务 starting web, live and worker"):
            for process in self.processes:
                process.start()
            self.wait_until_ready()

    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DATABASE_URL": self.url,
            "DJANGO_SETTINGS_MODULE": "onecourt.run.settings",
            "ONECOURT_HOME": str(self.home),
            "ONECOURT_LIVE_PORT": str(self.options.port + 1),
            "ONECOURT_STATIC": "collected",
            "ONECOURT_HOSTS": os.environ.get("ONECOURT_HOSTS") or allowed_hosts(self.options.host),
            "PYTHONPATH": str(CHECKOUT),
            "PYTHONUNBUFFERED": "1",
        }

    def wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE
        while not self.stopping:
            if is_ready(self.address("127.0.0.1")):
                return
            dead = next((p for p in self.processes if p.running and p.running.poll() is not None), None)
            if dead or time.monotonic() > deadline:
                process = dead or self.processes[0]
                raise CannotNow(
                    f"{process.name} 没有启动，日志：{process.log}。",
                    f"{process.name} did not come up:\n    {tail(process.log)}",
                )
            time.sleep(0.1)

    # -- running

    def look_after(self) -> None:
        if self.server and self.server.process and self.server.process.poll() is not None:
            self.restart_database()
        for process in self.processes:
            process.look_after(say)

    def restart_database(self) -> None:
        """Start it again; recovery replays what was acknowledged."""
        if time.monotonic() < self.next_database_try:
            return
        say("  database 意外退出，正在恢复 ended unexpectedly, recovering")
        try:
            assert self.server
            self.server.start()
            say("  database 已恢复 is back")
            self.database_deaths = 0
        except CannotNow as problem:
            explain(problem)
            self.database_deaths += 1
            self.next_database_try = time.monotonic() + min(2**self.database_deaths, 30)

    def greet(self, seconds: float) -> None:
        if self.stopping:
            return
        (self.home / "run" / "address").write_text(self.address())
        say(f"\n  在线法院已启动 OneCourt is running（{seconds:.0f} s）\n\n      {self.address()}\n")
        say(logins(self.home))
        say("  按 Ctrl-C 停止。Press Ctrl-C to stop; nothing is lost.")

    def address(self, host: str = "") -> str:
        host = host or (
            "localhost" if self.options.host in ("127.0.0.1", "0.0.0.0", "::") else self.options.host
        )
        return f"http://{host}:{self.options.port}/"

    # -- stopping

    def stop_soon(self, number: int, frame: FrameType | None) -> None:
        self.stopping += 1

    def stop_all(self) -> None:
        (self.home / "run" / "address").unlink(missing_ok=True)
        if any(process.running for process in self.processes):
            with step("\n  停止服务 stopping web, live and worker"):
                for process in self.processes:
                    process.ask_to_stop()
                for process in self.processes:
                    process.wait_until_stopped(20)
        if self.server and self.server.process:
            with step("停止数据库 stopping PostgreSQL"):
                self.server.stop()


def only_one(home: Path) -> IO[str]:
    """One supervisor for one home."""
    lock = (home / "run" / "supervisor.lock").open("a")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        address = home / "run" / "address"
        where = address.read_text() if address.exists() else "…"
        raise CannotNow(
            f"这个文件夹里的法院已经在运行：{where}",
            f"OneCourt is already running from this folder: {where} (stop it with Ctrl-C where it runs).",
        ) from error
    return lock


def need_port(host: str, port: int) -> None:
    """Refuse a taken port before anything is started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise CannotNow(
                f"没有权限使用端口 {port}。", f"Port {port} needs root; choose one above 1023 with --port."
            ) from error
        except OSError as error:
            raise CannotNow(
                f"端口 {port} 已被占用。请换一个端口，例如：",
                f"Port {port} is taken. Choose another, for example:",
                command=f"./court up --port {port + 700}",
            ) from error


def check_database(url: str) -> None:
    try:
        with psycopg.connect(url, connect_timeout=10) as connection:
            version = connection.info.server_version // 10000
    except (psycopg.Error, ValueError) as error:
        first = str(error).strip().split("\n")[0]
        raise CannotNow(
            "DATABASE_URL 指向的数据库连不上。", f"The database of DATABASE_URL does not answer: {first}"
        ) from error
    if version < OLDEST:
        raise CannotNow(
            f"PostgreSQL {version} 太旧，需要 {OLDEST} 或更新。",
            f"PostgreSQL {version} is too old; {OLDEST} or later is needed.",
        )


def allowed_hosts(host: str) -> str:
    own = ["localhost", "127.0.0.1", "[::1]"]
    return "*" if host in ("0.0.0.0", "::") else ",".join(own if host in own else [*own, host])


def is_ready(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}readyz", timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def tail(log: Path) -> str:
    lines = log.read_text(errors="replace").splitlines() if log.exists() else []
    return "\n    ".join(lines[-6:])


def logins(home: Path) -> str:
    """One login per role, as the demo world has noted them."""
    note = home / "demo.json"
    if not note.exists():
        return ""
    facts = json.loads(note.read_text())
    rows = facts.get("logins", facts) if isinstance(facts, dict) else facts
    lines = ["  演示账号 demo logins"]
    for row in rows:
        cells = row.values() if isinstance(row, dict) else row
        lines.append("      " + "   ".join(str(cell) for cell in cells if cell))
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./court up")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--no-demo", dest="demo", action="store_false")
    options = parser.parse_args()
    home = prepare(home_folder())
    return main_guard(lambda: Supervisor(home, options).run(), home)


if __name__ == "__main__":
    sys.exit(main())
