"""Throwing away a file."""

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.documents import public as documents
from onecourt.platform import files
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder


def test_takes_it_out_of_the_list_and_keeps_the_bytes(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())

    documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)

    assert folder.rows == []
    assert documents.get_document(document.id).state == "discarded"
    assert files.has_blob(document.sha256)


def test_a_refused_file_may_go_too(folder: Folder) -> None:
    document = folder.receive(b"", "空.pdf")

    documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)

    assert folder.rows == []


def test_refuses_a_file_that_somebody_else_handed_in(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_pdf())
    folder.seen_by.add(stranger.account_id)

    with pytest.raises(NotPermitted, match="不是您上传的"):
        documents.discard_document(actor=stranger, document_id=document.id, at=NOON)


def test_refuses_when_the_owner_may_not_be_changed_any_more(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())
    folder.is_open = False

    with pytest.raises(NotPermitted, match="已经提交"):
        documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)


def test_is_not_found_by_a_stranger_nor_twice(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_pdf())

    with pytest.raises(NotFound), transaction.atomic():
        documents.discard_document(actor=stranger, document_id=document.id, at=NOON)
    documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)
    with pytest.raises(NotFound), transaction.atomic():
        documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)
