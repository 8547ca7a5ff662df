"""Bringing the platform's own texts into use."""

import hashlib
from datetime import datetime
from pathlib import Path

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted, Refusal
from onecourt.modules.agreements.models import AgreementVersion
from onecourt.modules.agreements.rules import WrittenText, read_text
from onecourt.platform import audit
from onecourt.platform.operations import operation

FOLDER = Path(__file__).parents[1] / "data"


class TextChanged(Refusal):
    """A text in use was altered without a new version: people would not have read what they accepted."""

    code = "text_changed"


@operation
def load_agreements(*, actor: Actor, at: datetime) -> int:
    """Load the versions that are not there yet; gives their number. Safe to repeat."""
    if not actor.is_system:
        raise NotPermitted
    written = [read_text(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.md"))]
    return sum(_load(actor, text, at) for text in written)


def _load(actor: Actor, text: WrittenText, at: datetime) -> bool:
    digest = hashlib.sha256(text.body.encode()).hexdigest()
    known = AgreementVersion.objects.filter(key=text.key, version=text.version, court=None).first()
    if known is not None:
        if known.digest != digest:
            raise TextChanged(f"{text.title}的内容变了，请换一个版本号。")
        return False
    version = AgreementVersion.objects.create(
        key=text.key,
        title=text.title,
        version=text.version,
        valid_from=text.valid_from,
        source=text.source,
        body=text.body,
        digest=digest,
        loaded_at=at,
    )
    audit.record(
        "agreements.version.loaded",
        actor=actor,
        at=at,
        thing=("agreements.version", version.pk),
        chain="agreements",
        facts={"key": text.key, "version": text.version, "digest": digest},
    )
    return True
