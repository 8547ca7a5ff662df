"""Where rows are read and changed, and how they hold on to each other."""

import ast

import pytest
from django.apps import apps
from django.core.management import call_command

from onecourt.kernel.references import new_id
from tests.consistency.source import Source, calls, code, keywords, name_of, none_found, text_of
from tests.consistency.test_tiers import TIER_OF

KEYS = ("ForeignKey", "OneToOneField", "ManyToManyField")
ROOTS = ("objects", "_default_manager", "_base_manager")
WRITES = ("save", "delete", "bulk_create", "bulk_update", "update_or_create", "get_or_create")


def law_and_above() -> list[Source]:
    return [
        s for s in code() if s.parts[1] in ("modules", "usecases", "web", "api", "wiring", "roles", "run")
    ]


def test_keys_between_modules_are_strings_to_an_earlier_tier_and_protect():
    none_found(
        (
            f"{source.path}:{call.lineno} {ast.unparse(call)[:80]}"
            for source in code()
            if source.layer == "models"
            for call in calls(source.tree, *KEYS)
            if is_foreign(source, call) and not holds_well(source, call)
        ),
        cure='ForeignKey("module.Thing", on_delete=models.PROTECT, related_name="+"), to an earlier tier.',
    )


def target(call: ast.Call) -> ast.expr:
    return call.args[0] if call.args else keywords(call).get("to", ast.Constant(""))


def is_foreign(source: Source, call: ast.Call) -> bool:
    own = {node.name for node in source.classes()}
    app, _, _ = text_of(target(call)).rpartition(".")
    return app not in ("", source.subject) or not (text_of(target(call)) or name_of(target(call)) in own)


def holds_well(source: Source, call: ast.Call) -> bool:
    app = text_of(target(call)).partition(".")[0]
    given = keywords(call)
    protects = name_of(call) == "ManyToManyField" or name_of(given.get("on_delete")) == "PROTECT"
    earlier = app in TIER_OF and TIER_OF[app] <= TIER_OF.get(source.subject or "", 0)
    return protects and earlier and text_of(given.get("related_name")) == "+"


def test_the_platform_holds_no_key_to_a_module():
    none_found(
        (
            f"{source.path}:{call.lineno} {ast.unparse(call)[:80]}"
            for source in code()
            if source.parts[1] == "platform"
            for call in calls(source.tree, *KEYS)
            if text_of(target(call)).partition(".")[0] in TIER_OF
        ),
        cure="The platform knows no module: keep the id as a UUIDField.",
    )


def test_rows_that_can_be_addressed_have_a_uuid_of_ours():
    none_found(
        (
            f"{model.__module__} {model.__name__}"
            for model in apps.get_models()
            if model.__module__.startswith("onecourt.modules.")
            and not model._meta.auto_created
            and getattr(model._meta.pk, "default", None) is not new_id
        ),
        cure="id = models.UUIDField(primary_key=True, default=new_id, editable=False)",
    )


def test_rows_are_asked_for_in_queries_and_operations_of_their_module_only():
    none_found(
        (
            f"{source.path}:{node.lineno} {ast.unparse(node)}"
            for source in law_and_above()
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Attribute)
            and node.attr in ROOTS
            and (source.layer not in ("operations", "queries") or is_guest(source, node))
        ),
        cure="Ask the module's public queries; its rows are its own.",
    )


def is_guest(source: Source, node: ast.Attribute) -> bool:
    guests = {
        alias.asname or alias.name
        for line in ast.walk(source.tree)
        if isinstance(line, ast.ImportFrom) and (line.module or "").startswith("onecourt.modules.")
        for alias in line.names
        if (line.module or "").split(".")[2] != source.subject
    }
    first = ast.unparse(node).split(".")[0]
    return first in guests


def test_rows_are_written_in_operations_only():
    none_found(
        (
            f"{source.path}:{call.lineno} {ast.unparse(call)[:80]}"
            for source in law_and_above()
            if source.layer != "operations"
            for call in calls(source.tree, *WRITES)
            if isinstance(call.func, ast.Attribute) and is_a_row(source, call.func.value)
        ),
        cure="Changing is an operation: one file, one act, with actor and at.",
    )


def is_a_row(source: Source, owner: ast.expr) -> bool:
    # Sessions, pictures and open files are saved too, but are no rows of the court.
    text = ast.unparse(owner)
    no_row = ("session", "image", "picture", "file", "storage", "pdf", "document_file", "super()", "cache")
    return not (source.layer == "models" and text == "super()") and not any(
        word in text.lower() for word in no_row
    )


def test_only_the_workflow_sets_a_state():
    none_found(
        (
            f"{source.path}:{line} sets a state"
            for source in code()
            if source.parts[1] in ("modules", "usecases", "web", "api", "run", "wiring")
            for line in state_lines(source)
        ),
        cure='WORKFLOW.take("step", thing, actor=actor, at=at): nothing else sets a state.',
    )


def state_lines(source: Source) -> list[int]:
    found = []
    for node in ast.walk(source.tree):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        if isinstance(node, (ast.Assign, ast.AugAssign, ast.AnnAssign)) and any(
            sets_state(t) for t in targets
        ):
            found.append(node.lineno)
        if isinstance(node, ast.Call) and name_of(node) == "update" and "state" in keywords(node):
            found.append(node.lineno)
        if isinstance(node, ast.Call) and name_of(node) == "setattr" and "state" in map(text_of, node.args):
            found.append(node.lineno)
    return found


def sets_state(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "state"


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", check=True, dry_run=True, verbosity=1)
