"""What is written on the pages: kept beside their pictures as files, found by pairs of signs.

The text itself stands in no column and no log. For searching, the database holds keyed digests of the pairs
of neighbouring signs of each page: they tell where to look, and only the file tells what is there.
"""

import json
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.modules.documents import terms
from onecourt.modules.documents.models import Document, DocumentPage
from onecourt.modules.documents.queries.gates import get_visible_document
from onecourt.modules.documents.queries.pictures import name_of_straight
from onecourt.platform import crypto, files
from onecourt.platform.recognition import Line, as_text

OWN, PICTURE, NOTHING = "own", "picture", "nothing"
_AROUND = 24  # signs shown before and after what was found
_LOOKED_INTO = 400  # pages whose files are opened for one question


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page; `by` says whether the file held it (own) or it was read off the picture.

    `sure` is the mean of how sure the reading was, None where nothing was read.
    """

    page_id: UUID
    number: int
    by: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return as_text(self.lines)

    @property
    def sure(self) -> float | None:
        return sum(line.sure for line in self.lines) / len(self.lines) if self.lines else None


@dataclass(frozen=True, slots=True)
class TextHit:
    """A page on which words were found, with what stands before and after them."""

    document_id: UUID
    owner_id: UUID
    name: str
    number: int
    before: str
    found: str
    after: str


def list_page_texts(document_id: UUID, *, actor: Actor) -> list[PageText]:
    """The text of the pages that have been read so far.

    Raises NotFound.
    """
    document = get_visible_document(actor=actor, document_id=document_id)
    pages = document.pages.order_by("number")
    return [text for page in pages if (text := text_of_page(document, page)) is not None]


def text_of_page(document: Document, page: DocumentPage) -> PageText | None:
    """The text of one page, None where it has not been read yet."""
    kept = files.read_rendition(document.sha256, _file_of(page))
    if kept is None:
        return None
    held = json.loads(kept)
    return PageText(page.id, page.number, held["by"], tuple(Line(*line) for line in held["lines"]))


def keep_text_of_page(document: Document, page: DocumentPage, by: str, lines: Sequence[Line]) -> None:
    """Write the text beside the pictures, whole or not at all; twice gives the same.

    Raises DiskFull.
    """
    held = {"by": by, "lines": [[x.text, x.x, x.y, x.wide, x.high, x.sure] for x in lines]}
    files.write_rendition(document.sha256, _file_of(page), json.dumps(held, ensure_ascii=False).encode())


def find_in_texts(
    words: str, *, owner_kind: str, owner_ids: Collection[UUID], limit: int = 50
) -> list[TextHit]:
    """The pages of these owners on which the words stand; who asks has passed the owners' gates."""
    wanted = _pairs(_plain_signs(words))
    if not wanted:
        return []
    # The index over the pairs leaves a handful of pages; the owners are those of one desk or one matter.
    pages = DocumentPage.objects.filter(
        pairs__contains=sorted(wanted),
        document__owner_kind=owner_kind,
        document__owner_id__in=list(owner_ids),
        document__state=terms.USABLE,
    ).select_related("document")
    hits = []
    for page in pages.order_by("document__received_at", "document_id", "number")[:_LOOKED_INTO]:
        text = text_of_page(page.document, page)
        hit = _hit(page, text.text, words) if text else None
        if hit:
            hits.append(hit)
        if len(hits) >= limit:
            break
    return hits


def pairs_of(text: str) -> list[int]:
    """The keyed digests of all pairs of neighbouring signs, without blanks and punctuation."""
    return sorted(_pairs(_plain_signs(text)))


def _file_of(page: DocumentPage) -> str:
    return f"w{name_of_straight(page)}.json"


def _plain_signs(text: str) -> list[tuple[str, int]]:
    """The signs that count, in one width and case, each with its place in the text."""
    found = []
    for place, sign in enumerate(text):
        for plain in unicodedata.normalize("NFKC", sign).lower():
            if unicodedata.category(plain)[0] in "LN":
                found.append((plain, place))
    return found


def _pairs(signs: Sequence[tuple[str, int]]) -> set[int]:
    return {_digest(a[0] + b[0]) for a, b in pairwise(signs)}


@lru_cache(maxsize=50_000)
def _digest(pair: str) -> int:
    """Thirty-one bits: a false guess only opens one file in vain."""
    return int(crypto.blind_index("documents.pair", pair)[:8], 16) & 0x7FFFFFFF


def _hit(page: DocumentPage, text: str, words: str) -> TextHit | None:
    held = _plain_signs(text)
    wanted = "".join(sign for sign, _ in _plain_signs(words))
    start = "".join(sign for sign, _ in held).find(wanted)
    if start < 0:
        return None
    first, last = held[start][1], held[start + len(wanted) - 1][1] + 1
    before, after = text[max(0, first - _AROUND) : first], text[last : last + _AROUND]
    return TextHit(
        document_id=page.document_id,
        owner_id=page.document.owner_id,
        name=page.document.original_name,
        number=page.number,
        before=" ".join(before.split()),
        found="".join(text[first:last].split()),
        after=" ".join(after.split()),
    )
