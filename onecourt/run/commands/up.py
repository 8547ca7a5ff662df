"""`./court up`: set up all that is missing, start, print the address and one login per role."""

import argparse
import shutil
import sys
from pathlib import Path
from typing import Any

from onecourt.run import assets
from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.console import CannotNow, say
from onecourt.run.home import home_folder, prepare
from onecourt.run.reach import private_folder
from onecourt.run.setup import front_end, python_env

WIPED = ("pg", "files", "renditions", "static", "run", "tmp", "demo.json")


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "up", help="启动 set up all that is missing and start", description=__doc__, allow_abbrev=False
    )
    parser.add_argument(
        "--port", type=port, default=8000, metavar="N", help="端口 port, 8000 by default; N+1 is live"
    )
    parser.add_argument(
        "--host", default="127.0.0.1", help="监听地址 address to listen on, 127.0.0.1 by default"
    )
    parser.add_argument("--no-demo", action="store_true", help="不建演示数据 without the demo world")
    parser.add_argument(
        "--reset", action="store_true", help="清空全部数据后再启动 delete all data first (asks)"
    )
    parser.add_argument("--yes", action="store_true", help="不再询问 do not ask")
    parser.set_defaults(run=run)


def port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65534:
        raise argparse.ArgumentTypeError("1…65534")
    return int(text)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    say(f"在线法院 OneCourt（数据 data: {home}）")
    if options.reset:
        reset(home, sure=options.yes)
    python = python_env.ensure("run", home)
    front_end.ensure(home)
    assets.build()
    arguments = ["--port", str(options.port), "--host", options.host]
    arguments += ["--no-demo"] if options.no_demo else []
    hand_over(python, "onecourt.run.supervisor", arguments, environment(home))


def reset(home: Path, *, sure: bool) -> None:
    """Delete the data after asking; keys and logs stay."""
    if (home / "run" / "address").exists() and is_locked(home):
        raise CannotNow("请先停止正在运行的法院（Ctrl-C）。", "Stop the running court first (Ctrl-C).")
    if not sure:
        if not sys.stdin.isatty():
            raise CannotNow(
                "--reset 会删除全部数据，需要确认。",
                "--reset deletes all data; add --yes where nobody can answer.",
            )
        answer = input(
            f"将删除 {home} 中的全部案件、文件和账号。All data there will be deleted. 输入 yes 继续: "
        )
        if answer.strip().lower() != "yes":
            raise CannotNow("已取消，数据未动。", "Cancelled; nothing was deleted.")
    for name in WIPED:
        path = home / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for name in ("data", "socket"):
        shutil.rmtree(private_folder(home, name), ignore_errors=True)
    prepare(home)
    say("  数据已清空 all data deleted")


def is_locked(home: Path) -> bool:
    import fcntl

    with (home / "run" / "supervisor.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return True
    return False
