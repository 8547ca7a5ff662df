"""`./court catalogue`: write docs/catalogue/ from the code, or with --check say what differs."""

import argparse
from typing import Any

from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.home import home_folder, prepare
from onecourt.run.setup import python_env


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("catalogue", help="生成目录 write docs/catalogue/", description=__doc__)
    parser.add_argument("--check", action="store_true", help="只检查 only say what differs")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("run", home)
    arguments = ["--check"] if options.check else []
    hand_over(python, "onecourt.run.write_catalogue", arguments, environment(home))
