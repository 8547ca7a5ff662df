"""Operations and queries: who acts and when is always said, and each act has its file and its test."""

import ast
import re

from tests.consistency.source import (
    ROOT,
    Function,
    Source,
    acts,
    calls,
    code,
    is_public,
    name_of,
    none_found,
    sources,
)

# Who has not signed in has no right to ask; these acts guard themselves (limits, codes, signed tokens).
OPEN_DOORS = {"send_sign_in_code", "sign_in_by_code", "sign_in_by_password", "register_person", "sign_out"}
ASKING = ("require", "take", "allowed", "may_ever")

VERBS = set(
    ["accept", "acknowledge", "adjourn", "announce", "annul", "answer", "appoint", "approve", "ask", "assess", "assign", "attach", "bind", "book", "call", "cancel", "carry", "certify", "change", "check", "choose", "claim", "close", "collect", "compare", "complete", "confirm", "convert", "correct", "count", "deal", "decide", "declare", "decline", "deliver", "dismiss", "discard", "distribute", "docket", "draw", "end", "enter", "exchange", "extend", "file", "fill", "fix", "freeze", "give", "grant", "hand", "hear", "hold", "import", "invite", "issue", "join", "keep", "leave", "lift", "link", "list", "load", "lock", "mark", "meet", "merge", "move", "name", "note", "notify", "object", "open", "order", "pass", "pay", "place", "plan", "post", "postpone", "print", "publish", "put", "qualify", "read", "receive", "recall", "recognise", "record", "recover", "reduce", "refer", "refund", "refuse", "register", "reject", "release", "remind", "remove", "renew", "reopen", "replace", "reply", "report", "request", "reserve", "resolve", "resume", "return", "reveal", "revoke", "save", "seal", "search", "see", "send", "serve", "set", "settle", "sign", "split", "start", "state", "stay", "strike", "submit", "substitute", "summon", "supplement", "suspend", "take", "terminate", "transfer", "undo", "unbind", "unlock", "unmask", "verify", "vote", "waive", "warn", "withdraw", "write"]
)
LINKS = set(
    ["a", "all", "an", "and", "at", "between", "by", "for", "from", "in", "into", "it", "of", "off", "on", "or", "out", "over", "own", "the", "to", "under", "up", "with", "without"]
)
ASKS = ("get_", "list_", "count_", "find_", "is_", "has_", "visible_")


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
        (f"{source.path}:{act.lineno} {act.name}" for source, act in acts() if act.name != source.parts[-1]),
        cure="Give this act a file of its own under operations/ or usecases/.",
    )


def test_operations_ask_for_a_right():
    gates = {name for source in code() if source.layer == "queries" for name in gate_names(source)}
    own = {act.name for _, act in acts()}
    none_found(
        (
            f"{source.path}:{act.lineno} {act.name}"
            for source, act in acts()
            if act.name not in OPEN_DOORS and not calls(source.tree, *ASKING, *gates, *(own - {act.name}))
        ),
        cure="Ask before changing: a gate, a step of the workflow, or access.require(actor, RIGHT, thing).",
    )


def gate_names(source: Source) -> list[str]:
    return [f.name for f in source.functions() if f.name.startswith("get_")]


def test_every_operation_has_a_test_file_with_its_name():
    tests = {source.parts[-1] for source in sources("tests")}
    none_found(
        (
            f"{source.path}:{act.lineno} needs {test_path(source)}"
            for source, act in acts()
            if f"test_{act.name}" not in tests
        ),
        cure="Write the test: first the story that works, then the table of refusals.",
    )


def test_path(source: Source) -> str:
    return "/".join(("tests", *source.parts[1:-1], f"test_{source.parts[-1]}.py"))


# It only builds a path; its name must not make it a test.
test_path.__test__ = False  # type: ignore[attr-defined]


def test_operations_are_named_in_words_of_the_glossary():
    words = glossary_words()
    none_found(
        (
            f"{source.path}:{act.lineno} {act.name}: unknown {', '.join(strange)}"
            for source, act in acts()
            if source.parts[1] in ("modules", "usecases") and (strange := strangers(act.name, words))
        ),
        cure="Use the word of docs/glossary.md for the thing, or add the word there (verbs: VERBS in this file).",
    )


def strangers(name: str, words: set[str]) -> list[str]:
    verb, *rest = name.split("_")
    return [word for word in (*rest,) if word not in words | LINKS | VERBS] + (
        [] if verb in VERBS else [verb]
    )


def glossary_words() -> set[str]:
    text = (ROOT / "docs/glossary.md").read_text(encoding="utf-8")
    identifiers = re.findall(r"\| `([a-z_]+)` \|", text)
    words = {word for identifier in identifiers for word in identifier.split("_")}
    return (
        words | {f"{word}s" for word in words} | {f"{word[:-1]}ies" for word in words if word.endswith("y")}
    )


def test_queries_say_what_comes_back():
    words = glossary_words()
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source in code()
            if source.layer == "queries"
            for node in source.functions()
            if is_public(node) and not node.name.startswith(ASKS) and answers_nothing(node, words)
        ),
        cure="get_ (one, or not found), list_, count_, find_ (one or None), is_/has_ (bool); or the name of the thing itself.",
    )


def answers_nothing(node: Function, words: set[str]) -> bool:
    wrapped = any(name_of(decorator) in ("rule", "cache") for decorator in node.decorator_list)
    return not wrapped and any(word not in words | LINKS for word in node.name.split("_"))
