"""Marking a point of review."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, Refusal, WrongState
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Mark, Matter
from onecourt.modules.matters.operations.claim_matter import require_own_hands
from onecourt.modules.matters.queries.content import content_for
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.places import get_place_label
from onecourt.modules.matters.queries.withdrawn import get_matter_at_desk
from onecourt.modules.matters.terms import Check
from onecourt.modules.matters.workflow import ANSWERABLE
from onecourt.platform import access
from onecourt.platform.operations import operation

LONGEST = 500
MOST_ITEMS = 20
_REGION = re.compile(r"\d{1,2}(\.\d)?(,\d{1,3}(\.\d)?){3}")


class NoSuchPlace(Refusal):
    """The place that the point is to be pinned to is not in what was handed in."""

    code = "no_such_place"
    message = "选的位置已经不在材料里了，请重新选一处。"


@operation
def mark_point(
    *,
    actor: Actor,
    matter_id: UUID,
    point: str,
    mark: str,
    text: str,
    at: datetime,
    number: int = 0,
    code: str = "",
    place: str = "",
    region: str = "",
) -> Mark:
    """Mark one point as in order (符合) or to be supplemented (要补充) with a sentence for the filer.

    What is to be supplemented is pinned to a `place`, of a page also to a `region`; further ones of the same
    point have a `number`. 符合 takes all of them back, or just the numbered one. Raises NoSuchPlace.
    """
    matter = get_matter_at_desk(actor=actor, matter_id=matter_id)
    access.require(actor, terms.REVIEW, matter)
    require_own_hands(actor, matter, at)
    _require_open(matter)
    check = next((c for c in kind_of(matter.kind).checks if c.key == point), None)
    if check is None or mark not in (terms.MET, terms.TO_SUPPLEMENT) or not 0 <= number < MOST_ITEMS:
        raise NotFound
    _require_sound(actor, matter, point, text, place)
    _note_who_looks(matter, actor, at)
    if mark == terms.MET and number:
        return _take_back(matter, point, number)
    wanted = {"mark": mark, "text": "", "code": "", "place": "", "region": ""}
    if mark == terms.TO_SUPPLEMENT:
        wanted |= _wanted(check, text.strip(), code, place, region)
    else:
        Mark.objects.filter(matter=matter, round=matter.round, point=point, number__gt=0).delete()
    told: dict[str, Any] = {**wanted, "by_id": actor.account, "at": at}
    marked, _ = Mark.objects.update_or_create(
        matter=matter, round=matter.round, point=point, number=number, defaults=told
    )
    return marked


def _note_who_looks(matter: Matter, actor: Actor, at: datetime) -> None:
    if matter.opened_by_id != actor.account_id:
        matter.opened_by_id, matter.opened_at = actor.account_id, at
        matter.save(update_fields=["opened_by", "opened_at"])


def _require_open(matter: Matter) -> None:
    if matter.state not in ANSWERABLE:
        raise WrongState
    # What was decided names the points as they stood then.
    if Decision.objects.filter(matter=matter, round=matter.round, state=terms.INTENDED).exists():
        raise WrongState("这一次提交已经作出决定，要点不能再改。")


def _require_sound(actor: Actor, matter: Matter, point: str, text: str, place: str) -> None:
    if len(text) > LONGEST:
        raise Refusal(f"说明最多 {LONGEST} 个字，您填了 {len(text)} 个字。", field=f"text-{point}")
    if place and not get_place_label(kind_of(matter.kind), content_for(actor, matter), place):
        raise NoSuchPlace(field=f"place-{point}")


def _wanted(check: Check, text: str, code: str, place: str, region: str) -> dict[str, str]:
    ready = next((p for p in check.phrases if p.code == code), None)
    return {
        "text": text or (ready.text if ready else check.phrase),
        "code": ready.code if ready else check.key,
        "place": place,
        "region": region if _REGION.fullmatch(region) else "",
    }


def _take_back(matter: Matter, point: str, number: int) -> Mark:
    """Take one further item back; the others of the point stay."""
    held = Mark.objects.filter(matter=matter, round=matter.round, point=point, number=number).first()
    if held is None:
        raise NotFound
    held.delete()
    return held
