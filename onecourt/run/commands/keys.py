"""`./court keys rotate`: a new key for personal data, and all of it sealed anew while the court runs."""

import argparse
import os
from typing import Any

from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.console import CannotNow
from onecourt.run.home import home_folder, prepare
from onecourt.run.setup import python_env


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("keys", help="更换密钥 rotate the keys", description=__doc__)
    parser.add_argument("act", choices=["rotate"], help="更换 rotate")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("run", home)
    if not os.environ.get("DATABASE_URL") and not (home / "run" / "address").exists():
        raise CannotNow(
            "请先运行 ./court up。", "Start the court with ./court up first.", command="./court up"
        )
    hand_over(python, "onecourt.run.rotate_keys", [], environment(home))
