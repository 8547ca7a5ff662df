"""Filings for tests, reached by operations: a draft, a whole draft, one handed in, one docketed."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import Refusal
from onecourt.modules.agreements import public as agreements
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.modules.people import public as people
from onecourt.platform import jobs
from tests.situations.files import a_pdf, a_photo, an_upload
from tests.situations.people import a_person, somebody_of_staff
from tests.situations.world import BUILDERS, Seat, World

PLATFORM = Actor.system("tests")
# Pages read the clock themselves: links made for this moment are good whenever the tests run.
STILL_GOOD = datetime(2100, 1, 1, tzinfo=UTC)
KIND = "filings.civil_first_instance"
STROKES = [
    {"points": [{"x": 10 + 12 * i, "y": 40 + (i % 3) * 15, "time": 1_000 + i * 20} for i in range(20)]}
]
PLAINTIFF = {
    "type": "natural_person",
    "name": "李秀兰",
    "id_kind": "resident_id",
    "id_number": "440604190103050060",
    "phone": "13800000001",
    "address": "示例市示例区幸福路 18 号",
    "sex": "female",
    "birth": "1901-03-05",
    "nationality": "中国",
    "nation": "汉族",
}
COMPANY = {
    "type": "legal_person",
    "name": "示例物业服务有限公司",
    "code": "92440604MA00000826",
    "head": "钱广进",
    "position": "执行董事",
    "phone": "0755-26000000",
    "address": "示例市示例区环城路 1 号",
}
LAWYER = {
    "type": "lawyer",
    "name": "方圆",
    "licence": "14406202010000001",
    "firm": "示例律师事务所",
    "authority": "general",
    "phone": "13800000011",
}
DEFENDANT = {
    "type": "natural_person",
    "name": "王建国",
    "id_number": "",
    "phone": "13800000002",
    "address": "示例市示例区滨江路 206 号",
}
PARTIES: dict[str, Any] = {"step_key": "parties"}
PLACES: dict[str, Any] = {
    "desk": "filing-review",
    "step_key": "claim",
    "slot_key": "complaint",
    "paper": "service_address",
    "part": "front",
    "half_id": UUID(int=0),
    "side_key": "defendant",
    "place": 1,
    "point": "plaintiff",
    "key": "filing.draft_days",
    "text_key": "filing.notice.civil_first_instance",
    "year": 2026,
    "outcome_key": "return",
    "item": 1,
    "text_id": UUID(int=1),
}
CLAIM = {
    "amount": "38000",
    "requests": "1. 判令被告返还借款本金 38,000 元\n2. 本案诉讼费由被告承担",
    "facts": "2025 年 8 月 20 日，被告向原告借款 38,000 元，约定 2026 年 2 月 28 日前还清，到期没有归还。",
    "notes": "",
}

SERVICE = {
    "recipient": "李秀兰",
    "phone": "13800000001",
    "address": "示例市示例区幸福路 18 号",
    "ways": ["platform", "sms"],
}
AGREES_TO_NOTHING = {"mediation": "no"}


@dataclass(frozen=True)
class Ground:
    """Courts, causes and texts as set-up loads them."""

    court: courts.CourtRow
    other_court: courts.CourtRow
    cause: catalogues.CauseRow


def the_ground(at: datetime) -> Ground:
    """Load the demo courts, the causes and the agreements; repeating it changes nothing."""
    courts.load_demo_courts(actor=PLATFORM, at=at)
    catalogues.load_causes(actor=PLATFORM, at=at)
    agreements.load_agreements(actor=PLATFORM, at=at)
    by_code = {court.code: court for court in courts.list_courts()}
    cause = next(c for c in catalogues.find_causes("民间借贷纠纷") if c.name == "民间借贷纠纷")
    return Ground(by_code["示0101"], by_code["示0102"], cause)


def somebody(at: datetime, *, phone: str = "13800000001", name: str = "李秀兰") -> Actor:
    """A person of the public, signed in."""
    return people.actor_of(a_person(at, phone=phone, name=name), at=at)


def a_clerk(
    at: datetime, court_id: UUID, *, login_name: str = "clerk", name: str = "韩立", role: str = "filing_clerk"
) -> Actor:
    """A filing clerk of a court, in his post."""
    staff = somebody_of_staff(at, court_id=court_id, login_name=login_name, name=name, roles=(role,))
    return people.actor_of(staff.account_id, post_id=staff.post_id, at=at)


def a_draft(at: datetime, actor: Actor, kind: str = KIND) -> UUID:
    """A draft just begun."""
    return matters.start_matter(actor=actor, kind_key=kind, at=at).id


def the_notice_read(key: str = "filing.notice.civil_first_instance") -> dict[str, str]:
    """A notice opened, read to its end and ticked."""
    text = agreements.current_agreement(key, on=STILL_GOOD.date())
    return {
        "accepted": "on",
        "opened": str(text.version_id),
        "address": "192.0.2.1",
        "device": "test",
    }


def answers_for(ground: Ground, **changed: Any) -> dict[str, dict[str, Any]]:
    """What a plaintiff fills in, page by page."""
    answers: dict[str, dict[str, Any]] = {
        "applicant": {"applying_for": "self"},
        "court": {"id": ground.court.id},
        "notice": the_notice_read(),
        "cause": {"id": ground.cause.id},
        "parties": {"plaintiff": [PLAINTIFF], "defendant": [DEFENDANT]},
        "claim": CLAIM,
        "service": SERVICE,
    }
    return answers | changed


def a_whole_draft(at: datetime, actor: Actor, ground: Ground, **changed: Any) -> UUID:
    """A draft with every page filled in and every required file handed in."""
    matter_id = a_draft(at, actor)
    for step, answers in answers_for(ground, **changed).items():
        saved = matters.save_step(actor=actor, matter_id=matter_id, step_key=step, answers=answers, at=at)
        assert not saved.errors, saved.errors
    attach(at, actor, matter_id, "complaint", a_pdf(text=f"Complaint {matter_id}"), "民事起诉状.pdf")
    attach(at, actor, matter_id, "identity", a_photo(), "身份证.jpg")
    return matter_id


def attach(at: datetime, actor: Actor, matter_id: UUID, slot: str, content: bytes, name: str) -> Any:
    """Put a file into a slot."""
    return matters.attach_file(
        actor=actor, matter_id=matter_id, slot_key=slot, upload=an_upload(content, name), at=at
    )


def digest(actor: Actor, matter_id: UUID) -> str:
    """What the check page shows as the digest of the content."""
    return matters.digest_of(matters.content_of(matters.get_matter(actor=actor, matter_id=matter_id)))


def submit(at: datetime, actor: Actor, matter_id: UUID) -> Any:
    """提交, signed."""
    return matters.submit_matter(
        actor=actor,
        matter_id=matter_id,
        strokes=STROKES,
        checked_digest=digest(actor, matter_id),
        answers=AGREES_TO_NOTHING,
        at=at,
    )


def a_filing(at: datetime, actor: Actor, ground: Ground, **changed: Any) -> UUID:
    """A filing handed in."""
    matter_id = a_whole_draft(at, actor, ground, **changed)
    submit(at, actor, matter_id)
    return matter_id


def decide(
    at: datetime,
    clerk: Actor,
    matter_id: UUID,
    outcome: str = "accept",
    reason: str = "",
    round_number: int = 1,
) -> Any:
    """A decision as stored, of an officer who has opened every file; it takes effect later."""
    open_everything(at, clerk, matter_id)
    needs_paper = outcome == "refuse"
    return matters.decide_matter(
        actor=clerk,
        matter_id=matter_id,
        round_number=round_number,
        outcome=outcome,
        reason=reason,
        paper=an_upload(a_pdf(text=f"Ruling {matter_id}"), "裁定书.pdf") if needs_paper else None,
        at=at,
    )


def open_everything(at: datetime, clerk: Actor, matter_id: UUID) -> None:
    """Have every file on the screen once, as far as this actor sees the matter."""
    try:
        matter = matters.get_matter(actor=clerk, matter_id=matter_id)
        files = matters.content_for(clerk, matter).files
        for file in files if clerk.is_staff else ():
            matters.open_review(actor=clerk, matter_id=matter_id, document_id=file.document_id, at=at)
    except Refusal:
        return


def carry_out(decision: Any) -> Any:
    """Let the time for undoing pass and the job run."""
    return matters.carry_out_decision(
        actor=Actor.system("matters.carry_out_decision"),
        decision_id=decision.id,
        at=decision.takes_effect_at + timedelta(seconds=1),
    )


def a_docketed_filing(at: datetime, actor: Actor, clerk: Actor, ground: Ground) -> UUID:
    """A filing that has become a case."""
    matter_id = a_filing(at, actor, ground)
    carry_out(decide(at, clerk, matter_id))
    return matter_id


def the_world() -> World:
    """One filing of one court docketed, one handed in, one draft, and everybody who may come by."""
    wiring.connect()
    at = datetime.fromisoformat("2026-11-20T10:00:00+08:00")
    ground = the_ground(at)
    owner = somebody(at)
    clerk = a_clerk(at, ground.court.id)
    docketed = a_docketed_filing(at, owner, clerk, ground)
    jobs.run_pending(until=at + timedelta(minutes=1))
    waiting = a_filing(at, owner, ground)
    open_everything(at, clerk, waiting)
    draft = parts_of(owner, a_whole_draft(at, owner, ground))
    draft["half_id"] = a_half(at, owner, draft["matter_id"]).id
    text = agreements.current_agreement("filing.notice.civil_first_instance", on=at.date())
    return World(
        seats=the_seats(at, ground, owner, clerk, a_neighbour(at, clerk, ground)),
        kwargs={
            **parts_of(owner, docketed),
            "case_id": matters.get_matter(actor=owner, matter_id=docketed).case_id,
            "notice_id": notices.list_notices(owner)[0].id,
            "version_id": text.version_id,
            "court_id": ground.court.id,
            "kind_key": KIND,
            "account_id": clerk.account_id,
            "post_id": clerk.post_id,
            "captcha": people.get_new_captcha(at=STILL_GOOD),
            **PLACES,
        },
        of={
            "submitted": parts_of(owner, waiting),
            "draft": draft,
            "people of the draft": draft | PARTIES,
            "matters:person": PARTIES,
            "matters:remove_person": PARTIES,
        },
    )


def a_neighbour(at: datetime, clerk: Actor, ground: Ground) -> Actor:
    """A party of another case of the same court."""
    neighbour = somebody(at, phone="13800000008", name="郑晓")
    a_docketed_filing(at, neighbour, clerk, ground)
    return neighbour


def the_seats(at: datetime, ground: Ground, owner: Actor, clerk: Actor, neighbour: Actor) -> dict[str, Seat]:
    """Everybody who may come by an address."""
    seats = {
        "owner": owner,
        "stranger": somebody(at, phone="13800000009", name="陈默"),
        "neighbour": neighbour,
        "clerk": clerk,
        "other_clerk": a_clerk(at, ground.other_court.id, login_name="other", name="吴桐"),
        "judge": a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge"),
        "administrator": a_clerk(
            at, ground.court.id, login_name="office", name="孙丽", role="court_administrator"
        ),
    }
    return {key: Seat(actor.account, actor.post_id) for key, actor in seats.items()}


def parts_of(owner: Actor, matter_id: UUID) -> dict[str, Any]:
    """What addresses of a matter and its files need; the link is the owner's."""
    file = matters.list_files(matters.get_matter(actor=owner, matter_id=matter_id))[0]
    link = documents.file_link(file.document_id, actor=owner, at=STILL_GOOD)
    return {"matter_id": matter_id, "material_id": file.material_id, "token": token_of(link)}


def a_half(at: datetime, owner: Actor, matter_id: UUID) -> Any:
    """A file of which nothing has arrived yet."""
    return matters.open_half_upload(
        actor=owner, matter_id=matter_id, slot_key="evidence", name="借条.jpg", size=100, key="k", at=at
    )


def token_of(link: str) -> str:
    """The signed part of a link to a file."""
    return link.removeprefix("/files/").removesuffix("/")


BUILDERS.append(the_world)
