"""The texts of a court as its administrator sees them: what holds, what held, what is being written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.utils.safestring import SafeString

from onecourt.kernel.actor import Actor
from onecourt.kernel.masking import mask_number
from onecourt.kernel.refusals import NotFound
from onecourt.modules.agreements.models import Acceptance, AgreementDraft, AgreementVersion
from onecourt.modules.agreements.queries.agreements import AgreementText, current_agreement
from onecourt.modules.agreements.rules import html_paragraphs
from onecourt.modules.agreements.terms import ON_REGISTERING


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version that a court uses, used or will use; `is_own` where the court wrote it."""

    version_id: UUID
    key: str
    title: str
    version: str
    valid_from: date
    source: str
    body: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class DraftRow:
    """What is being written, and how it will read."""

    title: str
    body: str
    source: str
    author_name: str
    saved_at: datetime
    html_paragraphs: tuple[SafeString, ...]


@dataclass(frozen=True, slots=True)
class AcceptanceRow:
    """With what somebody accepted a version; the address is masked."""

    title: str
    version: str
    place: str
    device: str


def list_texts(actor: Actor, *, on: date) -> list[AgreementText]:
    """Every text there is, as it holds for the court on a day."""
    keys = AgreementVersion.objects.filter(_of(actor.court)).values_list("key", flat=True).distinct()
    return [current_agreement(key, court_id=actor.court, on=on) for key in sorted(keys)]


def is_editable(key: str) -> bool:
    """Whether a court may have its own: not what people accept before they have chosen a court."""
    return key not in ON_REGISTERING


def get_editable(actor: Actor, key: str) -> VersionRow:
    """The version from which a court goes on writing; NotFound for a text that it may not have."""
    versions = list_versions(actor, key)
    if not versions or not is_editable(key):
        raise NotFound
    return versions[0]


def list_versions(actor: Actor, key: str) -> list[VersionRow]:
    """The versions of a text, the court's and the platform's, the latest first."""
    rows = AgreementVersion.objects.filter(_of(actor.court), key=key)
    return [
        VersionRow(
            version_id=row.pk,
            key=row.key,
            title=row.title,
            version=row.version,
            valid_from=row.valid_from,
            source=row.source,
            body=row.body,
            is_own=row.court_id is not None,
        )
        for row in rows.order_by("-valid_from", "-loaded_at", "-id")
    ]


def find_draft(actor: Actor, key: str) -> DraftRow | None:
    """What the court is writing, if it is writing."""
    draft = AgreementDraft.objects.filter(court_id=actor.court, key=key).first()
    if draft is None:
        return None
    return DraftRow(
        title=draft.title,
        body=draft.body,
        source=draft.source,
        author_name=draft.author_name,
        saved_at=draft.saved_at,
        html_paragraphs=tuple(SafeString(part) for part in html_paragraphs(draft.body)),
    )


def list_acceptances(ids: Iterable[str]) -> dict[str, AcceptanceRow]:
    """Acceptances by their id; whoever asks has found the ids in the audit trail of the court."""
    found = Acceptance.objects.filter(pk__in=list(ids)).select_related("version").order_by("id")
    return {
        str(row.pk): AcceptanceRow(
            title=row.version.title,
            version=row.version.version,
            place=mask_number(row.address, front=4, back=0) if row.address else "",
            device=row.device,
        )
        for row in found
    }


def _of(court_id: UUID) -> Q:
    return Q(court_id=None) | Q(court_id=court_id)
