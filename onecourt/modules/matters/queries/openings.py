"""What of a matter is in the applicant's hands: all of a draft, and of a supplement what the court opened."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onecourt.kernel.refusals import Refusal
from onecourt.modules.matters import terms
from onecourt.modules.matters.models import Decision, Matter
from onecourt.modules.matters.queries.places import ANY_SLOT
from onecourt.modules.matters.terms import Answers, Step


class NotOpened(Refusal):
    """The court asked for other things; this stands as it was handed in."""

    code = "not_opened"
    message = "法院这次只让您补列出来的几项，这一项不能改。"


@dataclass(frozen=True, slots=True)
class Openings:
    """The places that may be changed now; everything, outside a supplement round."""

    everything: bool = True
    places: frozenset[str] = frozenset()

    def field(self, step: str, key: str) -> bool:
        return self._any(f"step:{step}", f"field:{step}.{key}")

    def side(self, step: str, side: str) -> bool:
        return self._any(f"step:{step}", f"side:{step}.{side}")

    def person(self, step: str, side: str, place: int) -> bool:
        return self.side(step, side) or f"person:{step}.{side}.{place}" in self.places

    def slot(self, key: str) -> bool:
        return self._any(ANY_SLOT, f"slot:{key}")

    def step(self, step: Step) -> bool:
        """Whether anything on a page may be changed; what is checked before 提交 is never closed."""
        if self.everything or step.page == "check":
            return True
        if step.page in ("materials", "evidence"):  # the list of evidence goes with the files
            return any(place.startswith("slot:") for place in self.places)
        starts = tuple(f"{what}:{step.key}." for what in ("field", "side", "person"))
        return any(place == f"step:{step.key}" or place.startswith(starts) for place in self.places)

    def _any(self, *wanted: str) -> bool:
        return self.everything or any(place in self.places for place in wanted)


def get_openings(matter: Matter) -> Openings:
    """What may be changed in a matter now; whether it may be changed at all says its state."""
    if matter.state != terms.SUPPLEMENT_REQUIRED:
        return Openings()
    asked = find_asking(matter)
    return Openings(False, frozenset(asked.opens)) if asked and asked.opens else Openings()


def find_asking(matter: Matter, round_number: int | None = None) -> Decision | None:
    """The decision of a round that asked for more; None where the round was not answered so."""
    decided = Decision.objects.filter(matter=matter, round=round_number or matter.round).exclude(items=[])
    return decided.filter(state=terms.CARRIED_OUT).order_by("-at", "-id").first()


def require_open_slot(matter: Matter, slot: str) -> None:
    """Raises NotOpened for a slot that the court did not open."""
    if not get_openings(matter).slot(slot):
        raise NotOpened(field=slot)


def within_openings(
    openings: Openings, step: Step, raw: Mapping[str, Any], given: dict[str, Any], before: Answers
) -> dict[str, Any]:
    """The answers of one page with what is not open left as it stood; raises NotOpened for changing that."""
    if openings.everything:
        return given
    if not openings.step(step):
        raise NotOpened
    if step.page == "parties":
        _require_open_people(openings, step, given, before)
    if step.page != "form":
        return given
    stood = before.get(step.key, {})
    closed = [f.key for f in step.fields if not openings.field(step.key, f.key)]
    changed = [key for key in closed if key in raw and (given.get(key) or "") != (stood.get(key) or "")]
    if changed:
        raise NotOpened(field=changed[0])
    return {**given, **{key: stood.get(key, "") for key in closed}}


def _require_open_people(openings: Openings, step: Step, given: Mapping[str, Any], before: Answers) -> None:
    for side in step.sides:
        if openings.side(step.key, side.key):
            continue
        was, now = before.people(step.key, side.key), given.get(side.key) or []
        if len(was) != len(now):
            raise NotOpened
        for i, (one, other) in enumerate(zip(was, now, strict=True)):
            if not openings.person(step.key, side.key, i) and _told(one) != _told(other):
                raise NotOpened


def _told(person: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in person.items() if value}
