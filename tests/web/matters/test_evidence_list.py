"""证据清单: rows bound to files, added, taken away, checked and written as a document."""

import io
import re
from datetime import datetime
from uuid import UUID

import pypdf
import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.files import a_pdf
from tests.situations.filings import Ground
from tests.web.matters.walking import html


def rows_of(person: Actor, draft: UUID) -> list[dict[str, str]]:
    content = matters.content_of(matters.get_matter(actor=person, matter_id=draft))
    return list(content.answers.of("evidence_list", "rows", []))


@pytest.mark.req("FIL-13")
def test_every_file_handed_in_has_its_row_with_name_and_pages(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    note = situation.attach(at, person, draft, "evidence", a_pdf(pages=3), "借条.pdf")

    page = html(browser.get(f"/matters/{draft}/evidence_list/"))

    assert re.search(r'name="name-0"[^>]*value="借条"', page)
    assert re.search(r'name="pages-0"[^>]*value="3"', page)
    assert f'<option value="{note.id}" selected>借条.pdf</option>' in page


@pytest.mark.req("FIL-13")
def test_rows_are_added_and_taken_away_without_losing_what_was_typed(
    browser: Client, person: Actor, draft: UUID
) -> None:
    place = f"/matters/{draft}/evidence_list/"
    row = {"name-0": "转账记录", "purpose-0": "钱已经付了", "pages-0": "2", "count": "1"}

    added = browser.post(place, {**row, "then": "add"})
    shown = html(browser.get(added["Location"].partition("#")[0]))
    two = {**row, "name-1": "聊天记录", "purpose-1": "被告承认借钱", "count": "2"}
    browser.post(place, {**two, "then": "add"})
    browser.post(place, {**two, "then": "remove-1"})

    assert added["Location"] == f"{place}?add=1#step"
    assert 'name="name-1"' in shown
    assert 'value="转账记录"' in shown
    assert [(r["name"], r["purpose"]) for r in rows_of(person, draft)] == [("聊天记录", "被告承认借钱")]


def test_a_row_taken_away_is_not_proposed_again_but_a_new_file_is(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    place = f"/matters/{draft}/evidence_list/"
    situation.attach(at, person, draft, "evidence", a_pdf(pages=3), "借条.pdf")
    browser.post(place, {"name-0": "借条", "count": "1", "then": "remove-1"})
    without = html(browser.get(place))
    situation.attach(at, person, draft, "evidence", a_pdf(pages=2), "收据.pdf")

    assert 'name="name-0"' not in without
    assert re.search(r'name="name-0"[^>]*value="收据"', html(browser.get(place)))


@pytest.mark.req("FIL-13", "PLT-10")
def test_what_is_missing_or_wrong_is_said_beside_the_field_and_kept(
    browser: Client, person: Actor, draft: UUID
) -> None:
    place = f"/matters/{draft}/evidence_list/"

    answer = browser.post(place, {"name-0": "借条", "purpose-0": "", "pages-0": "三", "count": "1"})
    page = html(answer)

    assert answer.status_code == 422
    assert 'href="#f-purpose-0"' in page
    assert "证据 1：还没有填要证明什么。" in page
    assert "页数填整数，例如 3。" in page
    assert 'value="三"' in page
    assert rows_of(person, draft)[0]["name"] == "借条"


def test_a_file_of_somebody_else_cannot_be_bound(
    at: datetime, browser: Client, person: Actor, draft: UUID
) -> None:
    other = situation.somebody(at, phone="13800000009", name="陈默")
    foreign = situation.attach(at, other, situation.a_draft(at, other), "evidence", a_pdf(), "别人的.pdf")

    browser.post(
        f"/matters/{draft}/evidence_list/",
        {"name-0": "借条", "purpose-0": "借了钱", "file-0": str(foreign.id), "count": "1"},
    )

    assert rows_of(person, draft)[0]["file"] == ""


@pytest.mark.req("FIL-13", "FIL-14")
def test_the_list_becomes_a_document_that_is_handed_in_with_the_rest(
    at: datetime, browser: Client, person: Actor, ground: Ground
) -> None:
    draft = situation.a_whole_draft(at, person, ground)
    note = situation.attach(at, person, draft, "evidence", a_pdf(), "借条原件.pdf")
    row = {"name": "借条", "purpose": "证明借款三万八千元", "pages": "2", "file": str(note.id)}
    matters.save_step(actor=person, matter_id=draft, step_key="evidence_list", answers={"rows": [row]}, at=at)

    check = html(browser.get(f"/matters/{draft}/check/"))
    preview = browser.get(f"/matters/{draft}/papers/evidence_catalogue/")
    situation.submit(at, person, draft)
    receipt = html(browser.get(f"/matters/{draft}/receipt/"))
    space = html(browser.get(f"/filings/{draft}/"))

    assert f"/matters/{draft}/papers/evidence_catalogue/" in check
    assert preview["Content-Type"] == "application/pdf"
    text = pypdf.PdfReader(io.BytesIO(preview.content)).pages[0].extract_text()
    for said in ("证据清单", "借条", "证明借款三万八千元", "借条原件.pdf", "李秀兰", "提交时签"):
        assert said in "".join(text.split()), said
    assert "证据清单.pdf" in receipt
    assert "送达地址确认书.pdf" in receipt
    assert "送达地址确认书.pdf" in space
