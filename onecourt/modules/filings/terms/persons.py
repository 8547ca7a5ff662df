"""Who takes part in a filing: for whom it is made, and what is asked about everybody on each side."""

from collections.abc import Callable
from typing import Any

from onecourt.kernel import identifiers
from onecourt.kernel.nations import NATIONS, UNRECOGNISED
from onecourt.modules.matters import public as matters

SELF = "self"
OTHER = "other"

AGENT = "agent"
REPRESENTATIVE = "legal_representative"
GUARDIAN = "guardian"
HEIR = "heir"
MOST_PEOPLE = 50
# 民事诉讼法 第六十一条：可以委托一至二人作为诉讼代理人。
MOST_AGENTS = 2


def for_another(answers: matters.Answers) -> bool:
    return bool(answers.of("applicant", "applying_for") == OTHER)


def for_a_body(answers: matters.Answers) -> bool:
    return for_another(answers) and answers.of("applicant", "on_ground") == REPRESENTATIVE


def in_person(answers: matters.Answers) -> bool:
    return not for_another(answers)


APPLICANT = (
    matters.Field(
        "applying_for",
        "您为谁申请",
        "choice",
        choices=((SELF, "为本人申请"), (OTHER, "为他人或公司等组织申请")),
    ),
    matters.Field(
        "for_whom",
        "您替谁申请",
        "organisation_name",
        when=for_another,
        max_length=100,
        hint="写他的姓名，或者公司等组织的全称。",
    ),
    matters.Field(
        "on_ground",
        "您以什么身份代为申请",
        "choice",
        choices=(
            (AGENT, "委托代理人"),
            (REPRESENTATIVE, "法定代表人或者负责人"),
            (GUARDIAN, "法定代理人（监护人）"),
            (HEIR, "继承人"),
        ),
        when=for_another,
        hint="为他人申请的，要上传授权委托书或者证明身份的文件。",
    ),
)

CHINA = "中国"
ID_KINDS = tuple(identifiers.DOCUMENTS.items())
AUTHORITY = (
    ("general", "一般授权"),
    ("special", "特别授权（代为承认、放弃、变更请求，和解，反诉或者上诉）"),
)


def _told(read: Callable[[str], str]) -> Callable[[matters.Answers], str]:
    # A resident's number tells birth and sex, to begin with; its bearer may change them.
    def begin(answers: matters.Answers) -> str:
        own = answers.of(matters.PERSON, "id_kind", identifiers.RESIDENT_ID) == identifiers.RESIDENT_ID
        return read(str(answers.of(matters.PERSON, "id_number", ""))) if own else ""

    return begin


def _is_chinese(answers: matters.Answers) -> bool:
    return answers.of(matters.PERSON, "nationality", CHINA) == CHINA


def _field(key: str, label: str, kind: str = "text", **more: Any) -> matters.Field:
    return matters.Field(key, label, kind, max_length=more.pop("max_length", 100), **more)


def _name(hint: str = "和证件上的一样。", **more: Any) -> matters.Field:
    return _field("name", "姓名", "name", hint=hint, autocomplete="name", **more)


def _identity(*, required: bool) -> tuple[matters.Field, ...]:
    return (
        _field(
            "id_kind",
            "证件类型",
            "select",
            required=required,
            choices=ID_KINDS,
            start=lambda _: identifiers.RESIDENT_ID,
        ),
        _field(
            "id_number",
            "证件号码",
            "id_document",
            by="id_kind",
            required=required,
            personal=True,
            max_length=24,
            hint="" if required else "不知道可以不填。",
        ),
    )


def _phone(kind: str = "mobile", *, required: bool = True) -> matters.Field:
    hint = "" if required else "知道就填，方便法院联系。"
    return _field(
        "phone",
        "联系电话",
        kind,
        required=required,
        personal=True,
        autocomplete="tel",
        max_length=24,
        hint=hint,
    )


def _address(hint: str) -> matters.Field:
    return matters.Field(
        "address", "住所地", hint=hint, autocomplete="street-address", personal=True, masked=False
    )


def natural_person(*, known: bool, address: str) -> matters.PersonType:
    """A person; `known` for one's own side, whose identity must be stated (民事诉讼法 第一百二十四条)."""
    who = (
        _name(start=_whom if known else None),
        *_identity(required=known),
        _phone(required=known),
        _address(address),
    )
    sexes = (("female", "女"), ("male", "男"))
    nations = tuple((nation, nation) for nation in (*NATIONS, UNRECOGNISED))
    more = (
        _field("sex", "性别", "choice", required=known, choices=sexes, start=_told(identifiers.sex_told_by)),
        _field(
            "birth",
            "出生日期",
            "past_date",
            required=known,
            personal=True,
            masked=False,
            start=_told(identifiers.birth_told_by),
        ),
        _field("nationality", "国籍", required=known, max_length=40, start=lambda _: CHINA if known else ""),
        _field("nation", "民族", "select", required=known, choices=nations, when=_is_chinese),
        _field("workplace", "工作单位", required=False),
        _field("occupation", "职业", required=False, max_length=40),
    )
    return matters.PersonType("natural_person", "自然人", (who, more))


