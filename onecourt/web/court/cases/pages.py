"""What the lists of cases, the case space and the naming of officers show at the court."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from onecourt.kernel import money
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.cases import public as cases
from onecourt.platform import access
from onecourt.web.court.queues.listing import numbered
from onecourt.web.kit import Request
from onecourt.web.kit.remembering import remembered
from onecourt.web.matters.casework import case_facts, case_papers, docket_lines

PAGE_SIZE = 20
PLACE = "cases"
KEYS = tuple(field.name for field in fields(cases.CaseFilter))
HEADS = ("案号", "案件名称", "类型", "案由", "阶段", "立案日期", "承办法官", "书记员", "标的额（元）")
TYPED = {"q": "案号、名称", "party": "当事人", "cause": "案由", "kind": "类型", "year": "年度"}
CHOICES: Mapping[str, Iterable[tuple[str, str]]] = {
    "stage": cases.STAGES,
    "judge": (("nobody", "还没有承办法官"),),
}


def wanted_of(request: Request) -> cases.CaseFilter:
    """What the officer filters the cases by: as asked now, else as he left it."""
    found = remembered(request, PLACE, KEYS)
    return cases.CaseFilter(**({"whose": starts_with(request.actor)} | found))


def starts_with(actor: Actor) -> str:
    """Whoever names officers looks at the whole court first, all others at what is theirs."""
    return "court" if access.may_ever(actor, cases.ASSIGN) else "mine"


def list_page(actor: Actor, wanted: cases.CaseFilter, number: int) -> dict[str, Any]:
    """The cases of the court with search, filters, numbered pages."""
    set_now = {key: text for key, text in asdict(wanted).items() if text}
    count = cases.count_court_cases(actor, wanted)
    last = max(1, -(-count // PAGE_SIZE))
    number = min(number, last)
    rows = cases.list_court_cases(actor, wanted, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE)
    return {
        "tabs": [
            {
                "label": label,
                "url": f"?{urlencode({**set_now, 'whose': key})}",
                "count": cases.count_court_cases(actor, cases.CaseFilter(whose=key)),
                "current": key == wanted.whose,
            }
            for key, label in cases.WHOSE
        ],
        "wanted": wanted,
        "choices": {
            "kinds": [(kind, kind) for kind in cases.list_case_kinds(actor)],
            "years": [(str(year), f"{year} 年") for year in cases.list_case_years(actor)],
            "stages": cases.STAGES,
            "judges": CHOICES["judge"],
        },
        "chips": chips(set_now),
        "clear_url": f"?{urlencode({'whose': wanted.whose})}",
        "count": count,
        "rows": [case_line(row) for row in rows],
        "pages": numbered("?", "", set_now, number, last),
        "export_url": reverse("court:cases_export") if access.may_ever(actor, cases.EXPORT) else "",
        "current": "cases",
    }


def chips(set_now: Mapping[str, str]) -> list[dict[str, str]]:
    """What is set, each with the way to take it away; whose cases are shown is a tab, no filter."""
    return [
        {
            "label": dict(CHOICES[key])[text]
            if text in dict(CHOICES.get(key, ()))
            else f"{TYPED.get(key, '')}：{text}",
            "remove_url": f"?{urlencode({**set_now, key: ''})}",
        }
        for key, text in set_now.items()
        if key != "whose"
    ]


def case_line(row: cases.CourtCaseRow) -> dict[str, str]:
    """One line of the list."""
    return {
        "number": row.case.number,
        "title": row.case.title,
        "type": row.case.type_label,
        "stage": dict(cases.STAGES)[row.case.stage],
        "opened": row.case.opened_on.isoformat(),
        "judge": row.judge,
        "court_clerk": row.court_clerk,
        "url": reverse("court:case", kwargs={"case_id": row.case.id}),
    }


def exported(row: cases.CourtCaseRow) -> list[object]:
    """One line of the spreadsheet, in the order of HEADS."""
    case = row.case
    return [
        case.number,
        case.title,
        case.type_label,
        case.cause,
        dict(cases.STAGES)[case.stage],
        case.opened_on.isoformat(),
        row.judge,
        row.court_clerk,
        money.plain_yuan(case.amount_fen) if case.amount_fen is not None else "",
    ]


def space_page(actor: Actor, found: Any, at: datetime) -> dict[str, Any]:
    """案件空间 on the court's side."""
    row = cases.case_row(found)
    may_assign = bool(access.allowed(actor, cases.ASSIGN, found))
    assign_url = reverse("court:officers", kwargs={"case_id": found.id}) if may_assign else ""
    return {
        "case": {"title": row.title, "number": row.number, "court": row.court_name, "stage": "已立案"},
        "steps": [{"label": label, "state": state} for label, state in row.stages],
        "next": next_step(found, assign_url),
        "facts": case_facts(found),
        "assign_url": assign_url,
        "papers": case_papers(actor, found, at),
        "parties": [{"role": p.role_label, "name": p.name} for p in cases.list_participants(actor, found)],
        "history": docket_lines(found, at),
        "filing_url": filing_url(actor, row),
        "current": "cases",
    }


def next_step(found: Any, assign_url: str) -> dict[str, str]:
    """Who must do what now."""
    names = cases.case_officers(found)
    if not names["judge"]:
        return {
            "title": "确定承办法官和书记员",
            "text": "确定以后，承办人会收到消息，当事人在案件里能看到是谁。",
            "url": assign_url,
            "action": "确定承办人",
        }
    return {"title": "安排送达", "text": f"由{names['judge']}承办。立案后 5 日内把起诉状副本送达被告。"}


def filing_url(actor: Actor, row: cases.CaseRow) -> str:
    """Where the papers of the filing are read; only the desk that reviewed it has them there."""
    if not actor.roles & {"filing_clerk"}:
        return ""
    return reverse("court:matter", kwargs={"matter_id": row.origin_id})


def officers_page(found: Any, typed: Mapping[str, str], at: datetime) -> dict[str, Any]:
    """Naming 承办人 and 书记员: who there is, with what each has on the desk."""
    day = court_day(at)
    row = cases.case_row(found)
    judge, clerk = str(found.case_judge_id or ""), str(found.court_clerk_id or "")
    return {
        "case": row,
        "changing": bool(judge),
        "judges": choices_of(cases.list_officers(found.court_id, "judge", on=day)),
        "clerks": choices_of(cases.list_officers(found.court_id, "court_clerk", on=day)),
        "judge": typed.get("case_judge", judge),
        "clerk": typed.get("court_clerk", clerk),
        "reason": typed.get("reason", ""),
        "back_url": reverse("court:case", kwargs={"case_id": found.id}),
        "send_url": reverse("court:assign_case", kwargs={"case_id": found.id}),
        "current": "cases",
    }


def choices_of(officers: list[cases.OfficerRow]) -> list[tuple[str, str, str]]:
    """Whose turn it is stands first."""
    return [
        (str(row.account_id), row.name, f"{row.department}，手上 {row.open_cases} 件未结") for row in officers
    ]
