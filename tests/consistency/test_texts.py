"""What must not stand in any file of ours, and what must be there for each template, record and mark."""

import ast
import re
from collections import Counter
from pathlib import Path

from tests.consistency.source import (
    PACKAGE,
    ROOT,
    calls,
    code,
    name_of,
    none_found,
    sources,
    templates,
    text_of,
    texts,
)

# Put together so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|HA" r"CK)\b(?!\(?\s?#\d+)")
MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:wo" r"rk|ro" r"ot|ho" r"me/\w+|tm" r"p/onecourt)/")
REGISTRIES = re.compile(
    r"\b(?:py" r"pi\.org|regis" r"try\.npm|npm" r"mirror|python" r"hosted|tu" r"na\.tsinghua)"
)
ADDRESS = re.compile(r"https?://")
# npm notes who asks for donations; that is no address to download from.
DOWNLOAD = re.compile(r"\"resolved\"|^[^\"]*https?://")
LOCKS = ("requirements/*.lock", "package-lock.json")

# Django asks for these by name.
ASKED_FOR = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
MARKS = {"req", "journey", "slow"}
PYTEST_OWN = {"parametrize", "django_db", "usefixtures", "skipif", "skip", "xfail"}
REQUIREMENT = re.compile(r"[A-Z]{3}-\d\d|[AB]-\d\d")


def found(pattern: re.Pattern[str], files) -> list[str]:
    return [
        f"{file.relative_to(ROOT)}:{number} {line.strip()[:80]}"
        for file in files
        for number, line in enumerate(
            file.read_text(encoding="utf-8", errors="replace").splitlines(), start=1
        )
        if pattern.search(line)
    ]


def test_nothing_is_left_to_do_without_a_number():
    none_found(found(UNFINISHED, texts()), cure="Give it the number of its issue, or do it.")


def test_no_path_of_one_machine_is_written_down():
    none_found(found(MACHINE_PATHS, texts()), cure="Paths start at the checkout or at ONECOURT_HOME.")


def test_no_registry_is_named():
    none_found(found(REGISTRIES, texts()), cure="Which registry is asked is the machine's affair.")


def test_locks_hold_no_addresses():
    locks = [file for pattern in LOCKS for file in ROOT.glob(pattern)]
    none_found(found(DOWNLOAD, locks), cure="Locks name versions and hashes; write them without addresses.")


def test_no_template_is_unused():
    files = [page for page in templates() if "components" not in page.relative_to(PACKAGE / "web").parts]
    named, patterns = named_templates(), template_patterns()
    none_found(
        (
            str(page.relative_to(ROOT))
            for page in files
            if page.name not in ASKED_FOR
            and template_name(page) not in named
            and not any(pattern.fullmatch(template_name(page)) for pattern in patterns)
        ),
        cure="Show it from a view, extend or include it, or delete it.",
    )


def template_name(page: Path) -> str:
    return page.relative_to(PACKAGE / "web").as_posix()


def named_templates() -> set[str]:
    strings = [text_of(node) for source in code() for node in ast.walk(source.tree) if text_of(node)]
    strings += [
        name for page in templates() for name in re.findall(r"[\"']([\w/.-]+\.html)", page.read_text("utf-8"))
    ]
    return {text.split("#")[0] for text in strings if ".html" in text}


def template_patterns() -> list[re.Pattern[str]]:
    """Names put together from a folder and a variable: matters/step_{page}.html."""
    joined = [node for source in code() for node in ast.walk(source.tree) if isinstance(node, ast.JoinedStr)]
    parts = [
        [re.escape(text_of(part)) if text_of(part) else r"[\w.-]+" for part in node.values] for node in joined
    ]
    return [re.compile("".join(part)) for part in parts if "/" in part[0] and not part[0].startswith("/")]


def test_no_component_is_unused():
    folders = sorted({page.parent for page in (PACKAGE / "web/components").glob("*/index.html")})
    used = {
        name
        for page in templates()
        for name in re.findall(r"<c-([\w.-]+)", page.read_text("utf-8"))
        if page.parent.name != name
    }
    none_found(
        (str(folder.relative_to(ROOT)) for folder in folders if folder.name.replace("_", "-") not in used),
        cure="A component is used on two pages; this one on none.",
    )


def test_no_template_holds_a_script_or_a_style_of_its_own():
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")|\son\w+=\"|\sstyle=\"", re.IGNORECASE
    )
    none_found(
        found(inline, templates()),
        cure="Scripts and styles are files: the page's policy forbids inline ones.",
    )


def test_tests_use_no_marks_but_ours():
    none_found(
        (
            f"{source.path}:{node.lineno} {node.attr}"
            for source in sources("tests")
            for node in ast.walk(source.tree)
            if isinstance(node, ast.Attribute)
            and ast.unparse(node.value) == "pytest.mark"
            and node.attr not in MARKS | PYTEST_OWN
        ),
        cure="Marks are req, journey and slow, no others.",
    )


def test_requirements_are_named_by_their_numbers():
    none_found(
        (
            f"{source.path}:{call.lineno} {ast.unparse(call)}"
            for source in sources("tests")
            for call in calls(source.tree, "req")
            if ast.unparse(call.func) == "pytest.mark.req" and not well_marked(call)
        ),
        cure='req("FIL-07") or req("FIL-08", partly="what is missing").',
    )


def well_marked(call: ast.Call) -> bool:
    ids = [text_of(argument) for argument in call.args]
    said = all(keyword.arg == "partly" and text_of(keyword.value) for keyword in call.keywords)
    return bool(ids) and all(REQUIREMENT.fullmatch(one) for one in ids) and said


def test_decision_records_have_a_number_of_their_own_and_all_parts():
    records = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    numbers = Counter(record.name[:4] for record in records)
    none_found(
        (f"docs/decisions/{n}" for n, times in numbers.items() if times > 1),
        cure="Take the next free number.",
    )
    parts = ("## Situation", "## Decision", "## What follows", "## Status")
    none_found(
        (
            f"{record.relative_to(ROOT)} lacks {part}"
            for record in records
            for part in parts
            if part not in record.read_text("utf-8")
        ),
        cure="A record has the parts of docs/decisions/template.md.",
    )


def test_links_in_the_docs_lead_somewhere():
    pages = [*ROOT.glob("docs/**/*.md"), *ROOT.glob("README*.md")]
    none_found(
        (
            f"{page.relative_to(ROOT)} → {link}"
            for page in pages
            for link in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)", page.read_text("utf-8"))
            if not ADDRESS.match(link) and not (page.parent / link).exists()
        ),
        cure="Mend the link.",
    )


def test_cleanups_stay_few():
    listed = re.findall(r"^## ", (ROOT / "docs/cleanups.md").read_text("utf-8"), re.MULTILINE)
    assert len(listed) < 5, "Finish one before you begin another."


def test_the_word_for_a_mark_is_known_to_the_scan():
    assert name_of(ast.parse("pytest.mark.req").body[0].value) == "req"  # type: ignore[attr-defined]
