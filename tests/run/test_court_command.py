"""The one command: its help, its arguments, its exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

from onecourt.run.home import CHECKOUT


def court(*arguments: str, home: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, CHECKOUT / "court", *arguments],
        capture_output=True,
        text=True,
        env={"PATH": "/usr/bin:/bin", "ONECOURT_HOME": str(home), "LANG": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        check=False,
    )


COMMANDS = ("up", "test", "check", "catalogue", "demo", "requirements", "audit", "keys")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, tmp_path: Path):
    answer = court(command, "--help", home=tmp_path)

    assert answer.returncode == 0
    assert f"./court {command}" in answer.stdout


@pytest.mark.parametrize("arguments", [(), ("dance",), ("up", "--port", "door"), ("up", "--what")])
def test_wrong_use_ends_with_two(arguments: tuple[str, ...], tmp_path: Path):
    assert court(*arguments, home=tmp_path).returncode == 2


def test_reset_asks_before_it_deletes(tmp_path: Path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "kept").touch()

    answer = court("up", "--reset", home=tmp_path)

    assert answer.returncode == 3
    assert "--yes" in answer.stderr
    assert (tmp_path / "files" / "kept").exists()
