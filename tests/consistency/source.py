"""The source as data: every file parsed once, and the shape in which a check says what is wrong."""

import ast
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "onecourt"
MODULES = PACKAGE / "modules"
NOT_OURS = {".git", ".venv", ".npm", "node_modules", "var", "vendor", "built", "__pycache__", "reference"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file: its path from the root of the checkout, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def parts(self) -> tuple[str, ...]:
        return Path(self.path).with_suffix("").parts

    @property
    def subject(self) -> str | None:
        """The module of the law that the file belongs to."""
        return self.parts[2] if self.parts[:2] == ("onecourt", "modules") and len(self.parts) > 3 else None

    @property
    def layer(self) -> str | None:
        """Its place in the anatomy of that module: `operations`, `models` …"""
        return self.parts[3] if self.subject else None

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.parts

    def functions(self) -> list[Function]:
        return [node for node in self.tree.body if isinstance(node, Function)]

    def classes(self) -> list[ast.ClassDef]:
        return [node for node in self.tree.body if isinstance(node, ast.ClassDef)]

    def imports(self) -> Iterator[tuple[str, int]]:
        """Dotted names of what is imported; `from a.b import c` gives a.b.c."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((alias.name, node.lineno) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)


@cache
def sources(folder: str = "onecourt") -> tuple[Source, ...]:
    """Every Python file under a folder of the checkout, in order of path."""
    files = sorted((ROOT / folder).rglob("*.py"))
    return tuple(read(file) for file in files if not NOT_OURS & set(file.relative_to(ROOT).parts))


def read(file: Path) -> Source:
    text = file.read_text(encoding="utf-8")
    return Source(file.relative_to(ROOT).as_posix(), text, ast.parse(text, filename=str(file)))


@cache
def texts() -> tuple[Path, ...]:
    """Every file that is ours and holds text."""
    found = []
    for folder, below, names in os.walk(ROOT):
        below[:] = sorted(name for name in below if is_ours(name))
        # In a second worktree `.git` is a file, and no more ours than the folder is.
        found += [Path(folder) / name for name in sorted(names) if name not in NOT_OURS]
    return tuple(file for file in found if is_text(file))


def is_ours(folder: str) -> bool:
    return folder not in NOT_OURS and (not folder.startswith(".") or folder in (".ci", ".github"))


def is_text(file: Path) -> bool:
    with file.open("rb") as opened:
        return b"\0" not in opened.read(4096)


@cache
def templates() -> tuple[Path, ...]:
    return tuple(sorted((PACKAGE / "web").rglob("*.html")))


def code() -> tuple[Source, ...]:
    """Our code without migrations, which are written once and not lived in."""
    return tuple(source for source in sources() if not source.is_migration)


def acts() -> list[tuple[Source, Function]]:
    """Every operation and use case, wherever it is written."""
    return [
        (source, function)
        for source in code()
        for function in source.functions()
        if any(name_of(decorator) == "operation" for decorator in function.decorator_list)
    ]


def name_of(node: ast.AST | None) -> str:
    """The last part of a name, an attribute, or the function that is called."""
    if isinstance(node, ast.Call):
        return name_of(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def keywords(call: ast.Call) -> dict[str, ast.expr]:
    return {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}


def text_of(node: ast.AST | None) -> str:
    """The value of a string constant, else nothing."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def calls(tree: ast.AST, *names: str) -> list[ast.Call]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call) and name_of(node) in names]


@cache
def shown_at_the_door(subject: str) -> frozenset[str]:
    """The names that a module's front door re-exports."""
    doors = [source for source in sources() if source.subject == subject and source.layer == "public"]
    return frozenset(name.rpartition(".")[2] for door in doors for name, _ in door.imports())


def is_public(function: Function | ast.ClassDef) -> bool:
    return not function.name.startswith("_")


def none_found(findings: Iterable[str], *, cure: str) -> None:
    """Pass if nothing was found; else fail with one line for each, and what to do."""
    lines = sorted(set(findings))
    if lines:
        pytest.fail(f"{cure}\n" + "\n".join(f"  {line}" for line in lines), pytrace=False)
