"""Issuing the notice that a case was accepted."""

from datetime import datetime
from io import BytesIO
from uuid import UUID

import pypdfium2
import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.cases import public as cases
from onecourt.modules.documents import public as documents
from tests.situations import filings as situation
from tests.situations.filings import Ground


@pytest.mark.req("FRV-04", partly="the notice; query codes and binding by number come later")
def test_both_sides_find_it_in_the_case_and_can_load_it_down(
    at: datetime, clerk: Actor, judge: Actor, person: Actor, opened: UUID
) -> None:
    cases.assign_case(
        actor=clerk,
        case_id=opened,
        case_judge_id=judge.account_id,
        court_clerk_id=None,
        reason="",
        at=at,
    )

    cases.issue_acceptance_notice(actor=clerk, case_id=opened, fee="750 元", at=at)

    (paper,) = cases.list_papers(cases.get_case(actor=person, case_id=opened))
    assert paper.title == "受理案件通知书"
    for actor in (person, clerk, judge):
        text = text_of(paper.document_id, actor, at)
        for says in ("（2026）示0101民初1号", "李秀兰", "王建国", "周敏", "750 元", "2026 年 11 月 20 日"):
            assert says.replace(" ", "") in text, says


def text_of(document_id: UUID, actor: Actor, at: datetime) -> str:
    link = documents.file_link(document_id, actor=actor, at=at)
    handed = documents.open_link(situation.token_of(link), actor=actor, at=at)
    assert handed.original is not None
    with handed.original as file:
        pdf = pypdfium2.PdfDocument(BytesIO(file.read()))
    text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    # The typesetter puts air between Chinese signs and figures.
    return "".join(text.split())


def test_it_is_issued_once(at: datetime, clerk: Actor, opened: UUID) -> None:
    first = cases.issue_acceptance_notice(actor=clerk, case_id=opened, fee="", at=at)
    again = cases.issue_acceptance_notice(actor=clerk, case_id=opened, fee="", at=at)

    assert first.id == again.id
    assert len(cases.list_docket(cases.get_case(actor=clerk, case_id=opened))) == 2


def test_strangers_find_neither_case_nor_paper(
    at: datetime, clerk: Actor, judge: Actor, ground: Ground, opened: UUID
) -> None:
    paper = cases.issue_acceptance_notice(actor=clerk, case_id=opened, fee="", at=at)
    stranger = situation.somebody(at, phone="13800000009", name="陈默")
    other = situation.a_clerk(at, ground.other_court.id, login_name="other", name="吴桐")

    for actor in (stranger, other, Actor.visitor()):
        with pytest.raises(NotFound):
            documents.file_link(paper.document_id, actor=actor, at=at)
        with pytest.raises(NotFound), transaction.atomic():
            cases.issue_acceptance_notice(actor=actor, case_id=opened, fee="", at=at)
    with pytest.raises(NotPermitted), transaction.atomic():
        cases.issue_acceptance_notice(actor=judge, case_id=opened, fee="", at=at)
