"""Writing a text that does not hold yet."""

from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import BadAnswers
from onecourt.modules.agreements.models import AgreementDraft
from onecourt.modules.agreements.queries.texts import get_editable
from onecourt.modules.agreements.terms import EDIT
from onecourt.platform import access
from onecourt.platform.operations import operation

LONGEST = 50_000


@operation
def save_agreement_draft(*, actor: Actor, key: str, title: str, body: str, source: str, at: datetime) -> UUID:
    """Keep what a court has written; nobody but its administrators reads it before it is published."""
    access.require(actor, EDIT, actor.court_id)
    get_editable(actor, key)
    problems = {
        field: says
        for field, text, longest, says in (
            ("title", title, 120, "请填写标题，最多 120 个字。"),
            ("body", body, LONGEST, "请填写正文，最多 50,000 个字。"),
            ("source", source, 2000, "请写明法律依据。"),
        )
        if not text.strip() or len(text) > longest
    }
    if problems:
        raise BadAnswers(problems)
    written = {
        "title": title.strip(),
        "body": "\n".join(line.rstrip() for line in body.strip().splitlines()),
        "source": source.strip(),
        "author_id": actor.account,
        "author_name": actor.name,
        "saved_at": at,
    }
    draft, _ = AgreementDraft.objects.update_or_create(court_id=actor.court, key=key, defaults=written)
    return draft.pk
