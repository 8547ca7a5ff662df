"""Rules, events, rights, settings and kinds: each says what it is, has one key, and is used."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator

from onecourt.web.court.audit.words import WORDS
from tests.consistency.source import (
    MODULES,
    Source,
    calls,
    code,
    is_public,
    keywords,
    name_of,
    none_found,
    templates,
    text_of,
)

KEY = re.compile(r"[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*")
CITED = re.compile(r"第.+条|s\. ?\d|art\. ?\d|《.+》|GB|[A-Z]{3}-\d\d|[AB]-\d\d")


def marked_rules():
    for source in code():
        for node in source.functions():
            for decorator in node.decorator_list:
                if isinstance(decorator, ast.Call) and name_of(decorator) == "rule":
                    yield source, node, keywords(decorator)


def test_every_rule_says_what_it_holds_and_cites_its_law():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source, node, given in marked_rules()
            if len(text_of(given.get("says"))) < 8 or not cites(given.get("law"))
        ),
        cure="@rule(says=one true sentence, law=where it is written).",
    )


def cites(law: ast.expr | None) -> bool:
    # A law may be put together of constants; only nothing at all is no citation.
    return law is not None and (not isinstance(law, ast.Constant) or bool(text_of(law)))


def test_laws_are_cited_by_article():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}: {text_of(given.get('law'))}"
            for source, node, given in marked_rules()
            if text_of(given.get("law")) and not CITED.search(text_of(given.get("law")))
        ),
        cure="Name the law and its article, or the requirement.",
    )


def events() -> list[tuple[Source, ast.ClassDef]]:
    bases = {"Event"}
    found: list[tuple[Source, ast.ClassDef]] = []
    for source in code():
        if source.layer != "events":
            continue
        for node in source.classes():
            if bases & {name_of(base) for base in node.bases}:
                bases.add(node.name)
                found.append((source, node))
    return found


def event_key(node: ast.ClassDef) -> str:
    for line in node.body:
        targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
        if any(name_of(target) == "key" for target in targets):
            return text_of(line.value)  # type: ignore[attr-defined]
    return ""


def test_every_event_has_a_sentence_and_a_key_of_its_module():
    parents = {name_of(base) for _, node in events() for base in node.bases}
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source, node in events()
            if not ast.get_docstring(node)
            or (node.name not in parents and not event_key(node).startswith(f"{source.subject}."))
        ),
        cure='A sentence in the past tense as docstring, and key = "<module>.<glossary identifier>".',
    )


def test_no_two_events_share_a_key():
    counted = Counter(event_key(node) for _, node in events() if event_key(node))
    none_found((key for key, times in counted.items() if times > 1), cure="An event key is given once.")


def test_events_carry_ids_and_codes_only():
    none_found(
        (
            f"{source.path}:{line.lineno} {node.name}.{name_of(line.target)}"
            for source, node in events()
            for line in node.body
            if isinstance(line, ast.AnnAssign)
            and re.search(r"(name|phone|text|title|address)$", name_of(line.target))
        ),
        cure="Events travel through queues and logs: ids and codes, never texts or personal data.",
    )


def test_every_right_has_the_key_of_its_module_and_a_sentence():
    none_found(
        (
            f"{source.path}:{call.lineno} {text_of(call.args[0] if call.args else None)}"
            for source in code()
            if source.subject
            for call in calls(source.tree, "Right")
            if not (call.args and text_of(call.args[0]).startswith(f"{source.subject}."))
            or not text_of(keywords(call).get("says"))
        ),
        cure='Right("<module>.<what>", says="…").',
    )


def declared_settings():
    for source in code():
        for node in source.tree.body:
            value = getattr(node, "value", None)
            if isinstance(value, ast.Call) and name_of(value) == "setting":
                target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
                yield source, node, name_of(target), value


def test_every_declared_setting_is_read_somewhere():
    read = Counter(
        name_of(node)
        for source in code()
        for node in ast.walk(source.tree)
        if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load)
    )
    none_found(
        (
            f"{source.path}:{node.lineno} {name}"
            for source, node, name, _ in declared_settings()
            if not read[name]
        ),
        cure="Read the setting where it counts (configuration.value(NAME, …)) or take it out.",
    )


def test_every_setting_explains_itself_and_is_kept_in_terms():
    none_found(
        (
            f"{source.path}:{node.lineno} {name}"
            for source, node, name, call in declared_settings()
            if not text_of(keywords(call).get("says")) or (source.subject and source.layer != "terms")
        ),
        cure="Settings stand in the terms.py of the module that reads them, with says=….",
    )


def kinds() -> list[tuple[Source, ast.Call, str]]:
    return [
        (source, call, text_of(keywords(call).get("key")))
        for source in code()
        if source.layer == "kinds"
        for call in calls(source.tree, "MatterKind")
    ]


def test_only_its_module_the_wiring_and_a_page_registered_for_it_name_a_kind():
    homes = {key: source.subject for source, _, key in kinds() if key}
    none_found(
        (
            f"{source.path}:{node.lineno} names {node.value}"
            for source in code()
            if source.path != "onecourt/wiring.py"
            for node in ast.walk(source.tree)
            if text_of(node) in homes
            and homes[text_of(node)] != source.subject
            and not registered(source, node)
        ),
        cure="The engine and its pages know no kind: read what you need from the declaration.",
    )
    none_found(
        (
            f"{page.relative_to(page.parents[3])} names {key}"
            for page in templates()
            for key in homes
            if key in page.read_text(encoding="utf-8")
        ),
        cure="A template knows no kind: pass the key from the row.",
    )


def registered(source: Source, node: ast.AST) -> bool:
    pages = calls(source.tree, "register_page", "own_page")
    return source.parts[1] == "web" and any(node in ast.walk(call) for call in pages)


def test_kinds_have_the_key_of_their_module():
    none_found(
        (
            f"{source.path}:{call.lineno} {key or 'no key'}"
            for source, call, key in kinds()
            if not key.startswith(f"{source.subject}.") or not KEY.fullmatch(key)
        ),
        cure='key="<module>.<glossary identifier>".',
    )


def test_every_effect_is_bound_once():
    wiring = [source for source in code() if source.path == "onecourt/wiring.py"]
    bound = Counter(
        text_of(argument)
        for source in wiring
        for call in ast.walk(source.tree)
        if isinstance(call, ast.Call)
        for argument in call.args
    )
    wanted = [
        (source, node)
        for source in code()
        if source.subject
        for node in ast.walk(source.tree)
        if isinstance(node, ast.keyword) and node.arg == "effect" and text_of(node.value)
    ]
    none_found(
        (
            f"{source.path}:{node.value.lineno} {key} is bound {bound[key]} times"
            for source, node in wanted
            if (key := text_of(node.value)) and bound[key] != 1
        ),
        cure="Bind each effect key once, in wiring.py.",
    )


def test_every_notice_that_is_sent_has_its_template():
    file = MODULES / "notices/data/templates.toml"
    known = set(keys_in(tomllib.loads(file.read_text(encoding="utf-8")))) if file.exists() else set()
    none_found(
        (f"{source.path}:{line} {key}" for source, line, key in named_notices() if key not in known),
        cure="Write title, body and short message in modules/notices/data/templates.toml.",
    )


def keys_in(branch: dict, above: str = "") -> Iterator[str]:
    for name, value in branch.items():
        key = f"{above}.{name}" if above else name
        if isinstance(value, dict):
            yield from ([key] if "title" in value else keys_in(value, key))


def named_notices() -> Iterator[tuple[Source, int, str]]:
    for source in code():
        for call in calls(source.tree, "NoticeRule", "post_notice"):
            place = call.args[1] if name_of(call) == "NoticeRule" and len(call.args) > 1 else None
            key = text_of(keywords(call).get("template", place))
            if key:
                yield source, call.lineno, key


def test_policies_are_marked_with_the_right_they_decide():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.name}"
            for source in code()
            if source.layer == "policies"
            for node in source.functions()
            if is_public(node)
            and name_of(node.returns) == "Verdict"
            and "grants" not in {name_of(decorator) for decorator in node.decorator_list}
        ),
        cure="@grants(RIGHT) above the policy.",
    )


def test_every_act_of_the_audit_trail_has_its_words():
    recorded = {
        (source.path, node.lineno, found)
        for source in code()
        for call in calls(source.tree, "record", "put_on_record")
        if source.subject or "platform" in source.parts or "usecases" in source.parts
        for node in call.args[:1]
        if (found := text_of(node)) and found.count(".") == 2
    }
    none_found(
        (f"{path}:{line} {act}" for path, line, act in recorded if act not in WORDS),
        cure="Say it in the court's words: one line in onecourt/web/court/audit/words.py.",
    )
