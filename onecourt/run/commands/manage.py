"""`./court manage …`: Django's own commands (makemigrations, shell), for those who build here.

They use the database of the running court; `makemigrations` needs none.
"""

import argparse
from typing import Any

from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.home import home_folder, prepare
from onecourt.run.setup import python_env

SHORT = ("makemigrations", "migrate")


def add(subparsers: Any) -> None:
    for name in ("manage", *SHORT):
        parser = subparsers.add_parser(
            name, add_help=name == "manage", description=__doc__, allow_abbrev=False
        )
        parser.set_defaults(run=run, takes_rest=True)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("dev", home)
    words = options.rest if options.command == "manage" else [options.command, *options.rest]
    hand_over(python, "django", words, environment(home))
