"""The project's own Python packages in `.venv`: exactly those of the lock, checked by their hashes."""

import hashlib
import importlib.util
import json
import os
import shutil
import sys
from pathlib import Path

from onecourt.run.console import need_space, step
from onecourt.run.home import CHECKOUT
from onecourt.run.setup import debian
from onecourt.run.setup.programs import failed, run

VENV = CHECKOUT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed.json"
LOCKS = {"run": ["run"], "dev": ["dev", "run"]}  # a lock, and what it contains
QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PYTHONWARNINGS": "ignore"}


def ensure(lock: str, home: Path) -> Path:
    """Install the lock's packages unless they are there; answers the project's Python."""
    log = home / "log" / "setup.log"
    if not usable():
        need_space(CHECKOUT, 1100)
        create(log, home)
    stamp = read_stamp()
    if stamp.get(lock) == digest(lock):
        return PYTHON
    need_space(CHECKOUT, 900)
    with step(f"安装 Python 依赖包 installing Python packages ({lock}.lock)"):
        command: list[str | Path] = [
            PYTHON,
            "-m",
            "pip",
            "install",
            "-q",
            "--require-hashes",
            "--only-binary",
            ":all:",
        ]
        if not run([*command, "-r", CHECKOUT / "requirements" / f"{lock}.lock"], log=log, env=QUIET):
            raise failed(
                "Python 依赖包没有装上（网络或软件源不可用？）。",
                "The Python packages could not be installed; is the package index reachable?",
                log,
            )
    remember(stamp | {name: digest(name) for name in LOCKS[lock]})
    return PYTHON


def usable() -> bool:
    """There is an environment of this very Python version, and it has pip."""
    config = VENV / "pyvenv.cfg"
    if not config.exists() or not PYTHON.exists():
        return False
    facts = dict(line.split(" = ", 1) for line in config.read_text().splitlines() if " = " in line)
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    same = facts.get("version", "").startswith(f"{here}.")
    return same and (VENV / "lib" / f"python{here}" / "site-packages" / "pip").exists()


def create(log: Path, home: Path) -> None:
    """Make the environment, with pip in it, whatever the system's Python lacks."""
    if VENV.exists():
        shutil.rmtree(VENV)
    if has_ensurepip() or os.geteuid() == 0:
        if not has_ensurepip():
            debian.install(["python3-venv"], why="Python 虚拟环境 virtual environments", log=log)
        with step("建立 Python 环境 creating .venv"):
            if not run([sys.executable, "-m", "venv", VENV], log=log):
                raise failed("Python 环境没有建成。", "The Python environment could not be created.", log)
        return
    with step("建立 Python 环境 creating .venv (pip from Debian's python3-pip-whl)"):
        if not create_without_ensurepip(log, home):
            raise failed(
                "这台机器缺少 python3-venv，也没能另外取得 pip。请让管理员运行下面的命令，然后再试。",
                "python3-venv is missing and pip could not be had otherwise. Ask an administrator to run:",
                log,
                command="sudo apt-get install python3-venv",
            )


def create_without_ensurepip(log: Path, home: Path) -> bool:
    """As an ordinary user: pip from the system's own package, unpacked into a private folder."""
    if not run([sys.executable, "-m", "venv", "--without-pip", VENV], log=log):
        return False
    place = home / "tmp" / "pip"
    shutil.rmtree(place, ignore_errors=True)
    content = debian.unpacked("python3-pip-whl", place, log)
    wheels = sorted((content / "usr/share/python-wheels").glob("pip-*.whl")) if content else []
    done = bool(wheels) and run(
        [PYTHON, f"{wheels[0]}/pip", "install", "-q", "--no-index", wheels[0]], log=log, env=QUIET
    )
    shutil.rmtree(place if done else VENV, ignore_errors=True)
    return done


def has_ensurepip() -> bool:
    return importlib.util.find_spec("ensurepip") is not None


def digest(lock: str) -> str:
    content = (CHECKOUT / "requirements" / f"{lock}.lock").read_bytes()
    return hashlib.sha256(content + sys.version.encode()).hexdigest()


def read_stamp() -> dict[str, str]:
    try:
        return dict(json.loads(STAMP.read_text()))
    except (OSError, ValueError):
        return {}


def remember(stamp: dict[str, str]) -> None:
    STAMP.write_text(json.dumps(stamp, indent=1))
