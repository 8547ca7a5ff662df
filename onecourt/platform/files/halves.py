"""Files that come in piece by piece: what has arrived so far, under an id of its own."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from django.conf import settings

from onecourt.platform.files.store import full_disk_refused, make_durable_folder

_AT_ONCE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Half:
    """What has arrived of a file, handed over like an uploaded one."""

    id: UUID
    name: str

    def chunks(self) -> Iterator[bytes]:
        with _path(self.id).open("rb") as source:
            while chunk := source.read(_AT_ONCE):
                yield chunk


def half_size(half_id: UUID) -> int:
    """How much has arrived; nothing where there is no such file."""
    try:
        return _path(half_id).stat().st_size
    except FileNotFoundError:
        return 0


def extend_half(half_id: UUID, offset: int, piece: bytes) -> int:
    """Write a piece where the last one ended; on return a power cut cannot lose it. Answers the new size.

    What a broken piece has left behind the offset is written over.
    """
    path = _path(half_id)
    with full_disk_refused():
        make_durable_folder(path.parent)
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o640), "r+b") as target:
            target.truncate(offset)
            target.seek(offset)
            target.write(piece)
            target.flush()
            os.fsync(target.fileno())
    return offset + len(piece)


def remove_half(half_id: UUID) -> None:
    """Throw away what has arrived; doing it again does no harm."""
    with suppress(FileNotFoundError):
        _path(half_id).unlink()


def _path(half_id: UUID) -> Path:
    return Path(settings.ONECOURT_HOME) / "files" / "halves" / half_id.hex
