"""How much of a draft is filled in."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.web.matters.wizard import draft_of


def share_done(actor: Actor, matter_id: UUID, at: datetime) -> tuple[int, int]:
    """The named stages that are whole, and how many there are."""
    draft = draft_of(matters.get_matter(actor=actor, matter_id=matter_id), at)
    groups = dict.fromkeys(step.group for step in draft.pages if step.page != "check")
    whole = [g for g in groups if not any(draft.lacks(s) for s in draft.pages if s.group == g)]
    return len(whole), len(groups) + 1
