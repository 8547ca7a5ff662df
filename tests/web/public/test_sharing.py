"""打印, 下载, 分享."""

import re
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import cv2
import numpy as np
import pypdf
import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.agreements import public as agreements
from onecourt.modules.people import public as people
from onecourt.web.kit.sessions import ACCOUNT, EPOCH
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


@pytest.fixture
def ground() -> Any:
    wiring.connect()
    return situation.the_ground(now())


def browser_of(actor: Actor) -> Client:
    client = Client()
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(actor.account_id), people.get_session_epoch(actor.account)
    session.save()
    return client


def read_by_a_phone(png: bytes) -> str:
    picture = cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_COLOR)
    return cv2.QRCodeDetector().detectAndDecode(picture)[0]


@pytest.fixture
def notice(ground: Any) -> agreements.AgreementText:
    return agreements.current_agreement("filing.notice.civil_first_instance", on=date(2026, 11, 20))


@pytest.mark.req("PLT-20")
def test_a_public_text_is_read_printed_and_taken_along_by_anybody(client: Client, notice: Any) -> None:
    path = reverse("public:agreement", kwargs={"version_id": notice.version_id})

    page = client.get(path).content.decode()
    pdf = client.get(f"{path}pdf/")
    docx = client.get(f"{path}docx/")

    assert f'href="{path}pdf/"' in page
    assert f'href="{path}docx/"' in page
    assert 'data-behaviour="print"' in page
    assert pdf["Content-Disposition"].startswith("attachment")
    words = re.sub(r"\s", "", "".join(p.extract_text() for p in pypdf.PdfReader(BytesIO(pdf.content)).pages))
    assert notice.title in words
    written = ZipFile(BytesIO(docx.content)).read("word/document.xml").decode()
    assert all(part[1][:10] in words.replace("•", "") for part in notice.parts if "“" not in part[1][:10])
    assert notice.title in written
    assert notice.parts[-1][1] in written


@pytest.mark.req("PLT-20")
def test_its_link_and_its_code_lead_to_it(client: Client, notice: Any) -> None:
    path = reverse("public:agreement", kwargs={"version_id": notice.version_id})

    page = client.get("/share/", {"page": path}).content.decode()
    code = client.get("/share/code/", {"page": path})
    kept = client.get("/share/code/", {"page": path, "keep": "1"})

    assert f"{SITE}{path}</p>" in page
    assert f'data-copy="{SITE}{path}"' in page
    assert f'data-share-url="{SITE}{path}"' in page
    assert f'src="/share/code/?page={path}"' in page
    assert read_by_a_phone(code.content) == f"{SITE}{path}"
    assert kept["Content-Disposition"].startswith("attachment")
    assert "谁都可以打开" in page


@pytest.mark.req("PLT-20")
def test_a_shared_receipt_asks_who_comes_and_opens_for_its_owner_only(ground: Any) -> None:
    owner = situation.somebody(now())
    stranger = situation.somebody(now(), phone="13800000009", name="陈默")
    matter_id = situation.a_filing(now(), owner, ground)
    path = reverse("matters:receipt", kwargs={"matter_id": matter_id})
    mine = browser_of(owner)

    receipt = mine.get(path).content.decode()
    shared = mine.get("/share/", {"page": path}).content.decode()

    assert f'href="/share/?page={path}"' in receipt
    assert reverse("matters:receipt_pdf", kwargs={"matter_id": matter_id}) in receipt
    assert "要先登录" in shared
    assert Client().get(path)["Location"] == f"/sign-in/?next={path}"
    assert browser_of(stranger).get(path).status_code == 404
    assert mine.get(path).status_code == 200


@pytest.mark.parametrize(
    "page", ["", "/nowhere/", "https://elsewhere.example/", "//elsewhere.example/", "/me/", "/court/"]
)
def test_only_pages_of_ours_that_can_be_passed_on_are_shared(client: Client, page: str) -> None:
    assert client.get("/share/", {"page": page}).status_code == 404
    assert client.get("/share/code/", {"page": page}).status_code == 404


def test_nothing_that_was_asked_of_the_page_stands_in_the_link(client: Client) -> None:
    page = client.get("/share/", {"page": "/services/?q=<b>x</b>"}).content.decode()

    assert f"{SITE}/services/</p>" in page
    assert "<b>x" not in page
