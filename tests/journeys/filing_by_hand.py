"""A filing made over HTTP, form by form, as a browser without a script would make it."""

import json
import re
from dataclasses import dataclass, field
from uuid import uuid4

import httpx

from tests.journeys import people
from tests.journeys.people import Someone
from tests.journeys.visitor import Form, Visitor, words_of

KIND = "filings.civil_first_instance"
STROKES = json.dumps(
    [{"points": [{"x": 20 + 9 * i, "y": 60 + i * 7 % 23, "time": i * 16} for i in range(24)]}]
)


@dataclass
class Filing:
    """A draft on its way to the court."""

    visitor: Visitor
    matter: str
    sent: dict[str, bytes] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"/matters/{self.matter}/"

    def at(self, step: str) -> str:
        return f"{self.address}{step}/"

    def attach(self, slot: str, name: str, content: bytes, kind: str) -> httpx.Response:
        form = self.visitor.form(self.at("materials"), f"/files/{slot}/")
        answer = self.visitor.send(form, {}, {"file": (name, content, kind)})
        if answer.status_code == 200:
            self.sent[name] = content
        return answer

    def submission(self) -> Form:
        """The form of the last page, filled in and signed, ready to be sent (and sent again)."""
        form = self.visitor.form(self.at("check"), name="step")
        form.fields["signature_strokes"] = STROKES
        form.fields["mediation"] = "no"
        return form

    def submit(self) -> str:
        answer = self.visitor.send(self.submission(), {})
        assert answer.url.path.endswith("/receipt/"), words_of(answer.text)[:400]
        return receipt_number(answer.text)


def receipt_number(html: str) -> str:
    found = re.search(r'id="receipt-no">([^<]+)<', html)
    assert found, words_of(html)[:400]
    return found[1]


def somebody_new(url: str, person: Someone) -> Visitor:
    visitor = Visitor(url)
    visitor.register(person.phone, person.name)
    return visitor


def a_draft(visitor: Visitor, person: Someone) -> Filing:
    """A draft with everything in it, not yet handed in."""
    begun = visitor.fill_in(f"/matters/new/{KIND}/", f"/new/{KIND}/")
    filing = Filing(visitor, begun.url.path.split("/")[2])
    step(filing, "applicant", applying_for="self")
    step(filing, "court", court=choice(visitor, filing.at("court"), "court", "示例区人民法院"))
    step(filing, "notice", accept="on")
    loan = choice(visitor, filing.at("cause") + "?q=民间借贷纠纷", "cause", "民间借贷纠纷")
    step(filing, "cause", cause=loan)
    for slot, name, content, kind in (
        ("complaint", f"起诉状-{uuid4().hex[:6]}.pdf", people.complaint(), "application/pdf"),
        ("identity", "身份证.jpg", people.identity_card(), "image/jpeg"),
        ("evidence", "借条.jpg", people.note_of_debt(), "image/jpeg"),
    ):
        answer = filing.attach(slot, name, content, kind)
        assert answer.status_code == 200, words_of(answer.text)[:400]
    enter(filing, "plaintiff/1/?type=natural_person", **people.plaintiff(person))
    enter(filing, "plaintiff/1/?part=2", **people.more_of(person))
    enter(filing, "defendant/1/?type=natural_person", **people.defendant())
    step(filing, "claim", **people.claim())
    step(filing, "evidence_list", **{"purpose-0": "被告借了钱"})
    step(filing, "service", ways="platform")
    return filing


def a_filing(url: str, person: Someone) -> Filing:
    """A filing handed in by somebody new."""
    filing = a_draft(somebody_new(url, person), person)
    filing.submit()
    return filing


def step(filing: Filing, key: str, **answers: str) -> None:
    form = filing.visitor.form(filing.at(key), name="step")
    answer = filing.visitor.send(form, answers)
    assert answer.status_code == 200, f"{key}: {words_of(answer.text)[:500]}"


def enter(filing: Filing, place: str, **answers: str) -> None:
    """One page about one person."""
    form = filing.visitor.form(filing.at("parties") + place, name="step")
    answer = filing.visitor.send(form, answers)
    assert answer.status_code == 200, f"{place}: {words_of(answer.text)[:500]}"


def choice(visitor: Visitor, path: str, name: str, label: str) -> str:
    """The value of the choice with this label."""
    shown = visitor.get(path).text
    found = re.search(rf'name="{name}" value="([^"]+)"[^>]*><span[^>]*>{label}<', shown)
    assert found, f"{label} is not offered at {path}"
    return found[1]
