"""Addresses, methods, cookies and bodies that no page of ours ever sends."""

import socket
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.hostile.asking import Asker
from tests.journeys import people
from tests.journeys.filing_by_hand import Filing, a_draft, receipt_number, somebody_new
from tests.journeys.running import RunningCourt
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.slow]

NOWHERE = (
    "/nothing/",
    "/matters/not-a-number/",
    "/matters/00000000-0000-0000-0000-000000000000/",
    "/matters/00000000-0000-0000-0000-000000000000/claim/",
    "/files/e30.e30/",
    "/files/%00/",
    "/files/" + "A" * 4000 + "/",
    "/court/matters/00000000-0000-0000-0000-000000000000/",
    "/agreements/00000000-0000-0000-0000-000000000000/",
    "/matters/new/nothing.at_all/",
    "/%E0%A4%A/",
    "/%ff%fe/",
    "/..%2f..%2fetc%2fpasswd",
    "/static/built/nothing.css",
    "/sign-in/captcha/x/",
    "/admin/",
    "/.env",
    "/wp-login.php",
)


@pytest.mark.req("PLT-90")
def test_unknown_addresses(asker: Asker, draft: Filing):
    for who, visitor in (("visitor", Visitor(asker.url)), ("somebody", draft.visitor)):
        for path in NOWHERE:
            answer = visitor.http.get(path, follow_redirects=False)
            asker.look(answer, f"{who} {path[:80]}")
            assert answer.status_code in (302, 400, 404), (path, answer.status_code)

    assert asker.wrong == []


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "NONSENSE"])
def test_other_methods(asker: Asker, draft: Filing, method: str):
    for path in ("/", "/filings/", draft.at("claim"), f"{draft.address}discard/", "/sign-in/", "/look/"):
        answer = draft.visitor.http.request(method, path, follow_redirects=False)
        asker.look(answer, f"{method} {path}")
        assert answer.status_code in (302, 403, 405), (path, answer.status_code)

    assert asker.wrong == []
    assert draft.visitor.status(draft.at("claim")) == 200


@pytest.mark.req("PLT-90")
def test_numbers_too_large_in_an_address(asker: Asker, draft: Filing):
    for place in ("0", "9" * 12, "9" * 400):
        answer = draft.visitor.http.get(f"{draft.address}parties/defendant/{place}/", follow_redirects=False)
        asker.look(answer, f"place {place[:15]}")

    assert asker.wrong == []


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize(
    "cookies",
    [
        {"court_session": "x" * 3000},
        {"court_session": "' OR 1=1 --"},
        {"look": "xxl.dark.1.<script>"},
        {"court_csrf": "short"},
        {"look": "%00"},
    ],
)
def test_cookies_that_nobody_gave(asker: Asker, cookies: dict[str, str]):
    for path in ("/", "/filings/", "/sign-in/"):
        asker.look(httpx.get(f"{asker.url}{path}", cookies=cookies), f"{path} {cookies}")

    assert asker.wrong == []


BODIES = {
    "json": (b'{"phone": {"$gt": ""}}', "application/json"),
    "no boundary": (b"--x\r\n", "multipart/form-data"),
    "a wrong boundary": (b"--x\r\nContent-Disposition: form-data\r\n", "multipart/form-data; boundary=y"),
    "bytes that are no text": (b"phone=%ff%fe&once=%c0%80", "application/x-www-form-urlencoded"),
    "a charset that is none": (b"phone=1", "application/x-www-form-urlencoded; charset=klingon"),
    "five thousand fields": (
        b"&".join(b"a%d=1" % n for n in range(5000)),
        "application/x-www-form-urlencoded",
    ),
    "six megabytes": (b"phone=" + b"1" * 6_000_000, "application/x-www-form-urlencoded"),
}


@pytest.mark.req("PLT-90")
@pytest.mark.parametrize("body", BODIES)
def test_bodies_that_no_form_sends(asker: Asker, draft: Filing, body: str):
    content, kind = BODIES[body]
    token = draft.visitor.form(draft.at("claim"), name="step").fields["csrfmiddlewaretoken"]
    for path in ("/sign-in/", draft.at("claim"), f"{draft.address}files/complaint/"):
        headers = {"Content-Type": kind, "X-CSRFToken": token, "Origin": asker.url}
        answer = draft.visitor.http.post(path, content=content, headers=headers, follow_redirects=False)
        asker.look(answer, f"{path} {body}")

    assert asker.wrong == []


@pytest.mark.req("PLT-90")
def test_a_body_that_is_announced_too_large_is_refused_before_it_is_sent(court: RunningCourt):
    said = raw(
        court,
        b"POST /sign-in/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        b"Content-Length: 999999999\r\n\r\nx",
    )

    assert b" 413 " in said.split(b"\r\n")[0]
    assert "上传的内容太大" in said.decode(errors="replace")
    assert "编号" in said.decode(errors="replace")


@pytest.mark.req("PLT-90")
@pytest.mark.req("MAT-90", partly="half an upload; taking up again is on the page")
def test_half_an_upload_leaves_nothing_and_disturbs_nobody(court: RunningCourt, draft: Filing):
    before = draft.visitor.get(draft.at("materials")).text.count("file__n")
    cookies = "; ".join(f"{name}={value}" for name, value in draft.visitor.http.cookies.items())
    head = f"POST {draft.address}files/complaint/ HTTP/1.1\r\nHost: localhost:{court.port}\r\n"
    head += f"Cookie: {cookies}\r\n"
    head += "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n\r\n--b\r\n"
    head += 'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4'

    for _ in range(5):
        raw(court, head.encode(), wait=False)

    assert draft.visitor.get(draft.at("materials")).text.count("file__n") == before


def raw(court: RunningCourt, sent: bytes, *, wait: bool = True) -> bytes:
    """What comes back to bytes as they are; without waiting the line is cut."""
    with socket.create_connection(("localhost", court.port), timeout=20) as line:
        line.sendall(sent)
        found = b""
        while wait and (part := line.recv(65536)):
            found += part
    return found


@pytest.mark.req("PLT-21")
def test_the_same_submission_from_eight_hands_at_once_is_one(court: RunningCourt):
    person = people.someone("陆川")
    filing = a_draft(somebody_new(court.url, person), person)
    form = filing.submission()
    cookies = dict(filing.visitor.http.cookies)

    def hand_in(_: int) -> httpx.Response:
        with httpx.Client(base_url=court.url, cookies=cookies, follow_redirects=True, timeout=60) as hand:
            return hand.post(form.action, data=form.fields)

    with ThreadPoolExecutor(8) as hands:
        answers = list(hands.map(hand_in, range(8)))
    shown = filing.visitor.get(f"{filing.address}receipt/").text

    assert {answer.status_code for answer in answers} <= {200, 409}
    assert {receipt_number(a.text) for a in answers if a.status_code == 200} == {receipt_number(shown)}
    assert filing.visitor.get("/filings/").text.count(f"/filings/{filing.matter}/") >= 1


@pytest.mark.req("PLT-13")
def test_ids_of_others_in_ones_own_forms(asker: Asker, draft: Filing, filing: Filing):
    form = draft.visitor.form(draft.at("claim"), name="step")
    theirs = form.action.replace(draft.matter, filing.matter)
    answer = draft.visitor.http.post(theirs, data=form.fields, follow_redirects=False)
    asker.look(answer, theirs)

    assert answer.status_code == 404
    assert asker.wrong == []
