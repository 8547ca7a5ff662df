"""`./court requirements`: which tests prove which requirement, and what a part-proof still misses."""

import argparse
import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onecourt.run.console import say
from onecourt.run.home import CHECKOUT


def add(subparsers: Any) -> None:
    parser = subparsers.add_parser(
        "requirements", help="需求与测试对照 proofs of requirements", description=__doc__
    )
    parser.add_argument("--json", action="store_true", help="JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    rows = collect(CHECKOUT / "tests")
    if options.json:
        say(json.dumps(rows, ensure_ascii=False, indent=1))
        return 0
    for row in rows:
        gap = "partly: " + "; ".join(row["partly"]) if row["partly"] else ""
        say(f"{row['id']:<10} {len(row['tests']):>3}  {gap}")
    say(f"{len(rows)} requirements, {sum(not row['partly'] for row in rows)} without a gap")
    return 0


def collect(folder: Path) -> list[dict[str, Any]]:
    """The table, from the `req` marks in the tests; nothing is imported."""
    table: dict[str, dict[str, Any]] = {}
    for file in sorted(folder.rglob("test_*.py")):
        path = file.relative_to(folder.parent).as_posix()
        for name, ids, partly in marks(ast.parse(file.read_text(encoding="utf-8"))):
            for each in ids:
                row = table.setdefault(each, {"id": each, "tests": [], "partly": []})
                if (test := f"{path}::{name}") not in row["tests"]:
                    row["tests"].append(test)
                if partly and partly not in row["partly"]:
                    row["partly"].append(partly)
    return [table[key] for key in sorted(table)]


def marks(tree: ast.Module) -> Iterator[tuple[str, list[str], str]]:
    """Each test with the ids of its marks: its own, its class's and its file's."""
    shared = [mark for node in tree.body if is_pytestmark(node) for mark in calls(node)]
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            own = [mark for each in node.decorator_list for mark in calls(each)]
            own += [mark for each in node.body if is_pytestmark(each) for mark in calls(each)]
            for inner in node.body:
                yield from of_function(inner, [*shared, *own], f"{node.name}::")
        else:
            yield from of_function(node, shared, "")


def of_function(node: ast.AST, around: list[ast.Call], prefix: str) -> Iterator[tuple[str, list[str], str]]:
    if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or not node.name.startswith("test"):
        return
    for mark in [*around, *(mark for each in node.decorator_list for mark in calls(each))]:
        ids = [arg.value for arg in mark.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        partly = next(
            (k.value.value for k in mark.keywords if k.arg == "partly" and isinstance(k.value, ast.Constant)),
            "",
        )
        yield prefix + node.name, ids, str(partly)


def is_pytestmark(node: ast.AST) -> bool:
    return isinstance(node, ast.Assign) and any(
        isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets
    )


def calls(node: ast.AST) -> Iterator[ast.Call]:
    """The `pytest.mark.req(…)` calls anywhere inside, those in `pytest.param(marks=…)` too."""
    for each in ast.walk(node):
        if isinstance(each, ast.Call) and isinstance(each.func, ast.Attribute) and each.func.attr == "req":
            yield each
