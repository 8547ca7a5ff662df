"""One function for each page of the catalogue; all is sorted, so that a page changes only with the code."""

import inspect
import json
import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from onecourt import roles
from onecourt.kernel.events import Event
from onecourt.kernel.rules import RULES
from onecourt.kernel.settings import SETTINGS
from onecourt.modules.matters import public as matters
from onecourt.platform.access import POLICIES, RIGHTS
from onecourt.platform.jobs import JOBS, TIMETABLE
from onecourt.platform.operations import OPERATIONS
from onecourt.platform.outbox.listeners import LISTENERS
from onecourt.platform.workflow.table import WORKFLOWS, Workflow

TEMPLATES = Path(__file__).parents[1] / "modules/notices/data/templates.toml"


def operations() -> Iterator[str]:
    yield "Everything that can be changed, and by which act. `actor` and `at` are always given."
    yield ""
    given = {"actor", "at"}
    yield from table(
        ("Operation", "Says", "Takes", "Where"),
        (
            (f"`{o.key}`", o.says, ", ".join(p for p in o.parameters if p not in given), f"`{o.where}`")
            for o in by_key(OPERATIONS)
        ),
    )


def rights_and_roles() -> Iterator[str]:
    yield "A role may ever do what has a mark; on which thing, the policy says. Both must agree."
    yield ""
    named = {right.key: right for role in roles.ROLES.values() for right in role} | RIGHTS
    rows = []
    for key, right in sorted(named.items()):
        marks = ["●" if key in {r.key for r in carried} else "" for carried in roles.ROLES.values()]
        rows.append((f"`{key}`", right.says, policy(key), *marks))
    yield from table(("Right", "Says", "Policy", *(roles.LABELS.get(r, r) for r in roles.ROLES)), rows)


def policy(key: str) -> str:
    decides = POLICIES.get(key)
    return f"{first_line(decides)} `{decides.__name__}`" if decides else ""


def rules() -> Iterator[str]:
    yield from table(("Rule", "Says", "Law"), ((f"`{r.key}`", r.says, r.law) for r in by_key(RULES)))


def workflows() -> Iterator[str]:
    for name, workflow in sorted(WORKFLOWS.items()):
        yield f"## {name}"
        yield ""
        yield from diagram(workflow)
        yield ""
        yield from states_by_steps(workflow)
        yield ""
        yield from table(
            ("Step", "Right", "Only if"),
            (
                (f"`{s.key}`", f"`{s.right.key}`" if s.right else "", "; ".join(map(rule_says, s.only_if)))
                for s in workflow.steps.values()
            ),
        )
        yield ""


def diagram(workflow: Workflow) -> Iterator[str]:
    yield "```mermaid"
    yield "stateDiagram-v2"
    for state in workflow.states:
        yield f"    {state} : {workflow.labels.get(state, state)}"
    yield f"    [*] --> {workflow.first}"
    for step in workflow.steps.values():
        yield from (f"    {source} --> {step.target} : {step.key}" for source in step.sources)
    leaving = {source for step in workflow.steps.values() for source in step.sources}
    yield from (f"    {state} --> [*]" for state in workflow.states if state not in leaving)
    yield "```"


def states_by_steps(workflow: Workflow) -> Iterator[str]:
    """Each state in a row, each step in a column: where the step leads from there."""
    yield from table(
        ("State", *(f"`{key}`" for key in workflow.steps)),
        (
            (f"`{state}`", *(s.target if state in s.sources else "" for s in workflow.steps.values()))
            for state in workflow.states
        ),
    )


def rule_says(rule: Callable[..., bool]) -> str:
    entry = getattr(rule, "rule", None)
    return f"{entry.says} ({entry.law})" if entry else rule.__name__


def events() -> Iterator[str]:
    yield "What others may follow up. Only `onecourt/wiring.py` joins listeners."
    yield ""
    keyed = {key: event for event in descendants(Event) if isinstance(key := vars(event).get("key"), str)}
    yield from table(
        ("Event", "Says", "Carries", "Followed by"),
        (
            (f"`{key}`", first_line(event), carried(event), ", ".join(f"`{j}`" for j in followers(event)))
            for key, event in sorted(keyed.items())
        ),
    )


def descendants(event: type[Event]) -> set[type[Event]]:
    # A dataclass with slots is made twice; only the one that its file still names counts.
    below = set(event.__subclasses__())
    # What tests declare for themselves is not the platform's.
    below = {one for one in below if one.__module__.startswith("onecourt.")}
    named = {one for one in below if getattr(sys.modules[one.__module__], one.__name__, None) is one}
    return named | {further for one in below for further in descendants(one)}


def ours(function: Callable[..., object]) -> bool:
    return function.__module__.startswith("onecourt.")


