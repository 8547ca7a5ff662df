"""Using a file although its pictures are poor."""

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted, WrongState
from onecourt.modules.documents import public as documents
from onecourt.platform import jobs
from tests.situations.folders import NOON, Folder
from tests.situations.pictures import a_clean_photo, a_poor_photo


@pytest.mark.req("B-23")
def test_keeps_the_reason_for_the_clerk(folder: Folder) -> None:
    document = folder.receive(a_poor_photo("too_dark"), "借条.jpg")
    jobs.run_pending()

    documents.keep_document_as_is(
        actor=folder.holder, document_id=document.id, reason=" 原件就是\n这样 ", at=NOON
    )

    row = folder.rows[0]
    assert row.kept_reason == "原件就是 这样"
    assert row.examination_says == "检查通过"
    assert row.open_warnings == ()
    assert [f.code for f in row.warnings] == ["too_dark"]


@pytest.mark.parametrize("reason", ["", "  \n", "长" * 201])
def test_refuses_without_a_readable_reason(folder: Folder, reason: str) -> None:
    document = folder.receive(a_poor_photo("too_dark"), "借条.jpg")
    jobs.run_pending()

    with pytest.raises(documents.ReasonMissing):
        documents.keep_document_as_is(actor=folder.holder, document_id=document.id, reason=reason, at=NOON)


def test_refuses_where_nothing_was_found(folder: Folder) -> None:
    document = folder.receive(a_clean_photo(), "借条.jpg")
    jobs.run_pending()

    with pytest.raises(WrongState):
        documents.keep_document_as_is(
            actor=folder.holder, document_id=document.id, reason="原件就是这样", at=NOON
        )


def test_is_for_whoever_handed_it_in(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(a_poor_photo("too_dark"), "借条.jpg")
    jobs.run_pending()

    with pytest.raises(NotFound):
        documents.keep_document_as_is(actor=stranger, document_id=document.id, reason="试试", at=NOON)
    folder.seen_by.add(stranger.account_id)
    with pytest.raises(NotPermitted):
        documents.keep_document_as_is(actor=stranger, document_id=document.id, reason="试试", at=NOON)
