"""`./court test`: a throw-away database, the built assets, then pytest, whose closing line comes last."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from onecourt.run import assets
from onecourt.run.console import NO, main_guard, step
from onecourt.run.home import CHECKOUT, home_folder, prepare
from onecourt.run.postgres import Server

WRONG_CALL = 4  # pytest's own code for arguments it does not know


def run_tests(arguments: list[str]) -> int:
    """Run the suite in a home of its own, so that several runs and a running court do not meet."""
    base = home_folder()
    base.mkdir(parents=True, exist_ok=True)
    clear_old(base)
    home = prepare(base / f"test-{os.getpid()}")
    env = {**os.environ, "ONECOURT_HOME": str(home), "ONECOURT_FAST_HASHER": "1", "PYTHONPATH": str(CHECKOUT)}
    env.pop("ONECOURT_KEYS", None)
    server = None
    try:
        assets.build()
        if not env.get("DATABASE_URL"):
            with step("启动测试用数据库 starting a throw-away PostgreSQL"):
                server = Server(home, throw_away=True)
                server.start()
            env["DATABASE_URL"] = server.url()
        command = [sys.executable, "-m", "pytest", "-p", "onecourt.run.journeys", *arguments]
        code = subprocess.run(
            command, cwd=CHECKOUT, env=env, stdin=subprocess.DEVNULL, check=False
        ).returncode
    finally:
        if server:
            server.stop()
            server.wipe()
        shutil.rmtree(home, ignore_errors=True)
    return 0 if code == 0 else 2 if code == WRONG_CALL else NO


def clear_old(base: Path) -> None:
    """Remove what a killed run has left."""
    for folder in base.glob("test-*"):
        pid = folder.name.removeprefix("test-")
        if pid.isdigit() and not Path(f"/proc/{pid}").exists():
            shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    return main_guard(lambda: run_tests(sys.argv[1:]), home_folder())


if __name__ == "__main__":
    sys.exit(main())
