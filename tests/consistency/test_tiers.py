"""The modules stand in tiers; each uses only those of earlier tiers, and of its own without a circle."""

import ast
from collections import defaultdict

from tests.consistency.source import MODULES, calls, code, none_found, text_of

TIERS = {
    "1 ground": ("courts", "people", "editions", "identity", "agreements", "catalogues"),
    "2 means": ("documents", "notices", "deadlines", "agenda"),
    "3 spine": ("cases", "matters"),
    "4 procedure": (
        "registrations",
        "personal",
        "filings",
        "fees",
        "delivery",
        "evidence",
        "judge_contact",
        "applications",
        "hearings",
        "mediation",
        "preservation",
        "appraisal",
        "enforcement",
        "funds",
        "bankruptcy",
        "petitions",
    ),
    "5 public": ("disclosure", "news", "law", "tools", "guides", "feedback", "statistics"),
}
TIER_OF = {module: number for number, names in enumerate(TIERS.values(), start=1) for module in names}


def uses() -> dict[tuple[str, str], str]:
    """Which module uses which, by import or by key, with one place where it does."""
    found: dict[tuple[str, str], str] = {}
    for source in code():
        if source.subject is None:
            continue
        for name, line in source.imports():
            if name.startswith("onecourt.modules.") and len(name.split(".")) > 2:
                found.setdefault((source.subject, name.split(".")[2]), f"{source.path}:{line}")
        for call in calls(source.tree, "ForeignKey", "OneToOneField", "ManyToManyField"):
            app = text_of(call.args[0] if call.args else None).partition(".")[0]
            if app in TIER_OF:
                found.setdefault((source.subject, app), f"{source.path}:{call.lineno}")
    return {(one, other): place for (one, other), place in found.items() if one != other}


def test_every_module_stands_in_a_tier():
    modules = {file.parent.name for file in MODULES.glob("*/apps.py")}
    none_found(
        sorted(modules - set(TIER_OF)), cure="Give the module its tier in TIERS (and in docs/explanations)."
    )


def test_modules_use_earlier_tiers_only():
    none_found(
        (
            f"{place} {one} (tier {TIER_OF[one]}) uses {other} (tier {TIER_OF[other]})"
            for (one, other), place in uses().items()
            if one in TIER_OF and other in TIER_OF and TIER_OF[other] > TIER_OF[one]
        ),
        cure="Imports only go down: let a use case join them, or wiring.py bind the effect.",
    )


def test_modules_of_one_tier_use_each_other_without_a_circle():
    used = defaultdict(set)
    for one, other in uses():
        used[one].add(other)
    none_found(
        (
            f"{uses()[one, other]} {one} → {other} → … → {one}"
            for one, other in uses()
            if one in reach(other, used)
        ),
        cure="Break the circle: the later module asks, the earlier announces.",
    )


def reach(start: str, used: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = {start}
    while ahead:
        seen |= ahead
        ahead = {further for module in ahead for further in used[module]} - seen
    return seen


def test_cases_do_not_know_the_engine():
    none_found(
        (place for (one, other), place in uses().items() if (one, other) == ("cases", "matters")),
        cure="A matter points to its case, never the other way.",
    )


def test_the_scan_sees_imports_and_keys():
    # Guards the guard: a tree without any use would let everything pass.
    tree = ast.parse('models.ForeignKey("people.Account", on_delete=models.PROTECT)')
    assert [text_of(call.args[0]) for call in calls(tree, "ForeignKey")] == ["people.Account"]
