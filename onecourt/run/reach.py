"""Who may walk where, and who dies with whom: small questions to the operating system."""

import ctypes
import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1


def walkable(folder: Path) -> bool:
    """Whether an ordinary user may walk down to this folder (the folder itself may not exist yet)."""
    path = Path(folder).resolve()
    for part in (path, *path.parents):
        if part.exists() and not part.stat().st_mode & stat.S_IXOTH:
            return False
    return True


def private_folder(home: Path, name: str) -> Path:
    """A short path of its own for this home: for sockets under long paths, for data nobody could reach."""
    digest = hashlib.sha256(str(home).encode()).hexdigest()[:10]
    root = Path("/var/lib/onecourt") if os.geteuid() == 0 else Path("/tmp") / f"onecourt-{os.geteuid()}"
    folder = root / digest / name
    folder.mkdir(parents=True, exist_ok=True)
    if os.geteuid() != 0:
        root.chmod(0o700)
        if root.stat().st_uid != os.geteuid():
            raise PermissionError(f"{root} belongs to somebody else")
    return folder


def dies_with_parent(signal_number: int) -> Callable[[], None]:
    """For a new process: be told to stop when the supervisor is gone, however it went."""
    libc = ctypes.CDLL(None)

    def ask_the_kernel() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal_number)

    return ask_the_kernel
