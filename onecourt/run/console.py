"""What the commands say to the person at the terminal, and how they end. Standard library only."""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

DONE, NO, WRONG_USE, NOT_NOW = 0, 1, 2, 3
MEGABYTE = 1024 * 1024


class CannotNow(Exception):
    """Not possible now: the database, the disk, the network or a missing package; exit code 3."""

    def __init__(self, chinese: str, english: str, *, command: str = "") -> None:
        super().__init__(english)
        self.chinese, self.english, self.command = chinese, english, command


def say(text: str) -> None:
    """One line of progress."""
    print(text, flush=True)


@contextmanager
def step(text: str) -> Iterator[None]:
    """Announce a step, and say how many seconds it took."""
    start = time.monotonic()
    print(f"  {text} … ", end="", flush=True)
    try:
        yield
    except BaseException:
        print("✗", flush=True)
        raise
    print(f"{time.monotonic() - start:.1f} s", flush=True)


def explain(problem: CannotNow) -> int:
    """Say in both languages what is in the way, and the command that removes it."""
    print(f"\n✗ {problem.chinese}\n  {problem.english}", file=sys.stderr)
    if problem.command:
        print(f"\n      {problem.command}\n", file=sys.stderr)
    sys.stderr.flush()
    return NOT_NOW


def disk_full(folder: Path) -> CannotNow:
    return CannotNow(
        f"磁盘已满或所剩无几：{folder}。请腾出空间后再试，已存的数据没有受影响。",
        f"The disk is full or nearly so: {folder}. Free some space and try again; what is stored is safe.",
    )


def need_space(folder: Path, megabytes: int) -> None:
    """Refuse early when the disk could fill up half-way."""
    while not folder.exists():
        folder = folder.parent
    if shutil.disk_usage(folder).free < megabytes * MEGABYTE:
        raise disk_full(folder)


@contextmanager
def plain_failures(folder: Path) -> Iterator[None]:
    """Turn what the operating system refuses into sentences."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise disk_full(folder) from error
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise CannotNow(
                f"没有权限写入：{error.filename or folder}。",
                f"No permission to write: {error.filename or folder} (user {os.geteuid()}).",
            ) from error
        raise


def main_guard(run: Callable[[], int | None], folder: Path) -> int:
    """Run a command; every expected failure ends in a sentence and an exit code."""
    try:
        with plain_failures(folder):
            return run() or DONE
    except CannotNow as problem:
        return explain(problem)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader, such as head, has enough
        return DONE
    except KeyboardInterrupt:
        print("\n已中断。Interrupted.", file=sys.stderr)
        return 130
