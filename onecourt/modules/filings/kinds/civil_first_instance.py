"""民事一审: plaintiffs sue defendants, with third persons and agents where there are any."""

from onecourt.modules.filings import rules, terms
from onecourt.modules.filings.kinds import review
from onecourt.modules.filings.queries import papers
from onecourt.modules.matters import public as m

KIND = m.MatterKind(
    key="filings.civil_first_instance",
    label="民事一审",
    group="民事",
    tab="trial",
    verb="起诉",
    type_code="民初",
    edition=3,
    says="您和别人因为钱、财产、合同、人身等发生纠纷，请法院来判。",
    prepare=(
        "起诉状，照片、PDF 或者 Word 都可以",
        "您的身份证照片；单位起诉的，营业执照和法定代表人身份证明书",
        "能证明事情经过的材料，例如借条、转账记录",
    ),
    minutes=20,
    who=frozenset({"natural_person"}),
    steps=(
        m.form_step("applicant", "为谁申请", terms.TYPE_AND_COURT, terms.APPLICANT),
        m.court_step(terms.TYPE_AND_COURT),
        m.agreement_step("notice", "立案告知书", terms.TYPE_AND_COURT, "filing.notice.civil_first_instance"),
        m.cause_step(terms.CAUSE_AND_MODE, outside=terms.NOT_LITIGATION),
        m.materials_step("上传材料", terms.MATERIALS, "每传一份，系统马上检查能不能打开、够不够清楚。"),
        m.parties_step("当事人", terms.PARTIES, terms.CIVIL_SIDES, "一个人一张卡片，有几个人就添加几次。"),
        m.form_step("claim", "案件信息", terms.CLAIM, terms.CLAIM_FIELDS),
        m.evidence_step("证据清单", terms.CLAIM, "evidence", terms.EVIDENCE_SAYS),
        m.form_step("service", "送达地址确认", terms.CLAIM, terms.SERVICE_FIELDS, terms.SERVICE_SAYS),
        m.check_step(terms.CHECK, terms.CHECK_SAYS, terms.MEDIATION),
    ),
    papers=(
        m.Paper("service_address", "送达地址确认书", "service-address", papers.get_service_address),
        m.Paper("evidence_catalogue", "证据清单", "evidence-list", papers.get_evidence_list),
    ),
    materials=(
        m.slot_for("complaint", maximum=5),
        m.slot_for("identity", maximum=2 * terms.MOST_PEOPLE),
        m.slot_for("business_licence", when=terms.for_a_body),
        m.slot_for("representative_certificate", when=terms.for_a_body),
        m.slot_for("authority", says=terms.AUTHORITY_SAYS, when=terms.for_another),
        m.slot_for("evidence", says=terms.EVIDENCE_HINT, required=False),
        m.slot_for("other", required=False),
    ),
    workflow="filing",
    checks=rules.CHECKS,
    desk=review.DESK,
    outcomes=review.OUTCOMES,
    notices=review.NOTICES,
    summarise=rules.summarise,
)
