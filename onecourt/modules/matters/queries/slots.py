"""Which papers are asked for: what the kind declares, as the court of a matter has it."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from importlib.resources import files as package_files
from itertools import count
from typing import Any
from uuid import UUID

from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound, WrongState
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Material, Matter
from onecourt.modules.matters.queries.answers import open_answers
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.terms import MatterKind, Slot
from onecourt.modules.matters.workflow import EDITABLE
from onecourt.platform.configuration import value

ASKED, OFFERED, LEFT_OUT = "required", "optional", "none"


def kind_for(matter: Matter) -> MatterKind:
    """The kind of a matter with the slots of its court, as they stood when the matter was begun."""
    kind = kind_of(matter.kind)
    day = court_day(matter.started_at)
    mode = str(open_answers(kind, matter.data, masked=True).of("mode", "mode", ""))
    return replace(kind, materials=list_slots(kind, court_id=matter.court_id, mode=mode, on=day))


def list_slots(
    kind: MatterKind, *, court_id: UUID | None = None, mode: str = "", on: date | None = None
) -> tuple[Slot, ...]:
    """The slots of a kind at a court on a day, in one mode of hearing."""
    return slots_with(kind, wishes_of(kind, court_id=court_id, mode=mode, on=on))


def wishes_of(
    kind: MatterKind, *, court_id: UUID | None = None, mode: str = "", on: date | None = None
) -> Mapping[str, Mapping[str, Any]]:
    """What a court has laid down for a kind, by slot; what is said for one mode goes before the rest."""
    held = value(terms.SLOTS, court_id=court_id, on=on)
    return {**held.get(kind.key, {}), **(held.get(f"{kind.key}@{mode}", {}) if mode else {})}


def slots_with(kind: MatterKind, wishes: Mapping[str, Mapping[str, Any]]) -> tuple[Slot, ...]:
    """The slots of a kind changed as wished; a paper that the kind requires stays required."""
    declared = {slot.key: slot for slot in kind.materials}
    known = [key for key in wishes if key in categories() and key not in declared]
    added = [slot_for(key, required=False) for key in known]
    *first, last = kind.materials
    changed = (_changed(slot, wishes.get(slot.key, {}), declared) for slot in (*first, *added, last))
    return tuple(slot for slot in changed if slot is not None)


def _changed(slot: Slot, wish: Mapping[str, Any], declared: Mapping[str, Slot]) -> Slot | None:
    is_law = slot.key in declared and slot.required
    asked = wish.get("asked", ASKED if slot.required else OFFERED)
    if asked == LEFT_OUT and not is_law:
        return None
    return replace(
        slot,
        required=is_law or asked == ASKED,
        minimum=wish.get("minimum") or slot.minimum,
        maximum=wish.get("maximum") or slot.maximum,
        max_mb=wish.get("max_mb") or slot.max_mb,
        says=wish.get("says") or slot.says,
        formats=tuple(wish.get("formats") or slot.formats),
        sample=tuple(wish.get("sample") or slot.sample),
    )


def limit_mb(slot: Slot, *, court_id: UUID | None = None, on: date | None = None) -> int:
    """How large one file of a slot may be."""
    return slot.max_mb or documents.get_limits(court_id=court_id, on=on).max_bytes // (1024 * 1024)


def name_for(matter: Matter, slot: Slot, part: str, ending: str) -> str:
    """The next free name of a slot; one handed in is not given again."""
    rows = Material.objects.filter(matter=matter, slot=slot.key)
    taken = rows if matter.round else rows.filter(struck_at=None)
    stems = {name.rpartition(".")[0] for name in taken.values_list("name", flat=True)}
    stem = "-".join(filter(None, (slot.label, slot.part_label(part))))
    numbered = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return f"{next(s for s in numbered if s not in stems)}.{ending}"


def get_open_slot(matter: Matter, slot_key: str) -> Slot:
    """A slot that this matter asks for, while files may still be put into it; NotFound or WrongState else."""
    if matter.state not in EDITABLE:
        raise WrongState
    kind = kind_for(matter)
    asked_for = kind.slots_for(open_answers(kind, matter.data))
    slot = next((s for s in asked_for if s.key == slot_key), None)
    if slot is None:
        raise NotFound
    return slot


def slot_for(key: str, **changed: Any) -> Slot:
    """A slot for one of the known categories of papers; what is given goes before what the category says."""
    return Slot(key, **{**categories()[key], **changed})


@cache
def categories() -> dict[str, dict[str, Any]]:
    """The known categories of papers, in their order."""
    place = package_files("onecourt.modules.matters") / "data" / "material-categories.toml"
    version = tomllib.loads(place.read_text(encoding="utf-8"))["version"][-1]
    return {row["key"]: _as_slot(row) for row in version["category"]}


def _as_slot(row: Mapping[str, Any]) -> dict[str, Any]:
    facts = {name: found for name, found in row.items() if name != "key"}
    facts["parts"] = tuple((key, label) for key, label in facts.get("parts", ()))
    return {**facts, "formats": tuple(facts.get("formats", ())), "sample": tuple(facts.get("sample", ()))}
