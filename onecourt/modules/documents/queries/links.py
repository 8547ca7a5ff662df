"""Links to files and pages: for one account, for some minutes, and asked again when they are followed."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import BinaryIO
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.modules.documents.queries.pictures import straight_picture
from onecourt.platform import crypto, files
from onecourt.platform.configuration import value
from onecourt.platform.pictures import size_when_straight

_ORIGINAL, _PAGE, _THUMB = "o", "p", "t"


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page for the viewer: its lasting identity and number, its pictures, the size of the larger."""

    page_id: UUID
    number: int
    url: str
    thumb_url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Handed:
    """What a link gives: the original as an open file, or the picture of a page as bytes."""

    name: str
    mime: str
    original: BinaryIO | None = None
    picture: bytes = b""


def page_links(document_id: UUID, *, actor: Actor, at: datetime) -> list[PageLink]:
    """The pages of a document with links to their pictures; none where it has no pages to show.

    Raises NotFound.
    """
    document = get_visible_document(actor=actor, document_id=document_id)
    until = _end(at)
    links = []
    for page in document.pages.order_by("number"):
        drawn = files.size_on_screen(page.width, page.height, is_vector=document.kind not in files.PICTURES)
        width, height = size_when_straight(*drawn, turn=page.turned)
        url = _link(document, actor, f"{_PAGE}{page.number}", until)
        thumb_url = _link(document, actor, f"{_THUMB}{page.number}", until)
        links.append(PageLink(page.id, page.number, url, thumb_url, width, height))
    return links


def file_link(document_id: UUID, *, actor: Actor, at: datetime) -> str:
    """A link to the original, to be downloaded.

    Raises NotFound, for refused files too: their bytes are not kept.
    """
    document = get_visible_document(actor=actor, document_id=document_id)
    if document.state not in terms.HELD:
        raise NotFound
    return _link(document, actor, _ORIGINAL, _end(at))


def open_link(token: str, *, actor: Actor, at: datetime) -> Handed:
    """What a link leads to.

    Raises NotFound when it has run out, was given to somebody else, or its owner is no longer to be seen.
    """
    payload = crypto.read_token(token, at=at)
    if payload is None or payload.get("use") != "file" or actor.account_id is None:
        raise NotFound
    if payload["account"] != str(actor.account_id):
        raise NotFound
    document = get_visible_document(actor=actor, document_id=UUID(payload["document"]))
    if document.state not in terms.HELD:
        raise NotFound
    what, number = payload["what"][:1], payload["what"][1:]
    if what == _ORIGINAL:
        return Handed(document.stored_name, document.mime, original=files.open_blob(document.sha256))
    try:
        picture = straight_picture(document, int(number), thumb=what == _THUMB)
    except files.Unusable as found:
        raise NotFound from found
    return Handed(f"{document.id}-{number}.webp", "image/webp", picture=picture)


def _end(at: datetime) -> datetime:
    return at + timedelta(minutes=value(terms.LINK_MINUTES))


def _link(document: Document, actor: Actor, what: str, until: datetime) -> str:
    if actor.account_id is None:
        raise NotFound
    payload = {"use": "file", "document": str(document.id), "account": str(actor.account_id), "what": what}
    return f"/files/{crypto.sign_token(payload, until=until)}/"
