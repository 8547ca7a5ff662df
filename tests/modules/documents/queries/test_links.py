"""Links to files and pages."""

from datetime import timedelta

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import public as documents
from onecourt.platform import crypto
from tests.situations import files as sent
from tests.situations.folders import NOON, Folder

LATER = NOON + timedelta(minutes=9, seconds=59)
TOO_LATE = NOON + timedelta(minutes=10)


def token_of(url: str) -> str:
    return url.removeprefix("/files/").removesuffix("/")


def test_lead_to_the_original_and_to_pages(folder: Folder) -> None:
    content = sent.a_pdf(pages=2)
    document = folder.receive(content, "借条.pdf")

    link = documents.file_link(document.id, actor=folder.holder, at=NOON)
    handed = documents.open_link(token_of(link), actor=folder.holder, at=LATER)
    assert handed.original is not None
    with handed.original as original:
        assert original.read() == content
    assert handed.name == "借条.pdf"


def test_show_a_page_even_before_it_was_drawn(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf(pages=2))

    links = documents.page_links(document.id, actor=folder.holder, at=NOON)

    assert [(link.number, link.width, link.height) for link in links] == [(1, 1200, 1698), (2, 1200, 1698)]
    assert links[0].page_id == documents.list_pages(document.id)[0].id
    for url in (links[1].url, links[1].thumb_url):
        assert documents.open_link(token_of(url), actor=folder.holder, at=NOON).picture.startswith(b"RIFF")


@pytest.mark.req("PLT-13")
def test_are_for_one_account(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_pdf())
    token = token_of(documents.file_link(document.id, actor=folder.holder, at=NOON))
    folder.seen_by.add(stranger.account_id)

    for actor in (stranger, Actor.visitor(), Actor.system("documents.render_pages")):
        with pytest.raises(NotFound):
            documents.open_link(token, actor=actor, at=NOON)


def test_run_out(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())
    token = token_of(documents.file_link(document.id, actor=folder.holder, at=NOON))

    with pytest.raises(NotFound):
        documents.open_link(token, actor=folder.holder, at=TOO_LATE)


def test_end_when_the_right_ends(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())
    token = token_of(documents.file_link(document.id, actor=folder.holder, at=NOON))
    folder.seen_by.clear()

    with pytest.raises(NotFound):
        documents.open_link(token, actor=folder.holder, at=NOON)


def test_end_when_the_file_is_thrown_away(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())
    token = token_of(documents.file_link(document.id, actor=folder.holder, at=NOON))
    documents.discard_document(actor=folder.holder, document_id=document.id, at=NOON)

    with pytest.raises(NotFound):
        documents.open_link(token, actor=folder.holder, at=NOON)


def test_are_not_made_for_strangers(folder: Folder, stranger: Actor) -> None:
    document = folder.receive(sent.a_pdf())

    with pytest.raises(NotFound):
        documents.file_link(document.id, actor=stranger, at=NOON)
    with pytest.raises(NotFound):
        documents.page_links(document.id, actor=stranger, at=NOON)


def test_are_not_made_for_refused_files(folder: Folder) -> None:
    document = folder.receive(b"", "空.pdf")

    assert documents.page_links(document.id, actor=folder.holder, at=NOON) == []
    with pytest.raises(NotFound):
        documents.file_link(document.id, actor=folder.holder, at=NOON)


@pytest.mark.parametrize("change", ["altered", "of another use", "rubbish"])
def test_cannot_be_made_by_others(folder: Folder, change: str) -> None:
    document = folder.receive(sent.a_pdf())
    token = token_of(documents.file_link(document.id, actor=folder.holder, at=NOON))
    wrong = {
        "altered": token[:-2] + ("AA" if not token.endswith("AA") else "BB"),
        "of another use": crypto.sign_token({"use": "live"}, until=LATER),
        "rubbish": "%00中",
    }[change]

    with pytest.raises(NotFound):
        documents.open_link(wrong, actor=folder.holder, at=NOON)
