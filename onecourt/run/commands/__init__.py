"""The subcommands of `./court`, one file each: `add` declares the arguments, `run` does it.

They run on the system's Python with the standard library alone, and hand over to the project's own Python
once its packages are there.
"""

import argparse
from collections.abc import Sequence

from onecourt.run.commands import audit, catalogue, check, demo, keys, manage, requirements, test, up
from onecourt.run.console import WRONG_USE, main_guard
from onecourt.run.home import home_folder

COMMANDS = (up, test, check, catalogue, demo, requirements, audit, keys, manage)
EPILOG = (
    "退出码 exit codes: 0 完成 done, 1 否或检查未通过 no, 2 用法不对 wrong use,"
    " 3 现在办不到 not possible now."
)


def main(arguments: Sequence[str]) -> int:
    """Find the command and run it."""
    parser = argparse.ArgumentParser(
        prog="./court", description="在线法院的唯一命令。The one command of OneCourt.", epilog=EPILOG
    )
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND")
    for command in COMMANDS:
        command.add(subparsers)
    options, rest = parser.parse_known_args(arguments)
    if not options.command:
        parser.print_help()
        return WRONG_USE
    if rest and not getattr(options, "takes_rest", False):
        parser.error(f"不认识的参数 unknown arguments: {' '.join(rest)}")
    options.rest = rest
    return main_guard(lambda: options.run(options), home_folder())
