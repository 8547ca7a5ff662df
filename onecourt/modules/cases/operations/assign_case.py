"""Naming who handles a case."""

from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.kernel.refusals import Refusal
from onecourt.modules.cases.models import Case
from onecourt.modules.cases.operations.enter_in_docket import enter_in_docket
from onecourt.modules.cases.queries.cases import get_case, list_accounts
from onecourt.modules.cases.queries.officers import list_officers
from onecourt.modules.cases.terms import ASSIGN
from onecourt.modules.notices import public as notices
from onecourt.platform import access, audit, live
from onecourt.platform.operations import operation


class UnknownOfficer(Refusal):
    """Nobody of that role at this court."""

    code = "unknown_officer"
    message = "请从名单里选本院现在的承办法官。"
    field = "case_judge"


class ChangeReasonMissing(Refusal):
    """Who was named is changed with a reason only."""

    code = "change_reason_missing"
    message = "请写明更换的理由，会记入案件。"
    field = "reason"


@operation
def assign_case(
    *,
    actor: Actor,
    case_id: UUID,
    case_judge_id: UUID | None,
    court_clerk_id: UUID | None,
    reason: str,
    at: datetime,
) -> Case:
    """Name 承办人 and 书记员 of a case, or change them with a reason; they and both sides are told.

    Raises UnknownOfficer and ChangeReasonMissing. The clerk may be left open, the judge may not.
    """
    case = get_case(actor=actor, case_id=case_id, lock=True)
    access.require(actor, ASSIGN, case)
    names = _require_seated(case, case_judge_id, court_clerk_id, at)
    if (case.case_judge_id, case.court_clerk_id) == (case_judge_id, court_clerk_id):
        return case
    changed = case.case_judge_id is not None and case.case_judge_id != case_judge_id
    if changed and not reason.strip():
        raise ChangeReasonMissing
    before = {case.case_judge_id, case.court_clerk_id}
    case.case_judge_id, case.court_clerk_id, case.assigned_at = case_judge_id, court_clerk_id, at
    case.save(update_fields=["case_judge", "court_clerk", "assigned_at"])
    what = f"{'更换' if changed else '确定'}承办法官：{names[0]}" + (
        f"，书记员：{names[1]}" if names[1] else ""
    )
    enter_in_docket(actor=actor, case_id=case.id, what=what, term="确定承办人", at=at)
    audit.record(
        "cases.case.assigned",
        actor=actor,
        at=at,
        thing=("cases.case", case.id),
        chain=f"case:{case.id}",
        facts={"judge": case_judge_id, "court_clerk": court_clerk_id, "changed": changed},
    )
    _tell(case, {case_judge_id, court_clerk_id} - before, names, reason.strip() if changed else "", actor, at)
    live.publish(f"case:{case.id}")
    return case


def _require_seated(
    case: Case, case_judge_id: UUID | None, court_clerk_id: UUID | None, at: datetime
) -> tuple[str, str]:
    day = court_day(at)
    judges = {row.account_id: row.name for row in list_officers(case.court_id, "judge", on=day)}
    clerks = {row.account_id: row.name for row in list_officers(case.court_id, "court_clerk", on=day)}
    if case_judge_id not in judges:
        raise UnknownOfficer
    if court_clerk_id is not None and court_clerk_id not in clerks:
        raise UnknownOfficer("请从名单里选本院现在的书记员。", field="court_clerk")
    return judges[case_judge_id], clerks[court_clerk_id] if court_clerk_id else ""


def _tell(
    case: Case, new: set[UUID | None], names: tuple[str, str], reason: str, actor: Actor, at: datetime
) -> None:
    """The new officers are told of their case; the parties when the judge has changed."""
    facts: dict[str, Any] = {
        "court": case.court.name,
        "filing": case.title,
        "number": case.number,
        "result": names[0],
        "reason": reason,
    }
    told = [(officer, "cases.assigned.officer", "cases.court_case") for officer in new if officer]
    if reason:
        told += [(party, "cases.reassigned.participant", "cases.case") for party in list_accounts(case.id)]
    for recipient, template, link in told:
        if recipient != actor.account_id:
            notices.post_notice(
                actor=actor,
                template=template,
                recipient_id=recipient,
                at=at,
                facts=facts,
                link=(link, case.id),
                once=f"assigned:{case.id}:{at.isoformat()}",
            )
