"""The store: every blob once, under its digest, and nothing acknowledged before it is durable."""

import errno
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives import hashes
from django.conf import settings

from onecourt.kernel.refusals import Refusal

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class DiskFull(Refusal):
    """The disk has no room for what was sent; nothing of it was kept."""

    code = "disk_full"
    message = "服务器的存储空间不够，这个文件没有收下。您填好的内容都在，请过一会儿再传。"


class BlobMissing(Exception):
    """A row names a digest that the store does not hold: the disk has lost something."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What has come in and is not kept yet: where it lies, its digests and its size.

    `is_whole` is false when it was longer than allowed; then only its beginning lies on the disk.
    """

    path: Path
    sha256: str
    sm3: str
    size: int
    is_whole: bool

    def keep(self) -> None:
        """Make it a blob of the store; when this returns, a power cut cannot lose it."""
        if not self.is_whole:
            raise ValueError("only the beginning of this file was written")
        with full_disk_refused():
            folder = blob_path(self.sha256).parent
            make_durable_folder(folder)
            # An equal blob is simply replaced by its equal: the one way that needs no lock.
            self.path.replace(folder / self.sha256)
            _sync_folder(folder)


@contextmanager
def incoming(chunks: Iterable[bytes], *, max_bytes: int) -> Iterator[Arrived]:
    """Write what comes in to a temporary file beside the store and hash it; gone afterwards unless kept.

    Beyond `max_bytes` nothing is written any more, but hashing and counting go on.
    """
    folder = _home() / "files" / "incoming"
    path = folder / secrets.token_hex(16)
    try:
        with full_disk_refused():
            make_durable_folder(folder)
            arrived = _write(path, chunks, max_bytes)
        yield arrived
    finally:
        with suppress(FileNotFoundError):
            path.unlink()


def blob_path(sha256: str) -> Path:
    """Where the blob of a digest lies, whether it is there or not."""
    if len(sha256) != 64 or not set(sha256) <= set("0123456789abcdef"):
        raise ValueError("not a SHA-256 digest")
    return _home() / "files" / sha256[:2] / sha256[2:4] / sha256


def has_blob(sha256: str) -> bool:
    return blob_path(sha256).is_file()


def open_blob(sha256: str) -> BinaryIO:
    """The blob, open for reading.

    Raises BlobMissing.
    """
    try:
        return blob_path(sha256).open("rb")
    except FileNotFoundError as gone:
        raise BlobMissing(sha256) from gone


def read_blob(sha256: str) -> bytes:
    with open_blob(sha256) as blob:
        return blob.read()


def rendition_path(sha256: str, name: str) -> Path:
    """Where a picture made from a blob lies, such as `p0001.webp`."""
    blob_path(sha256)
    if not name.replace(".", "", 1).isalnum():
        raise ValueError("not the name of a rendition")
    return _home() / "renditions" / sha256 / name


def write_rendition(sha256: str, name: str, content: bytes) -> None:
    """Put a rendition in its place at once and whole; it can be made again, so it is not synced."""
    path = rendition_path(sha256, name)
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{secrets.token_hex(8)}.part")
    try:
        with full_disk_refused():
            beside.write_bytes(content)
            beside.replace(path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def read_rendition(sha256: str, name: str) -> bytes | None:
    """A rendition, or None if it has not been made yet."""
    try:
        return rendition_path(sha256, name).read_bytes()
    except FileNotFoundError:
        return None


def clear_left_overs(*, before: datetime) -> int:
    """Remove temporary files that a killed process has left since before then; answers how many."""
    cleared = 0
    for pattern in ("files/incoming/*", "renditions/*/*.part"):
        for path in _home().glob(pattern):
            with suppress(FileNotFoundError):
                if path.stat().st_mtime < before.timestamp():
                    path.unlink()
                    cleared += 1
    return cleared


def _home() -> Path:
    return Path(settings.ONECOURT_HOME)


def _write(path: Path, chunks: Iterable[bytes], max_bytes: int) -> Arrived:
    sha256, sm3 = hashes.Hash(hashes.SHA256()), hashes.Hash(hashes.SM3())
    size = 0
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o640), "wb") as target:
        for chunk in chunks:
            sha256.update(chunk)
            sm3.update(chunk)
            if size + len(chunk) <= max_bytes:
                target.write(chunk)
            size += len(chunk)
        target.flush()
        os.fsync(target.fileno())
    return Arrived(path, sha256.finalize().hex(), sm3.finalize().hex(), size, size <= max_bytes)


def make_durable_folder(folder: Path) -> None:
    """Create a folder and those above it; each new one is synced into its parent."""
    if folder.is_dir():
        return
    make_durable_folder(folder.parent)
    folder.mkdir(mode=0o750, exist_ok=True)
    _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def full_disk_refused() -> Iterator[None]:
    try:
        yield
    except OSError as failure:
        if failure.errno in _FULL:
            raise DiskFull from failure
        raise
