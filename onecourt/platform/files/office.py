"""The office program that turns Word documents into PDF, where the machine has one."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from onecourt.platform.files import problems
from onecourt.platform.files.problems import Unusable

_PROGRAMS = ("soffice", "libreoffice")
_PATIENCE = 90  # seconds


def office_program() -> str:
    """Where the program is; empty where there is none."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), "")


def word_as_pdf(path: Path, kind: str) -> bytes:
    """A Word document as the office program lays it out; nothing in it is run.

    Raises Unusable where the program fails or takes too long.
    """
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / f"document.{kind}"
        shutil.copyfile(path, given)
        command = [office_program(), f"-env:UserInstallation=file://{folder}/profile", "--headless"]
        command += ["--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder, str(given)]
        if not _done(command, folder) or not (made := given.with_suffix(".pdf")).is_file():
            raise Unusable(problems.DAMAGED)
        return made.read_bytes()


def _done(command: list[str], folder: str) -> bool:
    # A profile and a home of its own: neither settings nor trust of the account that runs the court.
    env = {"PATH": os.environ.get("PATH", ""), "HOME": folder, "LANG": "C.UTF-8"}
    running = subprocess.Popen(
        command,
        cwd=folder,
        env=env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return running.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
        return False