def _body(key: str, label: str, head: str, *, known: bool, address: str) -> matters.PersonType:
    fields = (
        _field(
            "name",
            "名称",
            "organisation_name",
            hint="营业执照或者登记证书上的全称。",
            start=_whom if known else None,
        ),
        _field(
            "code",
            "统一社会信用代码",
            "organisation_number",
            required=known,
            max_length=24,
            hint="没有统一社会信用代码的，填 9 位组织机构代码。" if known else "不知道可以不填。",
        ),
        _field("head", head, "name", required=known),
        _field("position", "职务", required=known, max_length=40, hint="例如执行董事、经理。"),
        _address(address),
        _phone("phone", required=known),
    )
    return matters.PersonType(key, label, (fields,))


def _whom(answers: matters.Answers) -> str:
    alone = for_another(answers) and not answers.people("parties", "plaintiff")
    return str(answers.of("applicant", "for_whom", "")) if alone else ""


def litigants(*, known: bool, person: str, body: str) -> tuple[matters.PersonType, ...]:
    """Who can be a party: persons, 法人 and 非法人组织 (民事诉讼法 第五十一条)."""
    return (
        natural_person(known=known, address=person),
        _body("legal_person", "法人（公司、机关、事业单位等）", "法定代表人", known=known, address=body),
        _body("organisation", "非法人组织（合伙、分支机构等）", "主要负责人", known=known, address=body),
    )


def _acting(key: str, label: str, ground: str, *fields: matters.Field) -> matters.PersonType:
    asked = (_name(), *fields, _phone())
    return matters.PersonType(key, label, (asked,), lambda a: a.of("applicant", "on_ground") == ground)


_AUTHORITY = _field("authority", "代理权限", "choice", choices=AUTHORITY, hint="和授权委托书上的一样。")
_FIRM = _field("firm", "律师事务所", "organisation_name")
_LICENCE = _field("licence", "执业证号", "lawyer_licence", max_length=24)
_CLERKS_OFFICE = _field("firm", "基层法律服务所", "organisation_name")
_CLERKS_LICENCE = _field("licence", "执业证号", max_length=24)
_BOND = _field(
    "bond",
    "和当事人的关系",
    "choice",
    choices=(
        ("relative", "近亲属"),
        ("employee", "本单位工作人员"),
        ("recommended", "社区、单位或者社会团体推荐"),
    ),
)
_RELATION = _field("relation", "和当事人的关系", max_length=40, hint="例如父母、子女。")
_POSITION = _field("position", "职务", max_length=40)
_ID = _identity(required=True)
# 民事诉讼法 第六十条、第六十一条.
ACTING = (
    _acting("lawyer", "律师", AGENT, _LICENCE, _FIRM, _AUTHORITY),
    _acting("legal_worker", "基层法律服务工作者", AGENT, _CLERKS_LICENCE, _CLERKS_OFFICE, _AUTHORITY),
    _acting("citizen", "近亲属、工作人员或者被推荐的公民", AGENT, _BOND, *_ID, _AUTHORITY),
    _acting("representative", "法定代表人或者负责人", REPRESENTATIVE, _POSITION, *_ID),
    _acting("guardian", "法定代理人（监护人）", GUARDIAN, _RELATION, *_ID),
    _acting("heir", "继承人", HEIR, _RELATION, *_ID),
)
_HOME, _SEAT = "写到门牌号，例如示例市示例区幸福路 18 号。", "主要办事机构所在地，写到门牌号。"
_SERVED = "他现在住的地方。法院按这个地址送达。"
_OWN = litigants(known=True, person=_HOME, body=_SEAT)
_OTHERS = litigants(known=False, person=_SERVED, body=_SEAT)
CIVIL_SIDES = (
    matters.Side("plaintiff", "原告", _OWN, 1, MOST_PEOPLE, "起诉的人。", in_person),
    matters.Side(
        "agent", "代为申请的人", ACTING, 1, MOST_AGENTS, "您自己。", for_another, for_another, party=False
    ),
    matters.Side("defendant", "被告", _OTHERS, 1, MOST_PEOPLE, "您要告的人或者单位，可以有几个。"),
    matters.Side(
        "third_party", "第三人", _OTHERS, 0, MOST_PEOPLE, "和案件结果有关系的其他人，没有就不用填。"
    ),
)
