"""`./court test`: set up all that is missing, run the tests; arguments go to pytest."""

import argparse
from typing import Any

from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.home import home_folder, prepare
from onecourt.run.setup import browser, front_end, python_env


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "test",
        help="运行测试 run the tests",
        description=__doc__,
        epilog="pytest 的参数照写 as pytest takes them",
        allow_abbrev=False,
    )
    parser.set_defaults(run=run, takes_rest=True)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("dev", home)
    front_end.ensure(home)
    path, reason = browser.ensure(home, python)
    env = environment(home)
    env["ONECOURT_BROWSER"] = path
    if reason:
        browser.announce(reason)
        env["ONECOURT_NO_BROWSER"] = reason
    hand_over(python, "onecourt.run.testing", options.rest, env)
