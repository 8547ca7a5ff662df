"""What a case shows on both sides: facts, fee, time line."""

from datetime import datetime
from typing import Any

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_time
from onecourt.modules.cases import public as cases
from onecourt.modules.documents import public as documents
from onecourt.modules.fees import public as fees
from onecourt.web.matters.fields import written_day


def case_facts(case: Any) -> list[dict[str, str]]:
    """案号, 案由, 类型, 受理法院, 立案日期, 承办法官, 书记员, 标的额, 受理费."""
    row = cases.case_row(case)
    officers = cases.case_officers(case)
    facts = [
        ("案号", row.number),
        ("案由", row.cause),
        ("类型", row.type_label),
        ("受理法院", row.court_name),
        ("立案日期", written_day(row.opened_on)),
        ("承办法官", officers["judge"] or "还没有确定"),
        ("书记员", officers["court_clerk"]),
        ("标的额", money.written_yuan(row.amount_fen) if row.amount_fen is not None else ""),
        ("受理费", fee_words(case)),
    ]
    return [{"label": label, "value": value} for label, value in facts if value]


def fee_words(case: Any) -> str:
    """The acceptance fee in words; empty where it has not been worked out."""
    fee = fees.find_case_fee(case.id)
    return money.written_yuan(fee.fen) if fee and fee.fen is not None else ""


def docket_lines(case: Any, at: datetime) -> list[dict[str, Any]]:
    """The time line of a case, the newest first."""
    return [
        {
            "what": entry.what,
            "term": entry.term,
            "when": f"{written_day(court_time(entry.at).date())} {court_time(entry.at):%H:%M}",
            "who": "法院" if entry.official else entry.who,
            "text": "",
            "by_court": entry.official,
        }
        for entry in cases.list_docket(case)
    ]


def case_papers(actor: Actor, case: Any, at: datetime) -> list[dict[str, str]]:
    """The documents that the court issued, each with a link for this person."""
    return [
        {
            "name": paper.title,
            "about": f"{written_day(court_time(paper.issued_at).date())} 发出 · PDF",
            "url": documents.file_link(paper.document_id, actor=actor, at=at),
        }
        for paper in cases.list_papers(case)
    ]
