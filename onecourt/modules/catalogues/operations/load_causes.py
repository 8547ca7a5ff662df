"""Loading the list of causes of action."""

from datetime import datetime
from uuid import UUID

from pypinyin import Style, lazy_pinyin, load_phrases_dict

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.modules.catalogues.models import Cause
from onecourt.modules.catalogues.queries.tables import catalogue_table
from onecourt.modules.catalogues.terms import CAUSES_2026, LOAD
from onecourt.platform import access, audit
from onecourt.platform.operations import operation

# Legal words that the general dictionary sounds otherwise.
load_phrases_dict({"行纪": [["háng"], ["jì"]], "重作": [["chóng"], ["zuò"]]})

CHANGEABLE = ("level", "position", "name", "parent", "pinyin", "initials", "old_names")


@operation
def load_causes(*, actor: Actor, at: datetime, version: str = CAUSES_2026) -> int:
    """Load a version of the list of causes; says how many rows were new or changed.

    Loading again keeps every identity, so that cases go on pointing to their causes.
    """
    access.require(actor, LOAD, version)
    old_names = _old_names()
    there = {cause.number: cause for cause in Cause.objects.filter(version=version)}
    ids = {number: cause.id for number, cause in there.items()}
    wanted = []
    for position, row in enumerate(catalogue_table(f"civil-causes-{version}"), start=1):
        ids.setdefault(row["number"], new_id())
        cause = _cause(row, ids, there.get(row["number"]))
        cause.version, cause.position = version, position
        cause.old_names = old_names.get(row["number"], [])
        wanted.append(cause)
    changed = [cause for cause in wanted if _differs(cause, there.get(cause.number))]
    if not changed:
        return 0
    # All in one statement: keys between the rows are checked at the end of the transaction.
    Cause.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["id"], update_fields=list(CHANGEABLE)
    )
    audit.record(
        "catalogues.causes.loaded",
        actor=actor,
        at=at,
        thing=("catalogues.cause", wanted[0].id),
        chain="catalogues",
        facts={"version": version, "changed": len(changed)},
    )
    return len(changed)


def _cause(row: dict[str, str], ids: dict[str, UUID], before: Cause | None) -> Cause:
    same = before if before and before.name == row["name"] else None
    return Cause(
        id=ids[row["number"]],
        number=row["number"],
        level=int(row["level"]),
        name=row["name"],
        parent_id=ids[row["parent"]] if row["parent"] else None,
        # Finding the sounds is the slow part of the loading.
        pinyin=same.pinyin if same else " ".join(_letters(row["name"], Style.NORMAL)),
        initials=same.initials if same else "".join(_letters(row["name"], Style.FIRST_LETTER)),
    )


def _old_names() -> dict[str, list[str]]:
    return {row["number"]: row["old_names"].split("；") for row in catalogue_table("cause-old-names")}


def _letters(name: str, style: Style) -> list[str]:
    """The sound of each character; signs such as 、 and （） have none."""
    return lazy_pinyin(name, style=style, errors="ignore")


def _differs(cause: Cause, before: Cause | None) -> bool:
    if before is None:
        return True
    fields = ("level", "position", "name", "parent_id", "pinyin", "initials", "old_names")
    return any(getattr(cause, each) != getattr(before, each) for each in fields)
