"""A browser for the journeys: found, or installed as root; without one it is said why they are skipped."""

import os
import subprocess
from pathlib import Path

from onecourt.run.console import CannotNow, say
from onecourt.run.setup import debian
from onecourt.run.setup.programs import found

NOT_DRIVEN = "测试不能操作浏览器，浏览器测试全部跳过。The browser cannot be driven: journeys are skipped."
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome")


def ensure(home: Path, python: Path) -> tuple[str, str]:
    """The path of a browser that starts and can be driven, or an empty path and the reason."""
    path, reason = a_browser(home)
    return (path, reason) if reason else driven(path, home, python)


def driven(path: str, home: Path, python: Path) -> tuple[str, str]:
    """The same browser, if what drives it in the tests starts too; it needs a library of the system."""
    driver = next(python.parents[1].glob("lib/python3*/site-packages/playwright/driver/node"), None)
    if driver is None or starts(str(driver)):
        return path, ""
    try:
        debian.install(["libatomic1"], why="浏览器测试 browser journeys", log=home / "log" / "setup.log")
    except CannotNow as problem:
        command = problem.command or "sudo apt-get install libatomic1"
        return "", f"{NOT_DRIVEN} {command}"
    if starts(str(driver)):
        return path, ""
    return "", NOT_DRIVEN


def a_browser(home: Path) -> tuple[str, str]:
    """The path of a browser that starts, or an empty path and the reason."""
    log = home / "log" / "setup.log"
    try:
        if os.geteuid() == 0 and not has_chinese_font():
            debian.install(["fonts-noto-cjk"], why="中文字体 Chinese glyphs in the browser", log=log)
        if path := find():
            return path, ""
        debian.install(["chromium"], why="浏览器测试 browser journeys", log=log)
    except CannotNow as problem:
        if path := find():
            return path, ""
        command = problem.command or "sudo apt-get install chromium"
        return "", f"没有浏览器，浏览器测试全部跳过。No browser: the journeys are skipped. {command}"
    if path := find():
        return path, ""
    return (
        "",
        "装上的浏览器不能启动，浏览器测试全部跳过。The browser does not start: the journeys are skipped.",
    )


def find() -> str | None:
    """A browser that answers with its version; some systems have a stub that does not."""
    for path in filter(None, (os.environ.get("ONECOURT_BROWSER"), *map(found, NAMES))):
        if starts(path):
            return path
    return None


def starts(path: str) -> bool:
    try:
        answer = subprocess.run(
            [path, "--version"], capture_output=True, timeout=20, stdin=subprocess.DEVNULL, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def has_chinese_font() -> bool:
    places = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
    return any(next(place.rglob(name), None) for place in places for name in ("*CJK*", "wqy*", "*uming*"))


def announce(reason: str) -> None:
    """Say loudly why journeys are skipped."""
    bar = "=" * 78
    say(f"{bar}\n!! {reason}\n{bar}")
