"""Bringing a court's own text into use."""

import hashlib
from datetime import date, datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal
from onecourt.modules.agreements.models import AgreementDraft, AgreementVersion
from onecourt.modules.agreements.queries.texts import get_editable
from onecourt.modules.agreements.terms import EDIT
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


class NothingWritten(Refusal):
    """There is no draft to be published; perhaps a colleague was quicker."""

    code = "nothing_written"
    message = "还没有写好的草稿，可能同事已经发布了。请看下面的版本。"


class DayIsOver(Refusal):
    """A text cannot hold on a day on which nobody could read it."""

    code = "text_day_is_over"
    field = "valid_from"
    message = "不能从已经过去的日子起使用，请填今天或以后的日期。"


@operation
def publish_agreement(*, actor: Actor, key: str, valid_from: date, at: datetime) -> UUID:
    """Let the court's draft hold from a day on; what held before stays for those who accepted it."""
    access.require(actor, EDIT, actor.court_id)
    get_editable(actor, key)
    draft = AgreementDraft.objects.select_for_update().filter(court_id=actor.court, key=key).first()
    if draft is None:
        raise NothingWritten
    if valid_from < court_day(at):
        raise DayIsOver
    own = AgreementVersion.objects.filter(court_id=actor.court, key=key).count()
    version = AgreementVersion.objects.create(
        key=key,
        court_id=actor.court,
        title=draft.title,
        version=f"本院第 {own + 1} 版",
        valid_from=valid_from,
        source=draft.source,
        body=draft.body,
        digest=hashlib.sha256(draft.body.encode()).hexdigest(),
        loaded_at=at,
    )
    draft.delete()
    audit.record(
        "agreements.version.published",
        actor=actor,
        at=at,
        thing=("agreements.version", version.pk),
        chain=f"agreements:{actor.court}",
        facts={"text": key, "version": own + 1, "from": valid_from, "digest": version.digest},
    )
    return version.pk
