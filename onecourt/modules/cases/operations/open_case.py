"""Registering a case."""

import json
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from onecourt.kernel import case_numbers
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.cases.events import CaseOpened
from onecourt.modules.cases.models import Case, NumberSeries, Participant
from onecourt.modules.cases.operations.enter_in_docket import enter_in_docket
from onecourt.modules.cases.terms import OPEN
from onecourt.modules.courts import public as courts
from onecourt.platform import access, audit
from onecourt.platform.operations import announce, operation


@dataclass(frozen=True, slots=True)
class NewParticipant:
    """Somebody to be recorded in a new case; bound to an account only where one is given."""

    role: str
    role_label: str
    name: str
    details: dict[str, str] = field(default_factory=dict)
    account_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a case is opened from; amounts in fen."""

    court_id: UUID
    type_code: str
    type_label: str
    tab: str
    title: str
    origin_id: UUID
    cause_id: UUID | None = None
    special_code: str = ""
    amount_fen: int | None = None
    participants: tuple[NewParticipant, ...] = ()


@operation
def open_case(*, actor: Actor, new: NewCase, at: datetime) -> Case:
    """Register a case: give it the next number of its series, record the participants, open the docket.

    The series is locked until the end of the transaction, so numbers have no gaps and no doubles
    （关于人民法院案件案号的若干规定 第九条、第十条）. The year is that of registration.
    """
    access.require(actor, OPEN, new.court_id)
    court = courts.get_court(new.court_id)
    day = court_day(at)
    sequence = _next_number(new, day.year)
    number = _written(new, court.code, day.year, sequence)
    case = Case.objects.create(
        number=number,
        court_id=court.id,
        cause_id=new.cause_id,
        title=new.title,
        type_code=new.type_code,
        type_label=new.type_label,
        tab=new.tab,
        year=day.year,
        sequence=sequence,
        amount_fen=new.amount_fen,
        opened_on=day,
        opened_at=at,
        origin_id=new.origin_id,
    )
    _record_participants(case, new.participants, at)
    enter_in_docket(actor=actor, case_id=case.id, what=f"{court.name}登记立案", term="立案", at=at)
    audit.open_to_court(court.id, f"case:{case.id}")
    audit.record(
        "cases.case.opened",
        actor=actor,
        at=at,
        thing=("cases.case", case.id),
        chain=f"case:{case.id}",
        facts={"number": number, "origin": new.origin_id},
    )
    announce(CaseOpened(case_id=case.id, at=at))
    return case


def _written(new: NewCase, court_code: str, year: int, sequence: int) -> str:
    return case_numbers.format_case_number(
        year=year, court=court_code, special=new.special_code, type=new.type_code, serial=sequence
    )


def _next_number(new: NewCase, year: int) -> int:
    place = {
        "court_id": new.court_id,
        "special_code": new.special_code,
        "type_code": new.type_code,
        "year": year,
    }
    NumberSeries.objects.bulk_create([NumberSeries(**place)], ignore_conflicts=True)
    series = NumberSeries.objects.select_for_update().get(**place)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last


def _record_participants(case: Case, people: tuple[NewParticipant, ...], at: datetime) -> None:
    for position, person in enumerate(people):
        Participant.objects.create(
            case=case,
            account_id=person.account_id,
            role=person.role,
            role_label=person.role_label,
            position=position,
            name=person.name,
            details=json.dumps(person.details, ensure_ascii=False),
            bound_at=at if person.account_id else None,
        )
