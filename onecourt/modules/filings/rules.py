"""The points on which a filing is reviewed: the same for the filer, the officer and the notice."""

from collections.abc import Mapping, Sequence
from typing import Any

from onecourt.kernel.names import name_key
from onecourt.kernel.rules import rule
from onecourt.modules.filings import terms
from onecourt.modules.matters.public import Check, Content, Finding, Phrase, Summary

LEAST_FACTS = 20


@rule(
    says="每个原告的姓名或者名称、号码、电话和地址齐全，并交了身份证明。",
    law="民事诉讼法 第一百二十四条第一项",
)
def plaintiff_is_identified(content: Content) -> Finding:
    """Compares the papers that were handed in with what must be stated; the officer compares the contents."""
    people = content.answers.people("parties", "plaintiff")
    lacking = [_called(p) for p in people if not _is_identified(p)]
    if lacking or not people:
        return Finding(False, f"{_named('原告', lacking)}信息没有填全。", "identity", "身份证明")
    if not content.in_slot("identity"):
        return Finding(False, "没有交身份证明。", "identity", "身份证明")
    if terms.for_another(content.answers):
        whom = content.answers.of("applicant", "for_whom", "")
        if name_key(whom) not in {name_key(_called(p)) for p in people}:
            return Finding(False, f"替“{whom}”申请，但原告里没有这个人。", "authority", "授权委托书")
    return Finding(False, f"{_count(people)}未认证，请核对姓名、号码与证件一致。", "identity", "身份证明")


def _is_identified(person: Mapping[str, Any]) -> bool:
    number = "id_number" if person.get("type", "natural_person") == "natural_person" else "code"
    return all(person.get(k) for k in ("name", number, "phone", "address"))


@rule(
    says="有明确的被告：每个被告的姓名或者名称和住所足以与他人区分。",
    law="民事诉讼法 第一百二十二条第二项；民诉法解释 第二百零九条",
)
def defendant_is_definite(content: Content) -> Finding:
    """A name and an address; number and phone help but are not required by law."""
    people = content.answers.people("parties", "defendant")
    lacking = [_called(p) for p in people if not (p.get("name") and p.get("address"))]
    if lacking or not people:
        return Finding(False, f"{_named('被告', lacking)}的姓名或者住所没有写明。", "complaint", "起诉状")
    silent = [_called(p) for p in people if not p.get("phone")]
    phones = f"{_named('被告', silent) if len(people) > 1 else ''}没有电话" if silent else "都有电话"
    count = f"{len(people)} 个被告，" if len(people) > 1 else ""
    return Finding(True, f"{count}姓名、住址齐全；{phones}。", "complaint", "起诉状")


def _called(person: Mapping[str, Any]) -> str:
    return str(person.get("name") or "")


def _named(side: str, names: Sequence[str]) -> str:
    told = [name for name in names if name]
    return f"{side}{'、'.join(told[:3])}{f'等 {len(names)} 人' if len(names) > 3 else ''}" if told else side


def _count(people: Sequence[Any]) -> str:
    return f"{len(people)} 个原告都" if len(people) > 1 else "原告"


@rule(says="有具体的诉讼请求和事实、理由。", law="民事诉讼法 第一百二十二条第三项")
def claim_is_stated(content: Content) -> Finding:
    """At least one request, an amount, and facts of more than a few words."""
    requests = content.answers.of("claim", "requests", [])
    facts = content.answers.of("claim", "facts", "")
    if not requests:
        return Finding(False, "没有写诉讼请求。", "complaint", "起诉状")
    if len(facts) < LEAST_FACTS:
        return Finding(False, f"事实与理由只有 {len(facts)} 个字，请看是否写清。", "complaint", "起诉状")
    return Finding(True, f"{len(requests)} 项请求，事实与理由 {len(facts)} 个字。", "complaint", "起诉状")


@rule(says="起诉应当向被告住所地等有管辖权的法院提出。", law="民事诉讼法 第二十二条、第二十四条")
def court_may_have_jurisdiction(content: Content) -> Finding:
    """Only a comparison of words, one defendant is enough (第二十二条第三款); the officer judges."""
    addresses = [str(p.get("address", "")) for p in content.answers.people("parties", "defendant")]
    area = content.court_name.removesuffix("人民法院")
    if area and any(area in address for address in addresses):
        return Finding(True, f"被告住所地在{area}。", "complaint", "起诉状")
    return Finding(False, "被告住所地不在本院所在的区县，请核对有没有其他管辖依据。", "complaint", "起诉状")


