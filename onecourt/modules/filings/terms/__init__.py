"""The court's words for filings: what is asked for a claim, and the settings of the review."""

from collections.abc import Callable

from onecourt.kernel.settings import COURT, Setting, setting
from onecourt.modules.filings.terms.persons import (
    ACTING,
    AGENT,
    APPLICANT,
    CIVIL_SIDES,
    MOST_AGENTS,
    MOST_PEOPLE,
    OTHER,
    SELF,
    for_a_body,
    for_another,
    in_person,
    litigants,
    natural_person,
)
from onecourt.modules.matters import public as matters

__all__ = [
    "ACTING",
    "AGENT",
    "APPLICANT",
    "CIVIL_SIDES",
    "MOST_AGENTS",
    "MOST_PEOPLE",
    "OTHER",
    "SELF",
    "for_a_body",
    "for_another",
    "in_person",
    "litigants",
    "natural_person",
]

REVIEW_DAYS: Setting = setting(
    "filing.review_days",
    int,
    COURT,
    7,
    says="立案申请提交后，法院最迟多少天内答复；末日遇休息日顺延。",
    least=1,
    most=7,  # 民事诉讼法 第一百二十六条
    unit="天",
)

# 案由规定 第十一部分 are special and other procedures without a dispute: no action is brought for them.
NOT_LITIGATION = frozenset({"非讼程序案件案由"})

ASK_MEDIATION: Setting = setting(
    "filing.ask_mediation_types",
    list,
    COURT,
    ["民事一审", "行政一审"],
    says="提交时问“是否同意诉前调解”的案件类型。",
)

TYPE_AND_COURT = "类型和法院"
CAUSE_AND_MODE = "案由和方式"
MATERIALS = "上传材料"
PARTIES = "当事人"
CLAIM = "案件信息"
CHECK = "核对提交"

CLAIM_FIELDS = (
    matters.Field(
        "amount", "诉讼标的额", "money", hint="一共要求多少钱，单位是元，例如 38000。", max_length=20
    ),
    matters.Field(
        "requests",
        "诉讼请求",
        "text_list",
        hint="一行写一项，例如：判令被告返还借款本金 38,000 元。",
        max_length=1000,
    ),
    matters.Field(
        "facts",
        "事实与理由",
        "textarea",
        hint="什么时候、为什么借钱，约定怎么还，后来怎么样。",
        max_length=10000,
    ),
    matters.Field(
        "related_case",
        "相关案件的案号",
        "case_number",
        required=False,
        hint="有过判决、调解或者保全的，写完整案号，例如（2026）粤0605民初123号。",
        max_length=60,
    ),
    matters.Field("notes", "给法院的说明", "textarea", required=False, max_length=500),
)

PLATFORM, SMS, MAIL, POST = "platform", "sms", "mail", "post"
SERVICE_WAYS = (
    (PLATFORM, "在本平台上电子送达（到“消息”里签收）"),
    (SMS, "短信（告诉您有文书，从短信里的链接签收）"),
    (MAIL, "电子邮箱"),
    (POST, "邮寄纸质文书"),
)
# 民事诉讼法 第九十条; 民诉法解释 第一百三十五条至第一百三十七条.
SERVICE_NOTES = (
    "上面填的地址和方式，用于法院在本案中送达文书。",
    "同意电子送达的，判决书、裁定书、调解书也可以电子送达；您需要纸质文书的，提出来，法院会提供。",
    "地址或者方式变更的，请及时书面告诉法院；以后上诉、申请再审、申请执行时没有书面变更的，可以继续用这里的地址。",
)


def _of_applicant(key: str) -> Callable[[matters.Answers], str]:
    def begin(answers: matters.Answers) -> str:
        side = "agent" if for_another(answers) else "plaintiff"
        return str(answers.first("parties", side).get(key, ""))

    return begin


def _address(answers: matters.Answers) -> str:
    return str(answers.first("parties", "plaintiff").get("address", ""))


def wants_mail(answers: matters.Answers) -> bool:
    return MAIL in (answers.of("service", "ways") or [])


SERVICE_FIELDS = (
    matters.Field(
        "recipient", "收件人", "name", start=_of_applicant("name"), max_length=100, hint="谁来收法院的文书。"
    ),
    matters.Field(
        "phone", "收件人电话", "mobile", start=_of_applicant("phone"), personal=True, max_length=24
    ),
    matters.Field(
        "address",
        "送达地址",
        start=_address,
        personal=True,
        masked=False,
        hint="写到门牌号。邮寄的文书寄到这里。",
    ),
    matters.Field(
        "ways",
        "同意用哪些方式送达",
        "choices",
        choices=SERVICE_WAYS,
        hint="可以选几项。选了电子方式，文书到得最快。",
    ),
    matters.Field("mail", "电子邮箱", "email", when=wants_mail, personal=True, max_length=120),
)

MEDIATION = (
    matters.Field(
        "mediation",
        "是否同意诉前调解",
        "choice",
        choices=(
            ("yes", "同意，先请调解员帮忙谈"),
            ("no", "不同意，直接由法院审核立案"),
        ),
        hint="调解不收费，谈不成就接着立案，不用重新填。选哪个都不影响您的起诉。",
        asked_for=ASK_MEDIATION,
    ),
)

EVIDENCE_SAYS = "每份证据写名称和要证明什么。没有证据的，可以直接下一步。"
SERVICE_SAYS = "法院按这里填的地址和方式给您送达文书。提交时的签名，同时签在《送达地址确认书》上。"
CHECK_SAYS = "点提交以前，什么都不会交给法院。提交后不能再改，审核前可以撤回。"
AUTHORITY_SAYS = "为他人申请的，要交委托书或者证明身份的文件。"
EVIDENCE_HINT = "能证明事情经过的材料，例如借条、转账记录、聊天记录。"
