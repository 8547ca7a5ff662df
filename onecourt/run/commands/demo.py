"""`./court demo`: build the demo world in the database of the running court."""

import argparse
from typing import Any

from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.console import CannotNow
from onecourt.run.home import home_folder, prepare
from onecourt.run.setup import python_env


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("demo", help="建立演示数据 build the demo world", description=__doc__)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("run", home)
    env = environment(home)
    if not env.get("DATABASE_URL") and not (home / "run" / "address").exists():
        raise CannotNow(
            "请先运行 ./court up。", "Start the court with ./court up first.", command="./court up"
        )
    hand_over(python, "onecourt.run.prepare", [], env)
