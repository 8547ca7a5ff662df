"""Taking in a file."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Protocol
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.examination import Examination, examine_upload, fault
from onecourt.modules.documents.queries.limits import get_limits, kinds_of, list_formats
from onecourt.modules.documents.queries.names import shown_name, stored_name
from onecourt.modules.documents.rules import nothing_stands_against_it
from onecourt.modules.documents.terms import Fault, Limits, Owner
from onecourt.modules.documents.workflow import DOCUMENT
from onecourt.platform import access, audit, files, jobs
from onecourt.platform.configuration import value
from onecourt.platform.operations import operation


class Upload(Protocol):
    """A file as the web hands it over."""

    @property
    def name(self) -> str | None: ...

    def chunks(self) -> Iterable[bytes]: ...


@operation
def receive_file(
    *,
    actor: Actor,
    upload: Upload,
    owner: tuple[str, UUID],
    at: datetime,
    slot_formats: Collection[str] | None = None,
    limits: Limits | None = None,
) -> Document:
    """Check a file and keep it unchanged; one that cannot be used stays listed with its faults.

    Raises NotPermitted, and DiskFull and ScannerSilent, which keep nothing. The bytes of a refused file are
    not kept, only their digest. Without formats and limits of a slot those of the settings hold.
    """
    belongs = Owner(*owner)
    access.require(actor, terms.RECEIVE, belongs)
    day = court_day(at)
    limits = limits or get_limits(on=day)
    formats = kinds_of(slot_formats) if slot_formats else list_formats(on=day)
    name = shown_name(upload.name)
    with files.incoming(upload.chunks(), max_bytes=limits.max_bytes) as arrived:
        found = examine_upload(arrived, name=name, formats=formats, limits=limits)
        faults = (*found.faults, *_infections(arrived, name), *_repeats(belongs, arrived.sha256, name))
        is_usable = nothing_stands_against_it(faults)
        if is_usable:
            # Durable before the row is: a row never names bytes that a power cut has taken.
            arrived.keep()
    document = enter_document(belongs, name, arrived, found, faults, actor, at)
    DOCUMENT.take("accept" if is_usable else "refuse", document, actor=actor, at=at)
    audit.record(
        "documents.document.received",
        actor=actor,
        at=at,
        thing=("documents.document", document.id),
        chain=f"document:{document.id}",
        facts={"sha256": arrived.sha256, "sm3": arrived.sm3, "faults": [f.code for f in faults]},
    )
    prepare_pages(document)
    return document


def _infections(arrived: files.Arrived, name: str) -> list[Fault]:
    """What the scanner of the platform finds, where one is set."""
    scanner = value(terms.SCANNER)
    if not scanner or not arrived.is_whole or not arrived.size:
        return []
    return [fault("infected", name)] if files.infection_in(arrived.path, scanner=scanner) else []


def _repeats(owner: Owner, sha256: str, name: str) -> list[Fault]:
    """A warning where the same bytes are in the owner's list already: twice is seldom meant."""
    earlier = Document.objects.filter(
        owner_kind=owner.owner_kind, owner_id=owner.owner_id, sha256=sha256, state__in=terms.HELD
    )
    first = earlier.order_by("received_at", "id").first()
    if first is None:
        return []
    return [fault("duplicate", name, severity=terms.WARNS, earlier=first.original_name)]


def prepare_pages(document: Document) -> None:
    """Have the pages drawn and looked at, where there are any or can be made."""
    if document.rendition == terms.PROCESSING:
        job = "preview_document" if document.kind in files.TEXT_DOCUMENTS else "render_pages"
        jobs.defer(f"documents.{job}", lock=f"document:{document.id}", document_id=str(document.id))


def enter_document(
    owner: Owner,
    name: str,
    arrived: files.Arrived,
    found: Examination,
    faults: Collection[Fault],
    actor: Actor,
    at: datetime,
) -> Document:
    """The row of a file and those of its pages, not yet accepted."""
    is_usable = nothing_stands_against_it(faults)
    is_shown = bool(found.pages) and is_usable
    is_laid_out = is_usable and found.kind in files.TEXT_DOCUMENTS
    document = Document.objects.create(
        owner_kind=owner.owner_kind,
        owner_id=owner.owner_id,
        original_name=name,
        stored_name=stored_name(name, found.kind),
        kind=found.kind,
        mime=files.media_type_of(found.kind),
        size=arrived.size,
        sha256=arrived.sha256,
        sm3=arrived.sm3,
        state=DOCUMENT.first,
        faults=[f.as_json() for f in faults],
        rendition=terms.PROCESSING if is_shown or is_laid_out else terms.NONE,
        examination=terms.WAITING if is_shown else terms.UNEXAMINED,
        recognition=terms.WAITING if is_shown else terms.NONE,
        uploaded_by=actor.account_id,
        received_at=at,
    )
    if is_shown:
        DocumentPage.objects.bulk_create(
            DocumentPage(document=document, number=p.number, width=p.width, height=p.height, dpi=p.dpi)
            for p in found.pages
        )
    return document
