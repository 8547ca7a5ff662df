"""The demo world: one province, people of every role, filings in every state; built by operations."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import court_day
from onecourt.modules.agreements import public as agreements
from onecourt.modules.catalogues import public as catalogues
from onecourt.modules.courts import public as courts
from onecourt.modules.filings import public as filings
from onecourt.modules.matters import public as matters
from onecourt.run.demo import papers
from onecourt.run.demo.people import CITIZENS, PLATFORM, Citizen, logins, open_accounts

KIND = next(kind.key for kind in filings.KINDS if kind.label == "民事一审")
LOGINS = logins()
SIGNATURE = [
    {
        "points": [
            {"x": 20 + 9 * i, "y": 60 + (i * 7) % 23, "time": 1_760_000_000_000 + i * 16} for i in range(24)
        ]
    }
]


@dataclass(frozen=True, slots=True)
class Story:
    """One filing of the demo: who against whom, for what, how long ago, and what the court said."""

    plaintiff: str
    defendant: str
    cause: str
    amount: str
    request: str
    facts: str
    days_ago: float
    ends: str = "submitted"
    address: str = "示例市示例区滨江路 206 号"
    others: tuple[tuple[str, str], ...] = ()


STORIES = (
    Story(
        "李秀兰",
        "示例物业服务有限公司",
        "物业服务合同纠纷",
        "6200",
        "判令被告返还多收的物业费 6,200 元",
        "原告是幸福小区业主。被告自 2025 年 1 月起按错误的面积多收物业费，原告多次要求退还，被告没有退。",
        20,
        "docketed",
    ),
    Story(
        "李秀兰",
        "王建国",
        "民间借贷纠纷",
        "38000",
        "判令被告返还借款本金 38,000 元",
        "2025 年 8 月 20 日，被告向原告借款 38,000 元，约定 2026 年 2 月 28 日前还清，到期后没有归还。",
        7.2,
        "submitted",
        "示例市临江区滨江路 206 号",
    ),
    Story(
        "李秀兰",
        "周海",
        "房屋租赁合同纠纷",
        "12000",
        "判令被告返还押金 12,000 元",
        "2025 年 5 月原告租住被告房屋，交押金 12,000 元。2026 年 5 月租期届满，被告拒不退还押金。",
        5,
        "supplement",
    ),
    Story(
        "赵敏",
        "孙强",
        "民间借贷纠纷",
        "52000",
        "判令被告返还借款 52,000 元",
        "2024 年 3 月被告以装修为由向原告借款 52,000 元，写有借条，约定一年内还清，至今没有归还。",
        6.9,
    ),
    Story(
        "吴国栋",
        "郑凯",
        "机动车交通事故责任纠纷",
        "217000",
        "判令被告赔偿各项损失 217,000 元",
        "2026 年 6 月 3 日，被告驾车在示例区环城路与原告相撞，交警认定被告负全部责任，原告住院 26 天。",
        4,
    ),
    Story(
        "何芳",
        "示例科技有限公司",
        "劳动合同纠纷",
        "45000",
        "判令被告支付拖欠的工资 45,000 元",
        "原告 2024 年 7 月入职被告处，2026 年 3 月至 5 月的工资没有发。劳动仲裁裁决后，原告不服，起诉。",
        3.5,
    ),
    Story(
        "林志远",
        "示例置业有限公司",
        "房屋租赁合同纠纷",
        "90000",
        "判令被告返还租金 90,000 元",
        "原告向两被告承租商铺，预交一年租金 90,000 元，两被告没有交付商铺，也不退租金。",
        2,
        others=(("卢志强", "示例市示例区环城路 9 号"),),
    ),
    Story(
        "阿依古丽·买买提",
        "黄立",
        "买卖合同纠纷",
        "8600",
        "判令被告支付货款 8,600 元",
        "2026 年 1 月原告向被告供应干果一批，货款 8,600 元，被告收货后没有付款。",
        1,
    ),
)


def build(at: datetime) -> None:
    """Build the demo world as of a moment; every row comes from an operation."""
    courts.load_demo_courts(actor=PLATFORM, at=at)
    catalogues.load_causes(actor=PLATFORM, at=at)
    agreements.load_agreements(actor=PLATFORM, at=at)
    actors = open_accounts(at - timedelta(days=40))
    court = next(c for c in courts.list_courts() if c.code == "示0101")
    for story in STORIES:
        _tell(story, actors, court.id, at - timedelta(days=story.days_ago))
    _leave_a_draft(actors["李秀兰"], court.id, at - timedelta(hours=18))
    _take_in_hand(actors["zhou.min"], actors["han.li"], at - timedelta(hours=2))


def _take_in_hand(clerk: Actor, colleague: Actor, at: datetime) -> None:
    """The clerk has claimed one filing and was handed another by her colleague."""
    desk = matters.desks_of(clerk)[0]
    first, second, third, *_ = matters.list_queue(clerk, desk, "waiting")
    matters.claim_matter(actor=clerk, matter_id=first.id, at=at)
    for taken in (second, third):
        matters.claim_matter(actor=colleague, matter_id=taken.id, at=at)
    matters.transfer_matter(
        actor=colleague, matter_id=second.id, to_id=clerk.account_id, reason="下周休假，请接着办。", at=at
    )


def _tell(story: Story, actors: dict[str, Actor], court_id: UUID, at: datetime) -> None:
    actor = actors[story.plaintiff]
    matter_id = _fill_in(story, actor, court_id, at)
    content = matters.content_of(matters.get_matter(actor=actor, matter_id=matter_id))
    matters.submit_matter(
        actor=actor,
        matter_id=matter_id,
        strokes=SIGNATURE,
        checked_digest=matters.digest_of(content),
        answers={"mediation": "no"},
        at=at,
    )
    clerk = actors["zhou.min"]
    if story.ends == "docketed":
        _decide(clerk, matter_id, "accept", at + timedelta(days=2))
    if story.ends == "supplement":
        later = at + timedelta(days=1)
        matters.mark_point(
            actor=clerk,
            matter_id=matter_id,
            point="materials",
            mark=matters.TO_SUPPLEMENT,
            text="请补交租赁合同的照片，要能看清双方签名。",
            code="materials.missing",
            place="slot:evidence",
            at=later,
        )
        _decide(clerk, matter_id, "supplement", later)


def _decide(clerk: Actor, matter_id: UUID, outcome: str, at: datetime) -> None:
    matter = matters.get_matter(actor=clerk, matter_id=matter_id)
    for file in matters.content_for(clerk, matter).files:
        matters.open_review(actor=clerk, matter_id=matter_id, document_id=file.document_id, at=at)
    decision = matters.decide_matter(
        actor=clerk, matter_id=matter_id, round_number=1, outcome=outcome, reason="", at=at
    )
    matters.carry_out_decision(actor=PLATFORM, decision_id=decision.id, at=decision.takes_effect_at)


def _service(citizen: Citizen) -> dict[str, Any]:
    person = _plaintiff(citizen)
    return {
        "recipient": citizen.name,
        "phone": person["phone"],
        "address": person["address"],
        "ways": ["platform", "sms"],
    }


def _notice(at: datetime) -> agreements.AgreementText:
    return agreements.current_agreement("filing.notice.civil_first_instance", on=court_day(at))


def _fill_in(story: Story, actor: Actor, court_id: UUID, at: datetime) -> UUID:
    citizen = next(c for c in CITIZENS if c.name == story.plaintiff)
    matter_id = matters.start_matter(actor=actor, kind_key=KIND, at=at).id
    cause = next(c for c in catalogues.find_causes(story.cause) if c.name == story.cause)
    answers: dict[str, dict[str, Any]] = {
        "applicant": {"applying_for": "self"},
        "court": {"id": court_id},
        "notice": {
            "accepted": "on",
            "opened": str(_notice(at).version_id),
            "address": "127.0.0.1",
            "device": "demo",
        },
        "cause": {"id": cause.id},
        "parties": {
            "plaintiff": [_plaintiff(citizen)],
            "defendant": [
                _defendant(name, place) for name, place in ((story.defendant, story.address), *story.others)
            ],
        },
        "claim": {"amount": story.amount, "requests": story.request, "facts": story.facts},
        "service": _service(citizen),
    }
    for step, given in answers.items():
        matters.save_step(actor=actor, matter_id=matter_id, step_key=step, answers=given, at=at)
    defendants = "、".join([story.defendant, *(name for name, _ in story.others)])
    complaint = papers.complaint(
        story.plaintiff, defendants, story.address, [story.request, "本案诉讼费由被告承担"], story.facts
    )
    debt = papers.note_of_debt(story.defendant, story.plaintiff, story.amount)
    handed_in = (
        ("complaint", complaint),
        ("identity", papers.identity_card(story.plaintiff)),
        ("evidence", debt),
    )
    for slot, paper in handed_in:
        matters.attach_file(actor=actor, matter_id=matter_id, slot_key=slot, upload=paper, at=at)
    return matter_id


def _plaintiff(citizen: Citizen) -> dict[str, str]:
    born = citizen.id_number[6:14]
    return {
        "type": "natural_person",
        "name": citizen.name,
        "sex": citizen.sex,
        "id_kind": "resident_id",
        "id_number": citizen.id_number,
        "birth": f"{born[:4]}-{born[4:6]}-{born[6:]}",
        "nationality": "中国",
        "nation": "维吾尔族" if "·" in citizen.name else "汉族",
        "phone": citizen.phone,
        "address": citizen.address,
    }


def _defendant(name: str, address: str) -> dict[str, str]:
    return {
        "type": "legal_person" if name.endswith("公司") else "natural_person",
        "name": name,
        "address": address,
    }


def _leave_a_draft(actor: Actor, court_id: UUID, at: datetime) -> None:
    matter_id = matters.start_matter(actor=actor, kind_key=KIND, at=at).id
    cause = next(c for c in catalogues.find_causes("买卖合同纠纷") if c.name == "买卖合同纠纷")
    for step, given in (
        ("applicant", {"applying_for": "self"}),
        ("court", {"id": court_id}),
        ("cause", {"id": cause.id}),
    ):
        matters.save_step(actor=actor, matter_id=matter_id, step_key=step, answers=given, at=at)
