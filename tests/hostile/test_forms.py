"""Every form that stands on any page, filled with bad things: refused in a sentence, nothing breaks."""

import pytest

from tests.hostile.asking import IN_ADDRESSES, TEXTS, Asker
from tests.journeys.filing_by_hand import Filing
from tests.journeys.visitor import Form, PageReader, Visitor

pytestmark = [pytest.mark.slow]

STEPS = ("applicant", "court", "notice", "cause", "parties", "claim", "check", "materials")
PEOPLE = (
    "parties/plaintiff/1/",
    "parties/plaintiff/1/?part=2",
    "parties/defendant/1/",
    "parties/defendant/2/",
)
OPEN = (
    *("/sign-in/", "/sign-in/password/", "/sign-in/recover/", "/register/", "/services/", "/filing/"),
    *("/court/sign-in/", "/register/details/", "/sign-in/code/"),
)
OWN = (
    "/",
    "/filings/",
    "/cases/",
    "/messages/",
    "/calendar/",
    "/me/",
    "/me/security/password/",
    "/me/security/phone/",
)
COURT = (
    "/court/",
    "/court/cases/",
    "/court/messages/",
    "/court/account/password/",
    "/court/queues/filing-review/",
)
ADMINISTRATION = ("/court/staff/", "/court/staff/new/", "/court/audit/", "/court/settings/")
# What ends the visit or the draft, or sends short messages, is asked for elsewhere.
LEFT_OUT = (
    "sign-out/",
    "end-sessions/",
    "discard/",
    "withdraw/",
    "resend/",
    "code/send/",
    "strike/",
    "/look/",
)
HIDDEN = {"csrfmiddlewaretoken", "once", "drawn_for", "version", "next", "captcha_token"}


def forms_of(visitor: Visitor, path: str) -> list[Form]:
    page = visitor.get(path)
    found = []
    for form in PageReader(page.text).forms:
        form.action = form.action or page.url.path
        if form.fields.get("csrfmiddlewaretoken") and not form.action.endswith(LEFT_OUT):
            found.append(form)
    return found


def send_everything_bad(asker: Asker, visitor: Visitor, paths: list[str]) -> None:
    sent_to: set[tuple[str, ...]] = set()
    for path in paths:
        for form in forms_of(visitor, path):
            if (kind_of_form := (form.action, *form.fields)) in sent_to:
                continue
            sent_to.add(kind_of_form)
            names = [name for name in form.fields if name not in HIDDEN]
            form.fields.pop("version", None)  # else all but the first are refused as edited elsewhere
            for kind, text in TEXTS.items():
                sent = form.fields | dict.fromkeys(names, text) | {"once": f"{kind}{asker.asked}"}
                answer = visitor.http.post(form.action, data=sent, follow_redirects=False)
                asker.look(answer, f"{path} → {form.action} {kind}")


@pytest.mark.req("PLT-90")
@pytest.mark.req("ACC-90", partly="accounts of persons and staff; no licences and QR codes yet")
def test_visitors(asker: Asker):
    send_everything_bad(asker, Visitor(asker.url), list(OPEN))

    assert asker.asked > 50
    assert asker.wrong == []


@pytest.mark.req("PLT-90")
def test_parties(asker: Asker, draft: Filing):
    paths = [*OWN, *(draft.at(step) for step in STEPS), *(draft.address + place for place in PEOPLE)]

    send_everything_bad(asker, draft.visitor, paths)

    assert asker.asked > 100
    assert asker.wrong == []


@pytest.mark.req("PLT-90")
def test_staff(asker: Asker, filing: Filing, clerk: Visitor, administrator: Visitor):
    own = [f"/court/matters/{filing.matter}/", f"/court/matters/{filing.matter}/decisions/"]

    send_everything_bad(asker, clerk, [*COURT, *own])
    send_everything_bad(asker, administrator, list(ADMINISTRATION))

    assert asker.asked > 50
    assert asker.wrong == []


@pytest.mark.req("PLT-90")
def test_questions_in_addresses(asker: Asker, draft: Filing, clerk: Visitor, administrator: Visitor):
    names = (
        "q",
        "page",
        "part",
        "kind",
        "state",
        "tab",
        "sort",
        "type",
        "from",
        "to",
        "next",
        "month",
        "court",
        "topic",
        "version",
        "city",
        "case",
        "person",
        "since",
        "until",
        "id",
    )
    places = [
        *((draft.visitor, path) for path in (*OWN, *OPEN, *(draft.at(step) for step in STEPS))),
        *((clerk, path) for path in COURT),
        *((administrator, path) for path in ADMINISTRATION),
    ]
    for visitor, path in places:
        for kind in IN_ADDRESSES:
            asked = dict.fromkeys(names, TEXTS[kind][:200])
            asker.look(visitor.http.get(path, params=asked, follow_redirects=False), f"{path} ? {kind}")

    assert asker.wrong == []
