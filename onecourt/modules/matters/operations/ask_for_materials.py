"""Laying down which papers a court asks for."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import NotFound, Refusal
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import terms
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.slots import ASKED, LEFT_OUT, OFFERED, slots_with, wishes_of
from onecourt.platform import access, configuration
from onecourt.platform.operations import operation

MOST_FILES, MOST_MB, LONGEST_HINT, MOST_LINES = 100, 200, 200, 12


class BadWish(Refusal):
    """What is asked for contradicts itself, or the law."""

    code = "bad_slot"


@operation
def ask_for_materials(
    *, actor: Actor, kind_key: str, slot_key: str, wish: Mapping[str, Any], valid_from: date, at: datetime
) -> UUID:
    """Say what one's court asks for in one slot of a kind, from tomorrow on; drafts begun before keep theirs.

    Raises NotFound and BadWish. A paper that the kind requires by law cannot be left out.
    """
    court_id = actor.court
    access.require(actor, terms.ASK_FOR, court_id)
    kind = kind_of(kind_key)
    if valid_from <= court_day(at):
        raise BadWish("最早从明天起：今天已经开始的草稿按今天的办。", field="valid_from")
    wishes = {**wishes_of(kind, court_id=court_id, on=valid_from), slot_key: dict(wish)}
    slot = next((s for s in slots_with(kind, wishes) if s.key == slot_key), None)
    if slot is None and wish.get("asked") != LEFT_OUT:
        raise NotFound
    _require_sense(kind, slot_key, slot, wish)
    held = configuration.value(terms.SLOTS, court_id=court_id, on=valid_from)
    return configuration.set_value(
        actor=actor,
        setting=terms.SLOTS,
        value={**held, kind.key: wishes},
        valid_from=valid_from,
        at=at,
        court_id=court_id,
    )


def _require_sense(
    kind: terms.MatterKind, slot_key: str, slot: terms.Slot | None, wish: Mapping[str, Any]
) -> None:
    asked = wish.get("asked")
    if asked not in (ASKED, OFFERED, LEFT_OUT):
        raise BadWish("请选必交、选交还是不要。", field="asked")
    declared = kind.slot(slot_key)
    if declared is not None and declared.required and asked != ASKED:
        raise BadWish(f"{declared.label}是法律要求交的，只能是必交。", field="asked")
    if slot is None:
        return
    if not 1 <= slot.minimum <= slot.maximum <= MOST_FILES:
        raise BadWish(f"最少份数不能大于最多份数，最多 {MOST_FILES} 份。", field="maximum")
    if slot.max_mb and not 1 <= slot.max_mb <= MOST_MB:
        raise BadWish(f"每份大小填 1 到 {MOST_MB} MB。", field="max_mb")
    unknown = [f for f in wish.get("formats", ()) if not documents.kinds_of([f])]
    if unknown:
        raise BadWish("请在列出的格式里选。", field="formats")
    if len(slot.says) > LONGEST_HINT:
        raise BadWish(f"说明最多 {LONGEST_HINT} 个字。", field="says")
    if len(slot.sample) > MOST_LINES:
        raise BadWish(f"样例最多 {MOST_LINES} 行。", field="sample")
