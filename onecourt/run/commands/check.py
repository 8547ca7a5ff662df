"""`./court check`: lint, format, types, import contracts, migrations, catalogue."""

import argparse
import subprocess
import time
from pathlib import Path
from typing import Any

from onecourt.run.commands.hand_over import environment
from onecourt.run.console import DONE, NO, say
from onecourt.run.home import CHECKOUT, home_folder, prepare
from onecourt.run.setup import python_env


def checks(python: Path) -> list[tuple[str, list[str]]]:
    """What is checked, the quick ones first."""
    run, bin_ = [str(python), "-m"], python.parent
    return [
        ("ruff", [*run, "ruff", "check", "."]),
        ("format", [*run, "ruff", "format", "--check", "."]),
        ("contracts", [str(bin_ / "lint-imports")]),
        ("django", [*run, "django", "check", "--fail-level", "WARNING"]),
        ("migrations", [*run, "django", "makemigrations", "--check", "--dry-run", "--noinput"]),
        ("catalogue", [*run, "onecourt.run.write_catalogue", "--check"]),
        ("templates", [*run, "djlint", "onecourt/web", "--lint", "--quiet"]),
        ("types", [*run, "mypy"]),
    ]


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser("check", help="检查代码 lint, types, contracts", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="只做这些 only these checks")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    home = prepare(home_folder())
    python = python_env.ensure("dev", home)
    chosen = [each for each in checks(python) if not options.names or each[0] in options.names]
    failed = []
    for name, command in chosen:
        start = time.monotonic()
        done = subprocess.run(
            command, cwd=CHECKOUT, env=environment(home), capture_output=True, text=True, check=False
        )
        mark = "✗" if done.returncode else "✓"
        say(f"  {mark} {name:<12} {time.monotonic() - start:.1f} s")
        if done.returncode:
            failed.append(name)
            say((done.stdout + done.stderr).strip())
    say(f"未通过 failed: {', '.join(failed)}" if failed else "全部通过 all checks passed")
    return NO if failed else DONE
