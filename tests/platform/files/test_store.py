"""The store: durable before it is acknowledged, nothing half-written to be seen."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from onecourt.kernel import clock
from onecourt.platform import files

CONTENT = [b"a", b"b" * 100_000, b"c"]
WHOLE = b"".join(CONTENT)
DIGEST = sha256(WHOLE).hexdigest()
SM3_OF_ABC = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"


@pytest.fixture(autouse=True)
def home(settings: Any, tmp_path: Path) -> Path:
    settings.ONECOURT_HOME = tmp_path
    return tmp_path


def everything_in(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if path.is_file())


def test_keeps_a_blob_once_under_its_digest(home: Path) -> None:
    for _ in range(2):
        with files.incoming(CONTENT, max_bytes=1_000_000) as arrived:
            arrived.keep()

    assert everything_in(home) == [f"files/{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"]
    assert files.read_blob(DIGEST) == WHOLE


def test_knows_both_digests() -> None:
    with files.incoming([b"abc"], max_bytes=10) as arrived:
        assert arrived.sm3 == SM3_OF_ABC
        assert arrived.sha256 == sha256(b"abc").hexdigest()


def test_leaves_nothing_of_what_was_not_kept(home: Path) -> None:
    with files.incoming(CONTENT, max_bytes=1_000_000):
        pass

    assert everything_in(home) == []


def test_leaves_nothing_when_the_sender_goes_away(home: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x" * 1000
        raise ConnectionError

    with pytest.raises(ConnectionError), files.incoming(broken(), max_bytes=1_000_000):
        pass

    assert everything_in(home) == []


def test_writes_no_more_than_allowed_but_knows_how_much_it_was() -> None:
    with files.incoming(CONTENT, max_bytes=50_000) as arrived:
        assert (arrived.is_whole, arrived.size, arrived.sha256) == (False, len(WHOLE), DIGEST)
        assert arrived.path.stat().st_size <= 50_000
        with pytest.raises(ValueError):
            arrived.keep()


def test_syncs_the_file_before_the_folder_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    sync, replace = os.fsync, Path.replace
    monkeypatch.setattr(
        "os.fsync", lambda handle: (done.append(os.readlink(f"/proc/self/fd/{handle}")), sync(handle))
    )
    monkeypatch.setattr(Path, "replace", lambda path, to: (done.append("rename"), replace(path, to))[1])

    with files.incoming(CONTENT, max_bytes=1_000_000) as arrived:
        arrived.keep()

    folder = str(files.blob_path(DIGEST).parent)
    assert done.index(str(arrived.path)) < done.index("rename") < len(done) - 1 - done[::-1].index(folder)
    assert str(Path(folder).parent) in done


KILLED = """
import os, signal, sys
from django.conf import settings
settings.configure(ONECOURT_HOME=sys.argv[1])
from onecourt.platform import files
with files.incoming([b"half"], max_bytes=100) as arrived:
    if sys.argv[2] == "kept":
        arrived.keep()
        print(arrived.sha256, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize("moment", ["arriving", "kept"])
def test_survives_being_killed(home: Path, moment: str) -> None:
    dead = subprocess.run(
        [sys.executable, "-c", KILLED, str(home), moment], capture_output=True, text=True, check=False
    )

    assert dead.returncode == -signal.SIGKILL
    assert files.has_blob(sha256(b"half").hexdigest()) == (moment == "kept")
    # What is left of the other lies aside and is cleared away a day later.
    assert files.clear_left_overs(before=clock.now() - timedelta(days=1)) == 0
    files.clear_left_overs(before=clock.now() + timedelta(seconds=5))
    assert [path for path in everything_in(home) if "incoming" in path] == []


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace"])
def test_refuses_in_words_when_the_disk_is_full(
    home: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(failing, full)
    with (
        pytest.raises(files.DiskFull, match="存储空间不够"),
        files.incoming(CONTENT, max_bytes=10**6) as arrived,
    ):
        arrived.keep()

    assert everything_in(home) == []


def test_says_when_the_disk_has_lost_a_blob() -> None:
    with pytest.raises(files.BlobMissing):
        files.open_blob("0" * 64)


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "0" * 63, "G" * 64])
def test_takes_nothing_but_digests_for_a_place(digest: str) -> None:
    with pytest.raises(ValueError):
        files.blob_path(digest)


def test_puts_renditions_in_their_place_whole(home: Path) -> None:
    files.write_rendition(DIGEST, "p0001.webp", b"picture")

    assert files.read_rendition(DIGEST, "p0001.webp") == b"picture"
    assert files.read_rendition(DIGEST, "p0002.webp") is None
    assert everything_in(home) == [f"renditions/{DIGEST}/p0001.webp"]
    with pytest.raises(ValueError):
        files.write_rendition(DIGEST, "../p1.webp", b"")
