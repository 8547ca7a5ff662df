"""The texts that hold on a day."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q
from django.utils.safestring import SafeString

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.agreements.models import Acceptance, AgreementVersion
from onecourt.modules.agreements.rules import html_paragraphs, plain_parts


@dataclass(frozen=True, slots=True)
class AgreementText:
    """One version, ready to be shown."""

    version_id: UUID
    key: str
    title: str
    version: str
    valid_from: date
    html_paragraphs: tuple[SafeString, ...]
    parts: tuple[tuple[str, str], ...] = ()


def current_agreement(key: str, *, court_id: UUID | None = None, on: date) -> AgreementText:
    """The version that holds on a day: the court's own, else the platform's."""
    places = Q(court_id=None) if court_id is None else Q(court_id=None) | Q(court_id=court_id)
    found = (
        AgreementVersion.objects.filter(places, key=key, valid_from__lte=on)
        .order_by(F("court_id").desc(nulls_last=True), "-valid_from", "-loaded_at", "-id")
        .first()
    )
    if found is None:
        raise NotFound
    return _text(found)


def get_agreement(version_id: UUID) -> AgreementText:
    """One version, whether it still holds or not: for showing what was accepted."""
    found = AgreementVersion.objects.filter(pk=version_id).first()
    if found is None:
        raise NotFound
    return _text(found)


def has_accepted(actor: Actor, version_id: UUID) -> bool:
    """Whether the actor's account has ever accepted this version."""
    if actor.account_id is None:
        return False
    return Acceptance.objects.filter(account_id=actor.account_id, version_id=version_id).exists()


def _text(version: AgreementVersion) -> AgreementText:
    return AgreementText(
        version_id=version.pk,
        key=version.key,
        title=version.title,
        version=version.version,
        valid_from=version.valid_from,
        html_paragraphs=tuple(SafeString(part) for part in html_paragraphs(version.body)),
        parts=tuple(plain_parts(version.body)),
    )
