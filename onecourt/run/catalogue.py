"""The catalogue: what the code says about itself, written out as pages under docs/catalogue/."""

import argparse
import pkgutil
import sys
from collections.abc import Iterable, Sequence
from importlib import import_module
from pathlib import Path

FLOORS = ("modules", "usecases", "platform", "web", "api")
HEAD = "<!-- Written by `./court catalogue`. Change the code, not this page. -->"


def main(argv: Sequence[str] | None = None) -> int:
    """Write the pages, or with --check say which differ from the code; 1 if any does."""
    parser = argparse.ArgumentParser(
        prog="court catalogue", description="Write docs/catalogue/ from the code."
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is out of date")
    given = parser.parse_args(sys.argv[1:] if argv is None else argv)
    folder = docs()
    stale = differing(folder, build())
    if not given.check:
        write(folder, build())
        print(
            f"docs/catalogue: {len(stale)} pages written anew." if stale else "docs/catalogue: nothing new."
        )
        return 0
    for name in stale:
        print(f"docs/catalogue/{name} is out of date: run ./court catalogue", file=sys.stderr)
    return 1 if stale else 0


def docs() -> Path:
    return Path(__file__).parents[2] / "docs" / "catalogue"


def build() -> dict[str, str]:
    """Every page by its file name, in the words of the code as it is now."""
    ready()
    from onecourt.run import catalogue_pages

    pages = catalogue_pages.PAGES
    index = [f"- [{title}]({name})" for name, (title, _) in pages.items()]
    about = "What the code says about itself. The words are explained in [the glossary](../glossary.md)."
    built = {name: page(title, says()) for name, (title, says) in pages.items()}
    return {"README.md": page("Catalogue", [about, "", *index]), **built}


def ready() -> None:
    """Load every file that lists itself somewhere."""
    import os

    import django
    from django.apps import apps

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onecourt.run.settings")
    if not apps.ready:
        django.setup()
    from django.urls import get_resolver

    # The kit first: the pages list themselves in it while the addresses are read.
    get_resolver().url_patterns  # noqa: B018
    for floor in FLOORS:
        try:
            root = import_module(f"onecourt.{floor}")
        except ModuleNotFoundError:
            continue
        for found in pkgutil.walk_packages(root.__path__, f"onecourt.{floor}."):
            if ".migrations" not in found.name:
                import_module(found.name)


def page(title: str, lines: Iterable[str]) -> str:
    return "\n".join((HEAD, "", f"# {title}", "", *lines)).rstrip() + "\n"


def differing(folder: Path, built: dict[str, str]) -> list[str]:
    """Names of pages that are missing, changed or no longer built."""
    there = {file.name: file.read_text(encoding="utf-8") for file in folder.glob("*.md")}
    return sorted(name for name in {*there, *built} if there.get(name) != built.get(name))


def write(folder: Path, built: dict[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.md"):
        if file.name not in built:
            file.unlink()
    for name, text in built.items():
        (folder / name).write_text(text, encoding="utf-8")
