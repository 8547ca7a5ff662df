"""Files and their sizes: one anatomy in every module, nothing too long to be read."""

import ast
import re

from tests.consistency.source import MODULES, PACKAGE, ROOT, Source, code, is_public, none_found, sources

FILE, MODELS, TESTS, FUNCTION, KIND = 300, 400, 500, 40, 60

NOT_A_NAME = {
    "utils",
    "util",
    "helpers",
    "helper",
    "services",
    "service",
    "signals",
    "common",
    "misc",
    "base",
}
EMPTY_SUFFIXES = ("Service", "Manager", "Helper", "Util", "Utils", "Model", "Impl", "Processor", "Controller")
EMPTY_VERBS = ("process_", "handle_", "update_", "manage_", "do_")

# What a file of a module may import of the house, besides what the layers contract says of its own module.
PLAIN = {"rules", "events", "terms"}
# The rules of a kind take the engine's own words (Content, Finding): those are plain values.
ENGINE = "onecourt.modules.matters.public"
MAY_ASK_OTHERS = {"public", "kinds", "operations", "policies", "queries", "jobs"}


def test_every_folder_with_code_is_a_package():
    folders = {file.parent for file in PACKAGE.rglob("*.py")}
    none_found(
        (f"{folder.relative_to(ROOT)}/" for folder in folders if not (folder / "__init__.py").exists()),
        cure="Add __init__.py: without it the import contracts do not see the folder.",
    )


def test_every_module_has_a_front_door_that_says_what_it_is_for():
    modules = [folder for folder in sorted(MODULES.iterdir()) if (folder / "apps.py").exists()]
    none_found(
        (f"{folder.relative_to(ROOT)}/public.py" for folder in modules if not says_what_for(folder)),
        cure="Write public.py with a docstring: in five lines, what the module is for.",
    )


def says_what_for(folder) -> bool:
    door = folder / "public.py"
    return door.exists() and bool(ast.get_docstring(ast.parse(door.read_text(encoding="utf-8"))))


def test_no_python_lies_among_the_data():
    none_found(
        (str(file.relative_to(ROOT)) for file in MODULES.glob("*/data/**/*.py")),
        cure="data/ holds tables and texts only; move the code into the anatomy.",
    )


def test_no_file_has_a_name_that_says_nothing():
    none_found(
        (source.path for source in sources() if source.parts[-1] in NOT_A_NAME),
        cure="Find the name of the thing: what is in the file, in the court's words?",
    )


def test_files_are_short_enough():
    none_found(
        (
            f"{source.path}:{limit(source) + 1} has {lines(source)} lines, {limit(source)} are allowed"
            for source in (*code(), *sources("tests"))
            if lines(source) > limit(source)
        ),
        cure="Cut the file along its subjects.",
    )


def lines(source: Source) -> int:
    return len(source.text.splitlines())


def limit(source: Source) -> int:
    if source.parts[0] == "tests":
        return TESTS
    if source.layer == "kinds" and source.parts[-1] != "__init__":
        return KIND
    return MODELS if source.parts[-1] == "models" else FILE


def test_functions_are_short_enough():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name} has {length(node)} lines"
            for source in (*code(), *sources("tests"))
            for node in ast.walk(source.tree)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and length(node) > FUNCTION
        ),
        cure=f"A function has at most {FUNCTION} lines: give a part of it a name.",
    )


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_name_says_only_what_sort_of_thing_it_is():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source in code()
            if source.parts[1] in ("modules", "usecases")
            for node in source.classes()
            if re.match(r"I[A-Z][a-z]", node.name) or ends_empty(node)
        ),
        cure="Name the thing, not its sort: no Service, Manager, Helper, Model, Impl, IThing.",
    )


def ends_empty(node: ast.ClassDef) -> bool:
    # Django asks that a manager be one: a subclass may keep the suffix of its base.
    bases = [ast.unparse(base) for base in node.bases]
    return any(
        node.name.endswith(suffix) and (suffix == "Model" or not any(suffix in base for base in bases))
        for suffix in EMPTY_SUFFIXES
    )


def test_no_act_is_named_by_an_empty_verb():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source in code()
            if source.parts[1] in ("modules", "usecases")
            for node in source.functions()
            if node.name.startswith(EMPTY_VERBS)
        ),
        cure="Say what is done, in the court's words: adjourn_hearing, not update_hearing.",
    )


def test_plain_files_of_a_module_stay_plain():
    none_found(
        (f"{source.path}:{line} imports {name}" for source in code() for name, line in uninvited(source)),
        cure="rules, events and terms use the kernel and each other; models and workflow ask no module.",
    )


def uninvited(source: Source):
    for name, line in source.imports():
        plain = source.layer in PLAIN and name.startswith("onecourt.platform")
        visit = name.startswith("onecourt.modules.") and name.split(".")[2] != source.subject
        if source.layer in ("rules", "terms") and name.startswith(ENGINE):
            continue
        if source.subject and (plain or (visit and source.layer not in MAY_ASK_OTHERS | {"admin"})):
            yield name, line


def test_public_things_say_in_court_language_what_they_are():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source, node in speakers()
            if not ast.get_docstring(node)
        ),
        cure="One sentence in court language: every query, policy and model has one (a rule has its says).",
    )


def speakers():
    for source in code():
        if source.layer == "models":
            yield from ((source, node) for node in source.classes() if is_public(node))
        if source.layer in ("queries", "policies"):
            yield from ((source, node) for node in source.functions() if is_public(node))


def test_kinds_folders_collect_themselves_in_the_same_way():
    inits = [source for source in code() if source.layer == "kinds" and source.parts[-1] == "__init__"]
    none_found(
        (
            f"{source.path}:1 differs from {inits[0].path}"
            for source in inits
            if plainly(source) != plainly(inits[0])
        ),
        cure="kinds/__init__.py is the same in every module.",
    )


def plainly(source: Source) -> str:
    return source.text.replace(f"modules.{source.subject}.", "modules.<subject>.")


def test_migrations_have_names_that_say_what_they_do():
    none_found(
        (
            source.path
            for source in sources()
            if source.is_migration and re.match(r"\d{4}_auto", source.parts[-1])
        ),
        cure="Name the migration by its purpose: 0007_add_sealed_on_to_document.",
    )
