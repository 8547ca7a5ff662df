"""Ways in: the code of a court's own page, and the site on the home screen."""

import json
from typing import Any

import cv2
import numpy as np
import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.clock import now
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db


@pytest.fixture
def court() -> Any:
    wiring.connect()
    return situation.the_ground(now()).court


@pytest.mark.req("PLT-03", partly="no deep link from accounts, no notice page without a network")
def test_the_page_of_a_court_has_a_code_to_be_printed(client: Client, court: Any) -> None:
    path = reverse("public:court", kwargs={"court_id": court.id})

    page = client.get(path).content.decode()
    sheet = client.get("/share/", {"page": path}).content.decode()
    code = client.get("/share/code/", {"page": path}).content

    assert f'href="/share/?page={path}"' in page
    assert f'<h1 class="page-t">分享{court.name}</h1>' in sheet
    assert 'data-behaviour="print"' in sheet
    picture = cv2.imdecode(np.frombuffer(code, np.uint8), cv2.IMREAD_COLOR)
    assert cv2.QRCodeDetector().detectAndDecode(picture)[0] == f"http://testserver{path}"


@pytest.mark.req("PLT-03", partly="no deep link from accounts, no notice page without a network")
def test_every_page_names_what_puts_it_on_the_home_screen(client: Client) -> None:
    for path in ("/", "/sign-in/", "/court/sign-in/"):
        assert '<link rel="manifest" href="/manifest.webmanifest">' in client.get(path).content.decode()

    answer = client.get("/manifest.webmanifest")
    told = json.loads(answer.content)

    assert answer["Content-Type"] == "application/manifest+json"
    assert (told["start_url"], told["display"]) == ("/", "standalone")
    assert told["icons"][0]["src"].endswith("icon.svg")
    for shortcut in told["shortcuts"]:
        assert client.get(shortcut["url"]).status_code in (200, 302)
