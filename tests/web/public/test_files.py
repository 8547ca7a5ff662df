"""The address under which files are handed out."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test import RequestFactory

from onecourt.kernel import clock
from onecourt.kernel.actor import Actor
from onecourt.modules.documents import public as documents
from onecourt.web.public.files.views import file
from tests.situations import files as sent
from tests.situations.folders import Folder, a_person


@pytest.fixture
def folder(db: None, settings: Any, tmp_path: Path) -> Folder:
    settings.ONECOURT_HOME = tmp_path
    return Folder()


def asked(link: str, actor: Actor, method: str = "GET") -> HttpResponseBase:
    request: HttpRequest = RequestFactory().generic(method, link)
    request.actor = actor  # type: ignore[attr-defined]
    return file(request, token=link.removeprefix("/files/").removesuffix("/"))


def test_hands_out_the_original_as_a_download(folder: Folder) -> None:
    content = sent.a_pdf()
    document = folder.receive(content, "借条 1.pdf")
    link = documents.file_link(document.id, actor=folder.holder, at=clock.now())

    response = asked(link, folder.holder)

    assert response.status_code == 200
    assert b"".join(response.streaming_content) == content  # type: ignore[attr-defined]
    response.close()
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Length"] == str(len(content))
    named = "attachment; filename*=utf-8''%E5%80%9F%E6%9D%A1_1.pdf"
    assert response["Content-Disposition"] == named


def test_shows_a_page(folder: Folder) -> None:
    document = folder.receive(sent.a_photo(), "借条.jpg")
    (page,) = documents.page_links(document.id, actor=folder.holder, at=clock.now())

    for url in (page.url, page.thumb_url):
        response = asked(url, folder.holder)
        assert (response.status_code, response["Content-Type"]) == (200, "image/webp")
        assert response["Content-Disposition"].startswith("inline")


def test_keeps_the_browser_from_doing_anything_with_it(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())

    response = asked(documents.file_link(document.id, actor=folder.holder, at=clock.now()), folder.holder)

    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Cache-Control"] == "private, no-store"
    response.close()


@pytest.mark.req("PLT-13")
@pytest.mark.parametrize("who", ["stranger", "visitor", "too late", "right gone"])
def test_is_not_found_otherwise(folder: Folder, who: str) -> None:
    document = folder.receive(sent.a_pdf())
    made = clock.now() - timedelta(minutes=11 if who == "too late" else 0)
    link = documents.file_link(document.id, actor=folder.holder, at=made)
    actor = {"stranger": a_person("邹远山"), "visitor": Actor.visitor()}.get(who, folder.holder)
    if who == "right gone":
        folder.seen_by.clear()

    response = asked(link, actor)

    assert response.status_code == 404
    assert "没有找到" in response.content.decode()  # type: ignore[attr-defined]


def test_only_shows(folder: Folder) -> None:
    document = folder.receive(sent.a_pdf())

    link = documents.file_link(document.id, actor=folder.holder, at=clock.now())
    assert asked(link, folder.holder, "POST").status_code == 405
