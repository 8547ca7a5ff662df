"""What stands between a draft and 提交, also where the court has changed its mind since."""

from datetime import datetime

from onecourt.kernel.clock import court_day
from onecourt.modules.courts import public as courts
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.queries.slots import kind_for
from onecourt.modules.matters.rules import Missing, what_is_missing
from onecourt.modules.matters.terms import Content, Field, Step
from onecourt.platform import configuration


def get_closing_questions(matter: Matter) -> tuple[Step | None, tuple[Field, ...]]:
    """The check page and the questions on it that this court asks for this type."""
    kind = kind_of(matter.kind)
    step = next((s for s in kind.steps if s.page == "check"), None)
    asked = tuple(f for f in step.fields if _is_asked(f, kind.label, matter)) if step else ()
    return step, asked


def _is_asked(field: Field, label: str, matter: Matter) -> bool:
    if field.asked_for is None:
        return True
    return label in configuration.value(field.asked_for, court_id=matter.court_id)


def list_missing(matter: Matter, content: Content, at: datetime) -> list[Missing]:
    """Everything that is still to be filled in, in the order of the pages.

    A court that no longer takes such matters is to be chosen anew (FIL-90); one that has it already keeps it.
    """
    kind = kind_for(matter)
    missing = what_is_missing(kind, content.answers, content.files, court_day(at))
    step = next((s for s in kind.steps_for(content.answers) if s.page == "court"), None)
    if step is None or matter.court_id is None or matter.round > 0:
        return missing
    court = courts.get_court(matter.court_id)
    if courts.is_open_for(court, kind.key):
        return missing
    return [Missing(step.key, "court", f"{court.name}现在不在网上收这类案件，请另选一家。"), *missing]