@rule(says="必交的材料都交了，能打开，也看得清。", law="登记立案规定 第六条")
def materials_are_whole(content: Content) -> Finding:
    """Counts what was taken; whether it suffices is the officer's to judge."""
    good = [f for f in content.files if f.usable]
    bad = len(content.files) - len(good)
    if bad:
        return Finding(False, f"{len(good)} 份可用，{bad} 份没有通过检查。")
    poor = sum(f.poor for f in good)
    if poor:
        return Finding(False, f"{len(good)} 份材料，{poor} 份可能不清楚或者不完整，请看图核对。")
    return Finding(bool(good), f"{len(good)} 份材料，都能打开。")


CHECKS = (
    Check(
        "plaintiff",
        "原告身份",
        "民事诉讼法 第一百二十四条",
        plaintiff_is_identified,
        "请补交能看清姓名、号码和有效期的身份证照片；单位请补交营业执照。",
        (
            Phrase("identity.unclear", "身份证照片看不清，请重新拍正反两面。"),
            Phrase("identity.expired", "身份证件过了有效期，请补交有效的证件。"),
            Phrase("identity.differs", "填写的姓名或者号码和证件不一致，请核对后改正。"),
            Phrase("identity.authority", "请补交授权委托书，写明代理权限。"),
        ),
        ("side:parties.plaintiff", "slot:identity", "slot:authority"),
    ),
    Check(
        "defendant",
        "被告明确",
        "民事诉讼法 第一百二十二条",
        defendant_is_definite,
        "请补充被告的住所地。",
        (
            Phrase("defendant.address", "被告的住所地写得不具体，请写到门牌号。"),
            Phrase("defendant.number", "同名的人较多，请补充被告的身份证号码或者其他能区分的信息。"),
            Phrase("defendant.register", "请补交被告的营业执照或者登记信息。"),
        ),
        ("side:parties.defendant", "slot:evidence"),
    ),
    Check(
        "claim",
        "请求和事实",
        "民事诉讼法 第一百二十二条",
        claim_is_stated,
        "请写明具体的诉讼请求和事实。",
        (
            Phrase("claim.amount", "诉讼请求的金额和证据对不上，请核对后写明怎样计算。"),
            Phrase("claim.requests", "诉讼请求不具体，请一项一项写清楚要求什么。"),
            Phrase("claim.facts", "请写明事情经过：什么时候、在哪里、发生了什么。"),
        ),
        ("step:claim", "slot:complaint"),
    ),
    Check(
        "jurisdiction",
        "本院管辖",
        "民事诉讼法 第二十二条",
        court_may_have_jurisdiction,
        "请说明由本院管辖的依据，并提交相应材料。",
        (
            Phrase("jurisdiction.agreed", "约定了管辖法院的，请补交写有约定的合同原件照片。"),
            Phrase("jurisdiction.residence", "请补交被告在本院辖区居住的证明，例如居住证。"),
        ),
        ("side:parties.defendant", "slot:evidence", "field:claim.notes"),
    ),
    Check(
        "materials",
        "材料齐全清楚",
        "登记立案规定 第六条",
        materials_are_whole,
        "请补交缺少的或者看不清的材料。",
        (
            Phrase("materials.unclear", "这一页看不清，请重新拍照上传。"),
            Phrase("materials.incomplete", "这份材料缺页，请补全。"),
            Phrase("materials.unsigned", "起诉状没有签名或者盖章，请补签后重新上传。"),
            Phrase("materials.missing", "请补交证据材料。"),
        ),
        ("slot:*",),
    ),
)


def summarise(content: Content) -> Summary:
    """The line by which people find a filing: who sues whom, for what, how much, by whom."""
    plaintiffs = _together(content.answers.people("parties", "plaintiff"))
    defendants = _together(content.answers.people("parties", "defendant"))
    amount = content.answers.of("claim", "amount")
    return Summary(
        title=f"{plaintiffs} 诉 {defendants}" if plaintiffs and defendants else "",
        subject=content.cause_name,
        amount_fen=amount if isinstance(amount, int) else None,
        by_whom="代理人" if terms.for_another(content.answers) else "本人",
    )


def _together(people: Sequence[Mapping[str, Any]]) -> str:
    """王建国 等 3 人, as in the heading of a judgment."""
    first = next((name for p in people if (name := _called(p))), "")
    return f"{first} 等 {len(people)} 人" if first and len(people) > 1 else first
