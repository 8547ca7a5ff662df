"""Size, theme and 长辈版."""

import pytest

from onecourt.web.kit.look import Look, changed_look

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "sent, look",
    [
        ({"care": "on"}, Look(size="xl", care=True)),
        ({"size": "l"}, Look(size="l")),
        ({"theme": "dark"}, Look(theme="dark")),
        ({"size": "huge", "theme": "pink", "care": "maybe"}, Look()),
    ],
)
def test_takes_what_it_knows(sent, look):
    assert changed_look(Look(), sent) == look


def test_the_switch_writes_the_page_and_goes_back(client):
    response = client.post(
        "/look/", {"care": "on"}, headers={"Referer": "http://testserver/sign-in/?next=/x/"}
    )

    assert (response.status_code, response["Location"]) == (302, "/sign-in/?next=/x/")
    assert "data-care" in client.get("/sign-in/").content.decode()
    client.post("/look/", {"care": "off"})
    assert "data-care" not in client.get("/sign-in/").content.decode()


def test_never_leads_to_another_site(client):
    response = client.post("/look/", {"care": "on"}, headers={"Referer": "https://elsewhere.example/"})

    assert response["Location"] == "/"


@pytest.mark.parametrize("cookie", ["", "x", "xl.dark", "9.9.9.9", "'><script>"])
def test_a_strange_cookie_does_no_harm(client, cookie):
    client.cookies["look"] = cookie

    assert client.get("/sign-in/").status_code == 200
