"""Running the programs that set things up: quiet when it works, their last words when it does not."""

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from onecourt.run.console import CannotNow, disk_full


def run(
    command: Sequence[str | Path],
    *,
    log: Path,
    folder: Path | None = None,
    env: Mapping[str, str] | None = None,
    patience: int = 1800,
) -> bool:
    """Run to the end, the output kept in `log`; False if it failed."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        output.write(f"\n$ {' '.join(map(str, command))}\n".encode())
        output.flush()
        try:
            done = subprocess.run(
                [str(word) for word in command],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=folder,
                env={**os.environ, **(env or {})},
                timeout=patience,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            output.write(f"{error}\n".encode())
            return False
    return done.returncode == 0


def failed(chinese: str, english: str, log: Path, *, command: str = "") -> CannotNow:
    """The sentence for a failed set-up step, with the last lines of its output."""
    try:
        lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()][-8:]
    except OSError:
        lines = []
    if any("No space left" in line for line in lines):
        return disk_full(log.parent)
    tail = "\n    ".join(lines)
    return CannotNow(chinese, f"{english} Whole output: {log}\n    {tail}", command=command)


def found(*names: str) -> str | None:
    """The first of these programs that is on the path."""
    return next((path for name in names if (path := shutil.which(name))), None)
