"""The page's style, scripts and icons, joined into static/built. Standard library only."""

import hashlib
import re
import shutil
import zipfile
from pathlib import Path
from xml.etree import ElementTree

from onecourt.run.home import CHECKOUT

WEB = CHECKOUT / "onecourt" / "web"
ASSETS = WEB / "assets"
VENDOR = CHECKOUT / "static" / "vendor"
BUILT = CHECKOUT / "static" / "built"
SVG = "http://www.w3.org/2000/svg"
SCRIPTS = ("htmx.min.js", "signature_pad.umd.min.js")
SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)  # the maps are not kept
STROKE = (
    'fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"'
)


class MissingIcon(Exception):
    """An icon in icons.txt that the icon set does not have."""


def sources() -> list[Path]:
    """Everything that goes into the built files, in a fixed order."""
    return [
        *sorted((ASSETS / "css").glob("*.css")),
        *sorted((WEB / "components").glob("*/style.css")),
        *sorted((ASSETS / "js").glob("*.js")),
        *sorted((WEB / "components").glob("*/*.js")),
        *(path for path in (ASSETS / "icons.txt",) if path.exists()),
        *sorted((ASSETS / "img").glob("*")),
        *(path for path in (VENDOR / "installed.json", Path(__file__)) if path.exists()),
    ]


def build() -> Path:
    """Build what has changed; answers the folder."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(str(path.relative_to(CHECKOUT)).encode() + b"\0" + path.read_bytes() + b"\0")
    stamp = BUILT / ".stamp"
    if stamp.exists() and stamp.read_text() == digest.hexdigest():
        return BUILT
    draft = BUILT.with_name("built.new")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(parents=True)
    write_style(draft / "app.css")
    for script in [path for path in sources() if path.suffix == ".js"]:
        shutil.copyfile(script, draft / script.name)
    for name in SCRIPTS:
        if (VENDOR / name).exists():
            text = (VENDOR / name).read_text(encoding="utf-8")
            (draft / name).write_text(SOURCE_MAP.sub("", text), encoding="utf-8")
    if (ASSETS / "img").exists():
        shutil.copytree(ASSETS / "img", draft / "img")
    if (ASSETS / "icons.txt").exists() and (VENDOR / "icons.zip").exists():
        (draft / "icons.svg").write_text(sprite(), encoding="utf-8")
    (draft / ".stamp").write_text(digest.hexdigest())
    shutil.rmtree(BUILT, ignore_errors=True)
    draft.rename(BUILT)
    return BUILT


def write_style(target: Path) -> None:
    """One style sheet: the base files in order of their names, then the components in theirs."""
    parts = [path.read_text(encoding="utf-8").strip() for path in sources() if path.suffix == ".css"]
    target.write_text("\n".join(parts) + "\n", encoding="utf-8")


def icon_names() -> list[str]:
    """The icons that pages use, one name in a line; what follows a # is a remark."""
    lines = (ASSETS / "icons.txt").read_text(encoding="utf-8").splitlines()
    return sorted({name for line in lines if (name := line.split("#")[0].strip())})


def sprite() -> str:
    """All icons in one file, each a symbol of its name, with the licence of the icon set inside."""
    licence = (VENDOR / "LICENSE.tabler-icons").read_text(encoding="utf-8").strip().replace("--", "—")
    symbols = [f'<svg xmlns="{SVG}">', f"<!--\nTabler Icons\n{licence}\n-->"]
    with zipfile.ZipFile(VENDOR / "icons.zip") as archive:
        known = set(archive.namelist())
        for name in icon_names():
            if f"{name}.svg" not in known:
                raise MissingIcon(f"{ASSETS / 'icons.txt'}: the icon set has no icon named {name!r}")
            drawing = ElementTree.fromstring(archive.read(f"{name}.svg"))
            # The first path only spans the empty square.
            inner = "".join(ElementTree.tostring(part, encoding="unicode").strip() for part in drawing[1:])
            inner = inner.replace("ns0:", "").replace(f' xmlns:ns0="{SVG}"', "")
            symbols.append(f'<symbol id="{name}" viewBox="0 0 24 24" {STROKE}>{inner}</symbol>')
    return "\n".join(symbols) + "\n</svg>\n"