def carried(event: type[Event]) -> str:
    return ", ".join(event.__dataclass_fields__)


def followers(event: type[Event]) -> list[str]:
    return sorted({listener.job for on, heard in LISTENERS.items() if on is event for listener in heard})


def kinds() -> Iterator[str]:
    for kind in sorted(matters.list_kinds(), key=lambda kind: kind.key):
        yield f"## {kind.label} `{kind.key}`"
        yield ""
        yield kind.says
        yield ""
        yield f"Workflow `{kind.workflow}`; group {kind.group}; desk `{kind.desk.key}` ({kind.desk.label})."
        yield ""
        yield from table(
            ("Page", "Title", "Asks"),
            ((f"`{s.key}`", s.title, "、".join(f.label for f in s.fields)) for s in kind.steps),
        )
        yield ""
        yield from table(
            ("Slot", "Label", "Required"),
            ((f"`{s.key}`", s.label, "yes" if s.required else "no") for s in kind.materials),
        )
        yield ""
        yield from table(("Check", "Label", "Law"), ((f"`{c.key}`", c.label, c.law) for c in kind.checks))
        yield ""
        yield from table(
            ("Outcome", "Label", "Step", "Effect"),
            (
                (f"`{o.key}`", o.label, f"`{o.step}`", f"`{o.effect}`" if o.effect else "")
                for o in kind.outcomes
            ),
        )
        yield ""


def settings() -> Iterator[str]:
    yield "Three levels, each overriding the one before: platform, court, programme."
    yield ""
    yield from table(
        ("Setting", "Type", "Lowest level", "Default", "Says"),
        (
            (f"`{s.key}`", s.type.__name__, s.level, f"`{json.dumps(s.default, ensure_ascii=False)}`", s.says)
            for s in by_key(SETTINGS)
        ),
    )


def jobs() -> Iterator[str]:
    yield "Work in the background; each may safely run twice."
    yield ""
    yield from table(
        ("Job", "Says", "Repeats"),
        ((f"`{j.key}`", j.says, j.retries or "") for j in by_key(JOBS) if ours(j.function)),
    )
    yield ""
    yield "## Timetable"
    yield ""
    yield from table(
        ("Job", "Time (UTC)", "Purpose"), ((f"`{e.job}`", f"`{e.cron}`", e.says) for e in TIMETABLE)
    )


def notices() -> Iterator[str]:
    if not TEMPLATES.exists():
        return
    templates = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))
    yield from table(
        ("Template", "Title", "Text", "Short message"),
        (
            (f"`{key}`", row.get("title", ""), row.get("body", ""), row.get("sms", ""))
            for key, row in sorted(leaves(templates))
        ),
    )


def leaves(branch: dict[str, Any], above: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    for name, value in branch.items():
        key = f"{above}.{name}" if above else name
        if isinstance(value, dict) and "title" in value:
            yield key, value
        elif isinstance(value, dict):
            yield from leaves(value, key)


def urls() -> Iterator[str]:
    yield "Who gets which answer stands in `tests/matrix/rows.py`."
    yield ""
    found = addresses(get_resolver().url_patterns)
    yield from table(
        ("Address", "Name", "Page"), sorted((f"`/{a}`", f"`{n}`", f"`{v}`") for a, n, v in found)
    )


def addresses(patterns: Iterable[Any], before: str = "", space: str = "") -> Iterator[tuple[str, str, str]]:
    for pattern in patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, address, inner)
        elif isinstance(pattern, URLPattern):
            view = pattern.callback
            yield address, f"{space}{pattern.name}", f"{view.__module__}.{getattr(view, '__name__', view)}"


def by_key(register: dict[str, Any]) -> list[Any]:
    return [register[key] for key in sorted(register)]


def first_line(thing: Any) -> str:
    return (inspect.getdoc(thing) or "").split("\n", maxsplit=1)[0]


def table(head: tuple[str, ...], rows: Iterable[tuple[Any, ...]]) -> Iterator[str]:
    cells = [tuple(str(cell).replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows]
    if not cells:
        yield "Nothing yet."
        return
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in cells)


PAGES: dict[str, tuple[str, Callable[[], Iterator[str]]]] = {
    "operations.md": ("Operations", operations),
    "rights-and-roles.md": ("Rights and roles", rights_and_roles),
    "rules.md": ("Rules", rules),
    "workflows.md": ("Workflows", workflows),
    "events.md": ("Events", events),
    "kinds.md": ("Kinds of matters", kinds),
    "settings.md": ("Settings", settings),
    "jobs.md": ("Jobs", jobs),
    "notices.md": ("Notices", notices),
    "urls.md": ("Addresses", urls),
}
