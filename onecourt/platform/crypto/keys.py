"""The key ring: a file of mode 0600 that only the platform reads."""

import json
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

KEY_BYTES = 16  # SM4 has keys of 128 bits
SECRET_BYTES = 32


class NoKeys(RuntimeError):
    """The ring is missing or cannot be read; without it personal data stay closed."""


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys in use: `current` names the one for new seals."""

    current: str
    seals: dict[str, bytes]
    index: bytes
    tokens: bytes


def ring_path() -> Path:
    """Where the ring lies: `ONECOURT_KEYS`, else below the home of the platform."""
    if elsewhere := os.environ.get("ONECOURT_KEYS"):
        return Path(elsewhere)
    return Path(settings.ONECOURT_HOME) / "keys" / "ring.json"


def make_ring(path: Path) -> None:
    """Make a ring of fresh keys unless there is one; two starts at once end with the same ring."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    ring = {
        "current": "k1",
        "seals": {"k1": secrets.token_hex(KEY_BYTES)},
        "index": secrets.token_hex(SECRET_BYTES),
        "tokens": secrets.token_hex(SECRET_BYTES),
    }
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    _write(draft, ring)
    try:
        os.link(draft, path)  # fails where another start was quicker
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def add_key(path: Path) -> None:
    """Put a new key in use; those before stay in the ring, because what they sealed must still be read."""
    ring = json.loads(path.read_text(encoding="ascii"))
    name = f"k{len(ring['seals']) + 1}"
    ring["seals"][name] = secrets.token_hex(KEY_BYTES)
    ring["current"] = name
    draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    _write(draft, ring)
    draft.replace(path)
    _read_ring.cache_clear()


def the_ring(*, anew: bool = False) -> Ring:
    """The ring of this installation; outside production it is made on first use.

    With `anew` it is read again: another process may have put a new key in.
    """
    path = ring_path()
    if anew:
        _read_ring.cache_clear()
    if not path.exists() and not getattr(settings, "PRODUCTION", False):
        make_ring(path)
    return _read_ring(path)


def _write(path: Path, ring: dict[str, Any]) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        json.dump(ring, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


@lru_cache(maxsize=4)
def _read_ring(path: Path) -> Ring:
    try:
        written = json.loads(path.read_text(encoding="ascii"))
        return Ring(
            current=written["current"],
            seals={name: bytes.fromhex(key) for name, key in written["seals"].items()},
            index=bytes.fromhex(written["index"]),
            tokens=bytes.fromhex(written["tokens"]),
        )
    except (OSError, ValueError, KeyError) as cause:
        raise NoKeys(f"the key ring {path} cannot be read") from cause
