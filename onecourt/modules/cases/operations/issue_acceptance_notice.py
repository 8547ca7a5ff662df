"""Issuing the notice that a case was accepted."""

import io
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.working_calendar import written_day
from onecourt.modules.cases.models import Case, CasePaper
from onecourt.modules.cases.operations.enter_in_docket import enter_in_docket
from onecourt.modules.cases.queries.cases import ParticipantRow, get_case, list_participants
from onecourt.modules.cases.queries.officers import case_officers
from onecourt.modules.cases.terms import ACCEPTANCE_NOTICE, ISSUE, PAPER_OWNER, PAPERS
from onecourt.modules.documents import public as documents
from onecourt.platform import access, audit
from onecourt.platform.operations import operation


class TypesetFile:
    """A PDF that the platform set itself, handed over as an upload is."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name: str | None = name
        self._content = io.BytesIO(content)

    def chunks(self) -> Iterable[bytes]:
        """The bytes, in one piece."""
        return [self._content.getvalue()]


@operation
def issue_acceptance_notice(*, actor: Actor, case_id: UUID, fee: str, at: datetime) -> CasePaper:
    """发出受理案件通知书: set it as PDF, keep it in the case, where both sides find it; once for each case.

    `fee` says in words what the acceptance fee is; empty where the court has still to fix it.
    """
    case = get_case(actor=actor, case_id=case_id, lock=True)
    access.require(actor, ISSUE, case)
    issued = CasePaper.objects.filter(case=case, kind=ACCEPTANCE_NOTICE).first()
    if issued is not None:
        return issued
    title = PAPERS[ACCEPTANCE_NOTICE]
    content = documents.get_document_pdf("acceptance-notice", _facts(actor, case, fee), at=at)
    document = documents.receive_file(
        actor=actor,
        upload=TypesetFile(f"{title}.pdf", content),
        owner=(PAPER_OWNER, case.id),
        slot_formats=("pdf",),
        at=at,
    )
    paper = CasePaper.objects.create(
        case=case,
        kind=ACCEPTANCE_NOTICE,
        title=title,
        document=document,
        issued_at=at,
        issued_by_id=actor.account_id,
    )
    enter_in_docket(actor=actor, case_id=case.id, what=f"发出{title}", term="", at=at)
    audit.record(
        "cases.paper.issued",
        actor=actor,
        at=at,
        thing=("cases.paper", paper.id),
        chain=f"case:{case.id}",
        facts={"kind": paper.kind, "document": document.id, "sm3": document.sm3},
    )
    return paper


def _facts(actor: Actor, case: Case, fee: str) -> dict[str, object]:
    people = list_participants(actor, case)
    officers = case_officers(case)
    rows = [
        ["案号", case.number],
        ["案由", case.cause.name if case.cause else ""],
        *[[label, "、".join(p.name for p in people if p.role_label == label)] for label in _roles(people)],
        ["立案日期", written_day(case.opened_on)],
        ["承办法官", officers["judge"] or "确定后另行通知"],
        ["书记员", officers["court_clerk"] or "确定后另行通知"],
        ["案件受理费", fee or "由法院确定后另行通知"],
    ]
    return {
        "title": PAPERS[ACCEPTANCE_NOTICE],
        "court": case.court.name,
        "number": case.number,
        "to": "、".join(p.name for p in people if p.role_label == people[0].role_label) if people else "",
        "says": f"您提交的起诉材料已经收到。经审查，符合起诉条件，本院决定立案。案号是{case.number}。",
        "rows": [row for row in rows if row[1]],
        "next": [
            "交纳受理费的金额和期限，以本院的交费通知为准。",
            "地址或者电话变了，请马上告诉本院，以免收不到文书。",
            "以后的送达、开庭和裁判，都可以在在线服务的案件空间里查看。",
        ],
        "day": written_day(case.opened_on).split("（")[0],
        "foot": f"{case.court.name} · {case.number}",
    }


def _roles(people: list[ParticipantRow]) -> list[str]:
    return list(dict.fromkeys(p.role_label for p in people))
