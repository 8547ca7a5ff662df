"""The container of old Office files: its list of streams, and whether a Word document in it is locked."""

import struct
from pathlib import Path
from typing import BinaryIO

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_END = 0xFFFFFFFA  # this and all above are marks, not sectors
_MAX_DIRECTORY = 4096  # sectors; more is no document but an attack


class Damaged(Exception):
    """The container cannot be read."""


def streams_of(path: Path) -> dict[str, tuple[int, int]]:
    """The streams by name, each with its first sector and its size.

    Raises Damaged.
    """
    with path.open("rb") as file:
        return streams_in(file)


def streams_in(file: BinaryIO) -> dict[str, tuple[int, int]]:
    """The same for a container that is open already.

    Raises Damaged.
    """
    try:
        return _Container(file).streams()
    except (struct.error, IndexError, UnicodeDecodeError) as failure:
        raise Damaged from failure


def word_document_is_locked(path: Path) -> bool:
    """Whether a password is needed to open the Word document.

    Raises Damaged when its header cannot be found.
    """
    first, _ = streams_of(path).get("WordDocument", (_END, 0))
    with path.open("rb") as file:
        header = _Container(file).sector(first)[:12]
    if len(header) < 12 or header[:2] not in (b"\xec\xa5", b"\xdc\xa5"):
        raise Damaged("no header of a Word document")
    return bool(struct.unpack_from("<H", header, 10)[0] & 0x0100)


class _Container:
    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.header = file.read(_HEADER)
        if len(self.header) < _HEADER or not self.header.startswith(MAGIC):
            raise Damaged("no header")
        shift = struct.unpack_from("<H", self.header, 30)[0]
        if shift not in (9, 12):
            raise Damaged("sectors of an unknown size")
        self.size = 1 << shift

    def sector(self, number: int) -> bytes:
        if number >= _END:
            raise Damaged("a sector that cannot be")
        self.file.seek((number + 1) * self.size)
        content = self.file.read(self.size)
        if not content:
            raise Damaged("the file ends too early")
        return content

    def next_of(self, number: int) -> int:
        """The sector that follows, from the allocation table."""
        per_sector = self.size // 4
        table = self._table_sector(number // per_sector)
        return struct.unpack_from("<I", self.sector(table), number % per_sector * 4)[0]  # type: ignore[no-any-return]

    def _table_sector(self, index: int) -> int:
        if index < 109:
            return struct.unpack_from("<I", self.header, 76 + index * 4)[0]  # type: ignore[no-any-return]
        more = struct.unpack_from("<I", self.header, 68)[0]
        per_sector = self.size // 4 - 1
        index -= 109
        while index >= per_sector:
            more = struct.unpack_from("<I", self.sector(more), per_sector * 4)[0]
            index -= per_sector
        return struct.unpack_from("<I", self.sector(more), index * 4)[0]  # type: ignore[no-any-return]

    def streams(self) -> dict[str, tuple[int, int]]:
        found: dict[str, tuple[int, int]] = {}
        number = struct.unpack_from("<I", self.header, 48)[0]
        for _ in range(_MAX_DIRECTORY):
            if number >= _END:
                return found
            content = self.sector(number)
            for start in range(0, len(content) - 127, 128):
                found.update(_entry(content[start : start + 128]))
            number = self.next_of(number)
        raise Damaged("a directory without end")


def _entry(entry: bytes) -> dict[str, tuple[int, int]]:
    length, kind = struct.unpack_from("<H", entry, 64)[0], entry[66]
    if kind != 2 or not 2 <= length <= 64:
        return {}
    name = entry[: length - 2].decode("utf-16-le")
    first, size = struct.unpack_from("<II", entry, 116)
    return {name: (first, size)}
