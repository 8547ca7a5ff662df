"""From the system's Python to the project's."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from onecourt.run.home import CHECKOUT


def environment(home: Path) -> dict[str, str]:
    """What the project's processes find around them."""
    here = {"ONECOURT_HOME": str(home), "PYTHONPATH": str(CHECKOUT), "PYTHONUNBUFFERED": "1"}
    return {**os.environ, **here, "DJANGO_SETTINGS_MODULE": "onecourt.run.settings"}


def hand_over(python: Path, module: str, arguments: Sequence[str], env: dict[str, str]) -> NoReturn:
    """Go on as a module of the project, in this very process."""
    os.chdir(CHECKOUT)
    os.execve(python, [str(python), "-m", module, *arguments], env)
