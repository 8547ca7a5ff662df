"""System packages: installed where we are root, otherwise the exact command is told."""

import os
from pathlib import Path

from onecourt.run.console import CannotNow, say
from onecourt.run.setup.programs import failed, found, run

LISTS = Path("/var/lib/apt/lists")
QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def install(packages: list[str], *, why: str, log: Path) -> None:
    """Install packages as root, or say what an administrator must type."""
    command = f"sudo apt-get install {' '.join(packages)}"
    if os.geteuid() != 0 or not found("apt-get"):
        raise CannotNow(
            f"缺少系统软件包（{why}）：{' '.join(packages)}。请让管理员运行下面的命令，然后再试。",
            f"System packages are missing ({why}). Ask an administrator to run this, then try again:",
            command=command,
        )
    say(f"  以 root 身份安装系统软件包 installing system packages: {' '.join(packages)}（{why}）")
    order = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    if has_lists() and run(order, log=log, env=QUIET):
        return
    if run(["apt-get", "update", "-q"], log=log, env=QUIET) and run(order, log=log, env=QUIET):
        return
    raise failed("系统软件包没有装上。", "The system packages could not be installed.", log, command=command)


def has_lists() -> bool:
    return any(LISTS.glob("*_Packages*"))


def unpacked(package: str, place: Path, log: Path) -> Path | None:
    """The content of a package in a folder of our own, without rights; None if it cannot be had."""
    if not (found("apt-get") and found("dpkg-deb")):
        return None
    place.mkdir(parents=True, exist_ok=True)
    options: list[str] = []
    if not has_lists():
        state, cache = place / "state", place / "cache"
        for folder in (state / "lists" / "partial", cache / "archives" / "partial"):
            folder.mkdir(parents=True, exist_ok=True)
        settings = {
            "Dir::State": state,
            "Dir::State::status": "/var/lib/dpkg/status",
            "Dir::Cache": cache,
            "Debug::NoLocking": "1",
            "APT::Sandbox::User": "",
            "Acquire::Languages": "none",
        }
        for key, value in settings.items():
            options += ["-o", f"{key}={value}"]
        if not run(["apt-get", *options, "update", "-q"], log=log, folder=place):
            return None
    if not run(["apt-get", *options, "download", package], log=log, folder=place):
        return None
    archive = next(iter(sorted(place.glob(f"{package}_*.deb"))), None)
    content = place / "content"
    if archive is None or not run(["dpkg-deb", "-x", archive, content], log=log):
        return None
    return content
