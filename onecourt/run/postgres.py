"""The embedded PostgreSQL under our own hands: started, watched, stopped, recovered after a kill."""

import os
import pwd
import random
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path
from urllib.parse import quote

import psycopg

from onecourt.run.console import CannotNow
from onecourt.run.home import secret
from onecourt.run.postgres_binaries import binaries_for, major_version
from onecourt.run.reach import dies_with_parent, private_folder, walkable

USER, DATABASE = "court", "onecourt"
PATIENCE = 10.0  # seconds; a killed server keeps its memory and its place for a moment
SMALL = {
    "max_connections": "80",
    "shared_buffers": "128MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "effective_cache_size": "512MB",
    "max_wal_size": "512MB",
    "wal_compression": "on",
    "jit": "off",
    "random_page_cost": "1.1",
    "logging_collector": "off",
    "log_min_messages": "warning",
    "log_line_prefix": "%m [%p] ",
    "log_timezone": "UTC",
    "max_parallel_workers_per_gather": "0",
    "password_encryption": "scram-sha-256",
}
# A cluster that is thrown away after the tests need not survive a power cut.
CARELESS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}


class Server:
    """One cluster: its folder, its process, its address."""

    def __init__(self, home: Path, *, throw_away: bool = False) -> None:
        self.owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        self.home, self.throw_away = home, throw_away
        place = home / "pg"
        self.place = place if not self.owner or walkable(home) else private_folder(home, "data")
        self.data, self.log = self.place / "data", home / "log" / "database.log"
        self.password = secret(home, "database")
        self.process: subprocess.Popen[bytes] | None = None
        self.port = 0
        self.sockets = self.place / "socket"
        if len(str(self.sockets)) > 80:
            self.sockets = private_folder(home, "socket")

    # -- what others ask

    def url(self, name: str = DATABASE) -> str:
        """The address for this machine's processes: the private socket, with its password."""
        return (
            f"postgresql://{USER}:{quote(self.password)}@/{name}"
            f"?host={quote(str(self.sockets), safe='/')}&port={self.port}"
        )

    def answers(self) -> bool:
        """Alive is what answers: a process number proves nothing after a kill."""
        try:
            with psycopg.connect(self.url("postgres"), connect_timeout=3) as connection:
                connection.execute("SELECT 1")
        except psycopg.Error:
            return False
        return True

    # -- life

    def start(self) -> None:
        """Start until it answers; after a kill the old one may need seconds to be gone."""
        self.place.mkdir(parents=True, exist_ok=True)
        self.sockets.mkdir(parents=True, exist_ok=True)
        self.bin = binaries_for(self.place, self.owner is not None)
        self._own()
        if not (self.data / "PG_VERSION").exists():
            self._create()
        self._check_version()
        deadline = time.monotonic() + PATIENCE
        while True:
            self._clear_the_way(deadline)
            self.launch()
            if self._comes_up():
                break
            self.process = None
            if time.monotonic() > deadline:
                raise self._broken()
            time.sleep(0.5)
        self._ensure_database()

    def launch(self) -> None:
        """Start the process without waiting for it."""
        self.port = self.port or free_port()  # the others keep its address over a restart
        settings = SMALL | (CARELESS if self.throw_away else {})
        settings |= {
            "listen_addresses": "127.0.0.1",
            "port": str(self.port),
            "unix_socket_directories": str(self.sockets),
            "unix_socket_permissions": "0700",
        }
        command = [str(self.bin / "postgres"), "-D", str(self.data)]
        for key, value in settings.items():
            command += ["-c", f"{key}={value}"]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = self._spawn(command, log)

    def stop(self, patience: float = 20) -> None:
        """A fast, clean stop: open transactions are rolled back, everything acknowledged is kept."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGINT)
        try:
            self.process.wait(patience)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(10)

    def wipe(self) -> None:
        """Remove the cluster with everything in it."""
        shutil.rmtree(self.place, ignore_errors=True)

    # -- inside

    def _spawn(self, command: list[str], log: object) -> "subprocess.Popen[bytes]":
        who = (
            {"user": self.owner.pw_uid, "group": self.owner.pw_gid, "extra_groups": []} if self.owner else {}
        )
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,  # type: ignore[call-overload]
            stderr=subprocess.STDOUT,
            env={"LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"},
            cwd="/",
            start_new_session=True,
            preexec_fn=dies_with_parent(signal.SIGINT),
            **who,
        )

    def _own(self) -> None:
        if self.owner:
            for folder in (self.place, self.sockets):
                os.chown(folder, self.owner.pw_uid, self.owner.pw_gid)
        for folder in (self.place, self.sockets):
            folder.chmod(0o700)

    def _create(self) -> None:
        if self.data.exists() and any(self.data.iterdir()):
            raise self._broken("没有 PG_VERSION 文件")
        note = self.place / "password"
        note.touch(mode=0o600)
        note.write_text(self.password)
        if self.owner:
            os.chown(note, self.owner.pw_uid, self.owner.pw_gid)
        command = [str(self.bin / "initdb"), "-D", str(self.data), "-U", USER, f"--pwfile={note}"]
        command += ["--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C.UTF-8"]
        if major_version(self.bin) >= 17:
            command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        if self.throw_away:
            command.append("--no-sync")
        output = self.place / "initdb.log"
        try:
            with output.open("wb") as log:
                code = self._spawn(command, log).wait()
        finally:
            note.unlink()
        if code:
            tail = output.read_text(errors="replace").strip().splitlines()[-1:]
            shutil.rmtree(self.data, ignore_errors=True)
            raise CannotNow(
                f"数据库不能建立：{self.data}。{' '.join(tail)}",
                f"The database could not be created in {self.data}; see {output}.",
            )

    def _check_version(self) -> None:
        stored = (self.data / "PG_VERSION").read_text().strip()
        if not stored.isdigit():
            raise self._broken("PG_VERSION 不可读")
        if int(stored) != major_version(self.bin):
            raise CannotNow(
                f"数据文件夹 {self.data} 属于 PostgreSQL {stored}，而程序是 {major_version(self.bin)}。",
                f"The data folder was made by PostgreSQL {stored}; restore a backup,"
                " or start empty with `./court up --reset`.",
            )

    def _clear_the_way(self, deadline: float) -> None:
        """An older server on this data is asked to stop; a dead one's lock file is removed."""
        lock = self.data / "postmaster.pid"
        while lock.exists():
            first = lock.read_text(errors="replace").split("\n", 1)[0].strip()
            pid = int(first) if first.isdigit() else 0
            left = at_work_in(self.data)
            if not left:
                lock.unlink(missing_ok=True)  # its number may belong to a zombie or to a stranger by now
                return
            # Orphans of a killed server see that it is gone and end by themselves.
            if pid in left:
                os.kill(pid, signal.SIGINT)
            if time.monotonic() > deadline:
                raise self._broken("另一个数据库进程不肯停止")
            time.sleep(0.3)

    def _comes_up(self) -> bool:
        """True once it answers; False when the process has given up. Recovery may take its time."""
        assert self.process is not None
        limit = time.monotonic() + 300
        while time.monotonic() < limit:
            if self.process.poll() is not None:
                return False
            if self.answers():
                return True
            self._require_password()
            time.sleep(0.1)
        return False

    def _require_password(self) -> None:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=3).close()
        except psycopg.OperationalError as refused:
            if "authentication failed" in str(refused):
                raise CannotNow(
                    f"数据库的密码和数据对不上：{self.data} 还在，密码文件却没有了。"
                    "请找回 keys 文件夹，或用 ./court up --reset 从空库开始。",
                    "The data does not belong to the password on disk: restore the keys, or use --reset.",
                ) from None

    def _ensure_database(self) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone()
            if not found:
                connection.execute(f"CREATE DATABASE {DATABASE}")

    def _broken(self, why: str = "") -> CannotNow:
        try:
            tail = [line for line in self.log.read_text(errors="replace").splitlines() if line.strip()][-6:]
        except OSError:
            tail = []
        if any("No space left" in line for line in tail):
            why = "磁盘已满"
        detail = ("\n    " + "\n    ".join(tail)) if tail else ""
        return CannotNow(
            f"数据库不能启动，数据文件夹可能已损坏：{self.data}{f'（{why}）' if why else ''}。"
            "请用备份恢复，或用 ./court up --reset 从空库开始。",
            f"The database does not start; its data folder may be damaged. Log: {self.log}{detail}",
        )


def at_work_in(data: Path) -> set[int]:
    """The living processes of a server of this data folder: each of them works in it."""
    found = set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            if (entry / "cwd").readlink() == data:
                found.add(int(entry.name))
        except OSError:
            continue  # gone, a zombie, or somebody else's
    return found


def free_port() -> int:
    """A port of the loopback that nobody uses now, below those that outgoing connections take."""
    for port in random.sample(range(20000, 30000), 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise CannotNow("找不到空闲的端口。", "No free port was found on the loopback.")
