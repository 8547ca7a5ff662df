"""Where this checkout keeps its data on disk. Standard library only."""

import hashlib
import os
import secrets
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PARTS = ("files", "keys", "log", "look", "renditions", "run", "static", "tmp")


def home_folder(checkout: Path = CHECKOUT) -> Path:
    """`var/` in the checkout; for root a folder of its own under /var/lib; ONECOURT_HOME overrides both."""
    given = os.environ.get("ONECOURT_HOME")
    if given:
        return Path(given).expanduser().resolve()
    if os.geteuid() == 0:
        digest = hashlib.sha256(str(checkout).encode()).hexdigest()[:6]
        return Path("/var/lib/onecourt") / f"{checkout.name}-{digest}"
    return checkout / "var"


def prepare(home: Path) -> Path:
    """Make the folders; keys are for the owner alone."""
    for part in PARTS:
        (home / part).mkdir(parents=True, exist_ok=True)
    (home / "keys").chmod(0o700)
    return home


def secret(home: Path, name: str) -> str:
    """The secret kept under this name, made at first use, readable by the owner only."""
    path = home / "keys" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        draft = path.with_name(f"{name}.{os.getpid()}")
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
        try:
            os.link(draft, path)  # the first of several processes wins
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()
