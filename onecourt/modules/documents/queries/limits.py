"""What a file may be: the settings of the court on that day."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from onecourt.modules.documents import terms
from onecourt.modules.documents.terms import Limits
from onecourt.platform import files
from onecourt.platform.configuration import value

MB = 1024 * 1024


def get_limits(*, court_id: UUID | None = None, on: date | None = None) -> Limits:
    """The limits for material at a court, or on the whole platform."""
    width, height = value(terms.MIN_PX, court_id=court_id, on=on)
    return Limits(
        max_bytes=value(terms.MAX_MB, court_id=court_id, on=on) * MB,
        max_pages=value(terms.MAX_PAGES, court_id=court_id, on=on),
        max_pixels=value(terms.MAX_MEGAPIXELS, on=on) * 1_000_000,
        min_px=(width, height),
        min_dpi=value(terms.MIN_DPI, court_id=court_id, on=on),
        blocks=value(terms.QUALITY, court_id=court_id, on=on) == "block",
    )


def list_formats(*, court_id: UUID | None = None, on: date | None = None) -> tuple[str, ...]:
    """The kinds of files that a court takes where a slot names none of its own."""
    return kinds_of(value(terms.FORMATS, court_id=court_id, on=on))


def kinds_of(formats: Collection[str]) -> tuple[str, ...]:
    """Formats as people write them (jpeg, tiff) as the kinds that we can keep, each once."""
    known = (files.kind_of_name(f".{name}") for name in formats)
    return tuple(dict.fromkeys(kind for kind in known if kind in files.KEPT))


def words_for(kinds: Collection[str]) -> str:
    """The kinds as a sentence names them: JPG、PNG、PDF."""
    return "、".join(kind.upper() for kind in kinds)
