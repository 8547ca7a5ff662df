"""`./court audit verify [EXPORT]`: whether nothing was changed, removed or put in between.

Without a file the chains in the database of the running court are checked, with one the lines of an export.
"""

import argparse
import os
from pathlib import Path
from typing import Any

from onecourt.run.commands.hand_over import environment, hand_over
from onecourt.run.console import CannotNow
from onecourt.run.home import home_folder, prepare
from onecourt.run.setup import python_env


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("audit", help="核对操作日志 verify the audit trail", description=__doc__)
    parser.add_argument("act", choices=["verify"], help="核对 verify")
    parser.add_argument("export", nargs="?", help="导出的文件 an exported file")
    parser.add_argument("--json", action="store_true", help="JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("run", home)
    env = environment(home)
    running = bool(os.environ.get("DATABASE_URL")) or (home / "run" / "address").exists()
    if not options.export and not running:
        raise CannotNow(
            "请先运行 ./court up。", "Start the court with ./court up first.", command="./court up"
        )
    words = [str(Path(options.export).resolve())] if options.export else []
    hand_over(python, "onecourt.run.verify_audit", [*words, *(["--json"] if options.json else [])], env)
