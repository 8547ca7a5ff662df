"""Operations and queries: who acts and when is always said, and each act has its file and its test."""

import ast
import re
from dataclasses import dataclass
from functools import cache

from tests.consistency.source import (
    ROOT,
    Function,
    Source,
    acts,
    calls,
    code,
    name_of,
    none_found,
    shown_at_the_door,
    sources,
)

# Who has not signed in has no right to ask; these acts guard themselves (limits, codes, signed tokens).
OPEN_DOORS = {
    "prove_phone",
    "register_person",
    "recover_password",
    "send_sign_in_code",
    "sign_in_by_code",
    "sign_in_by_password",
    "sign_in_by_phone_and_password",
    "sign_out",
}
OWN = {"account_id", "is_signed_in", "is_system", "person_id"}
ASKING = ("require", "take", "allowed", "may_ever")

ASKS = ("get_", "list_", "count_", "find_", "is_", "has_", "visible_")
# Handles that the wiring turns when the platform starts; they ask nothing.
JOINED = ("bind_", "register_")


@dataclass(frozen=True)
class Glossary:
    """The words of docs/glossary.md: things with their plurals, verbs of acts, and small words."""

    things: frozenset[str]
    verbs: frozenset[str]
    links: frozenset[str]


def test_operations_take_keywords_only_with_actor_and_at():
    none_found(
        (f"{source.path}:{act.lineno} {act.name}" for source, act in acts() if not says_who_and_when(act)),
        cure="Write def act(*, actor: Actor, …, at: datetime): keyword-only, actor and at always.",
    )


def says_who_and_when(act: Function) -> bool:
    named = {
        argument.arg: ast.unparse(argument.annotation or ast.Constant("")) for argument in act.args.kwonlyargs
    }
    loose = act.args.args or act.args.posonlyargs or act.args.vararg
    return not loose and named.get("actor") == "Actor" and named.get("at") == "datetime"


def test_operations_say_what_they_do_and_what_they_return():
    none_found(
        (
            f"{source.path}:{act.lineno} {act.name}"
            for source, act in acts()
            if not ast.get_docstring(act) or act.returns is None
        ),
        cure="Add one sentence in court language, and the type of the answer.",
    )


def test_an_operation_is_the_one_act_of_the_file_that_bears_its_name():
    places = [s for s in code() if s.layer == "operations" or s.parts[1] == "usecases"]
    named = {(source.path, act.name) for source, act in acts()}
    none_found(
        (
            f"{source.path}:1 has no @operation def {source.parts[-1]}"
            for source in places
            if source.parts[-1] != "__init__" and (source.path, source.parts[-1]) not in named
        ),
        cure="One file per act, named by the act.",
    )
    none_found(
        (
            f"{source.path}:{act.lineno} {act.name}"
            for source, act in acts()
            if source.parts[1] != "platform" and act.name != source.parts[-1]
        ),
        cure="Give this act a file of its own under operations/ or usecases/.",
    )


def test_operations_ask_for_a_right():
    gates = {name for source in code() if source.layer == "queries" for name in gate_names(source)}
    own = {act.name for _, act in acts()}
    none_found(
        (
            f"{source.path}:{act.lineno} {act.name}"
            for source, act in acts()
            if act.name not in OPEN_DOORS
            and not keeps_to_its_own(act)
            and not calls(source.tree, *ASKING, *gates, *(own - {act.name}), *required(source))
        ),
        cure="Ask before changing: a gate, a step of the workflow, or access.require(actor, RIGHT, thing).",
    )


def required(source: Source) -> list[str]:
    """Names of what the file calls to insist on a right: require_administrator and the like."""
    return [name for node in ast.walk(source.tree) if (name := name_of(node)).startswith("require_")]


def keeps_to_its_own(act: Function) -> bool:
    """Whether it is done for the platform only, or on nothing but the actor's own rows."""
    tests = [node.test for node in ast.walk(act) if isinstance(node, ast.If)]
    return any(
        isinstance(node, ast.Attribute) and name_of(node.value) == "actor" and node.attr in OWN
        for place in (*tests, *calls(act, "filter", "get"))
        for node in ast.walk(place)
    )


def gate_names(source: Source) -> list[str]:
    asked = [f for f in source.functions() if f.name.startswith(("get_", "find_"))]
    return [f.name for f in asked if "actor" in {a.arg for a in (*f.args.args, *f.args.kwonlyargs)}]


def test_every_operation_has_a_test_file_with_its_name():
    tests = {source.parts[-1] for source in sources("tests")}
    none_found(
        (
            f"{source.path}:{act.lineno} needs {place_of_test(source, act)}"
            for source, act in acts()
            if f"test_{act.name}" not in tests
        ),
        cure="Write the test: first the story that works, then the table of refusals.",
    )


def place_of_test(source: Source, act: Function) -> str:
    return "/".join(("tests", *source.parts[1:-1], f"test_{act.name}.py"))


def test_operations_are_named_in_words_of_the_glossary():
    words = glossary()
    none_found(
        (
            f"{source.path}:{act.lineno} {act.name}: unknown {', '.join(strange)}"
            for source, act in acts()
            if source.parts[1] in ("modules", "usecases") and (strange := strangers(act.name, words))
        ),
        cure="Use the word of docs/glossary.md for the thing, or add the word there.",
    )


def strangers(name: str, words: Glossary) -> list[str]:
    verb, *rest = name.split("_")
    unknown = [word for word in rest if word not in words.things | words.links | words.verbs]
    return unknown if verb in words.verbs else [verb, *unknown]


@cache
def glossary() -> Glossary:
    text = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    tables, rest = text.split("## Verbs of acts")
    verbs, links = rest.split("## Small words")
    things = {word for found in re.findall(r"\| `([a-z_]+)` \|", tables) for word in found.split("_")}
    things |= {f"{word}s" for word in things} | {f"{word[:-1]}ies" for word in things if word.endswith("y")}
    return Glossary(frozenset(things), quoted(verbs), quoted(links))


def quoted(text: str) -> frozenset[str]:
    # The sentence above each list names words too; only the last paragraph is the list.
    return frozenset(re.findall(r"`([a-z]+)`", text.strip().split("\n\n")[-1]))


def test_queries_say_what_comes_back():
    words = glossary()
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source in code()
            if source.layer == "queries"
            for node in source.functions()
            if node.name in shown_at_the_door(source.subject or "")
            and not node.name.startswith(ASKS + JOINED)
            and answers_nothing(node, words)
        ),
        cure="get_ (one, or not found), list_, count_, find_ (one or None), is_/has_ (bool), or the thing.",
    )


def answers_nothing(node: Function, words: Glossary) -> bool:
    wrapped = any(name_of(decorator) in ("rule", "cache") for decorator in node.decorator_list)
    return not wrapped and any(word not in words.things | words.links for word in node.name.split("_"))
