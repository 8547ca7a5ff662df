"""Writing a matter's own documents when it is handed in."""

from datetime import datetime

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import Ground


def papers_of(person: Actor, matter_id) -> list[matters.FileRow]:
    matter = matters.get_matter(actor=person, matter_id=matter_id)
    keys = {paper.key for paper in matters.kind_of(matter.kind).papers}
    return [file for file in matters.list_files(matter) if file.slot in keys]


def test_handing_in_again_leaves_one_of_each(at: datetime, person: Actor, ground: Ground) -> None:
    matter_id = situation.a_filing(at, person, ground)
    (first,) = papers_of(person, matter_id)
    matters.withdraw_matter(actor=person, matter_id=matter_id, at=at)

    situation.submit(at, person, matter_id)

    (second,) = papers_of(person, matter_id)
    assert first.usable
    assert second.usable
    assert second.document_id != first.document_id


def test_only_the_applicant_has_them_written(
    at: datetime, person: Actor, stranger: Actor, ground: Ground
) -> None:
    matter = matters.get_matter(actor=person, matter_id=situation.a_filing(at, person, ground))

    with pytest.raises(NotPermitted):
        matters.write_papers(
            actor=stranger,
            matter=matter,
            content=matters.content_of(matter),
            strokes=situation.STROKES,
            at=at,
        )
