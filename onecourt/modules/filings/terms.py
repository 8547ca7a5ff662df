"""The court's words for filings: what is asked of parties, and the settings of the review."""

from onecourt.kernel.settings import COURT, Setting, setting
from onecourt.modules.matters import public as matters

REVIEW_DAYS: Setting = setting(
    "filing.review_days", int, COURT, 7, says="立案申请提交后，法院最迟多少天内答复；末日遇休息日顺延。"
)

TYPE_AND_COURT = "类型和法院"
CAUSE_AND_MODE = "案由和方式"
MATERIALS = "上传材料"
PARTIES = "当事人"
CLAIM = "案件信息"
CHECK = "核对提交"

SELF = "self"
OTHER = "other"

APPLICANT = (
    matters.Field(
        "applying_for",
        "您为谁申请",
        "choice",
        choices=((SELF, "为本人申请"), (OTHER, "为他人或公司等组织申请")),
    ),
    matters.Field(
        "on_ground",
        "您以什么身份代为申请",
        "choice",
        choices=(("agent", "委托代理人"), ("legal_representative", "法定代表人"), ("heir", "继承人")),
        when=lambda a: a.of("applicant", "applying_for") == OTHER,
        hint="为他人申请的，要上传授权委托书或者证明身份的文件。",
    ),
)

NAME = matters.Field("name", "姓名", "name", hint="和身份证上的一样。", autocomplete="name", max_length=100)
SEX = matters.Field("sex", "性别", "choice", choices=(("female", "女"), ("male", "男")))
ID_NUMBER = matters.Field("id_number", "身份证号", "resident_id", personal=True, max_length=24)
PHONE = matters.Field("phone", "联系电话", "mobile", personal=True, autocomplete="tel", max_length=24)
ADDRESS = matters.Field(
    "address",
    "住所地",
    hint="写到门牌号，例如示例市示例区幸福路 18 号。",
    autocomplete="street-address",
    personal=True,
    masked=False,
)

CLAIMANT_FIELDS = (NAME, SEX, ID_NUMBER, PHONE, ADDRESS)
OPPONENT_FIELDS = (
    matters.Field("name", "姓名", "name", max_length=100),
    matters.Field(
        "id_number",
        "身份证号",
        "resident_id",
        required=False,
        personal=True,
        max_length=24,
        hint="不知道可以不填。",
    ),
    matters.Field(
        "phone",
        "联系电话",
        "mobile",
        required=False,
        personal=True,
        max_length=24,
        hint="知道就填，方便法院联系。",
    ),
    matters.Field(
        "address", "住所地", hint="被告现在住的地方。法院按这个地址送达。", personal=True, masked=False
    ),
)

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
    matters.Field("notes", "给法院的说明", "textarea", required=False, max_length=500),
)

DESK = matters.Desk("filing-review", "立案审核", "filing_clerk", REVIEW_DAYS)

OUTCOMES = (
    matters.Outcome("accept", "审核通过", "approve", effect="filings.docket", says="登记立案，编立案号。"),
    matters.Outcome(
        "supplement", "要求补充材料", "request_supplement", "items", event="supplement_requested"
    ),
    matters.Outcome(
        "return", "审核不通过", "return", "reason", event="returned", says="写明理由，当事人可以改正后再交。"
    ),
    matters.Outcome("refuse", "不予立案", "refuse", "reason", says="不符合起诉条件的，写明理由。"),
)

NOTICES = (
    matters.NoticeRule("submitted", "filings.submitted.applicant"),
    matters.NoticeRule("supplemented", "filings.submitted.applicant"),
    matters.NoticeRule("supplement_requested", "filings.supplement_required.applicant"),
    matters.NoticeRule("returned", "filings.returned.applicant"),
    matters.NoticeRule("decided:accept", "filings.docketed.applicant"),
    matters.NoticeRule("decided:refuse", "filings.refused.applicant"),
    matters.NoticeRule("withdrawn", "filings.withdrawn.officer", to="officer"),
)
