"""From an accepted filing to a numbered case."""

from datetime import datetime, timedelta

import pytest

from onecourt import wiring
from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.fees import public as fees
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from onecourt.platform import configuration, jobs
from tests.situations import filings as situation
from tests.situations.files import a_photo

pytestmark = pytest.mark.django_db


@pytest.mark.req("FRV-03", "FRV-04", partly="acceptance only; query codes and binding by number come later")
@pytest.mark.req("PLT-06")
def test_gives_the_next_number_of_the_court_type_and_year(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)

    first = situation.a_docketed_filing(at, person, clerk, ground)
    second = situation.a_docketed_filing(at, person, clerk, ground)

    numbers = [matters.get_matter(actor=person, matter_id=m).case.number for m in (first, second)]
    assert numbers == ["（2026）示0101民初1号", "（2026）示0101民初2号"]


def test_binds_the_applicant_by_account_and_nobody_by_a_typed_number(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    defendant = situation.somebody(at, phone=situation.DEFENDANT["phone"], name="王建国")
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)
    case_id = matters.get_matter(actor=person, matter_id=matter_id).case_id

    case = cases.get_case(actor=person, case_id=case_id)

    assert [(p.role_label, p.name, p.is_me) for p in cases.list_participants(person, case)] == [
        ("原告", "李秀兰", True),
        ("被告", "王建国", False),
    ]
    with pytest.raises(NotFound):
        cases.get_case(actor=defendant, case_id=case_id)


def test_records_everybody_and_binds_only_who_filed(at: datetime) -> None:
    ground = situation.the_ground(at)
    agent, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    parties = {
        "plaintiff": [situation.COMPANY],
        "agent": [situation.LAWYER],
        "defendant": [situation.DEFENDANT, situation.DEFENDANT | {"name": "孙强"}],
        "third_party": [situation.DEFENDANT | {"name": "郑凯"}],
    }
    acting = {"applying_for": "other", "for_whom": situation.COMPANY["name"], "on_ground": "agent"}
    matter_id = situation.a_whole_draft(at, agent, ground, applicant=acting, parties=parties)
    situation.attach(at, agent, matter_id, "authority", a_photo(1300, 1800), "授权委托书.jpg")
    situation.submit(at, agent, matter_id)
    situation.carry_out(situation.decide(at, clerk, matter_id))

    matter = matters.get_matter(actor=agent, matter_id=matter_id)
    case = cases.get_case(actor=agent, case_id=matter.case_id)

    assert matter.title == "示例物业服务有限公司 诉 王建国 等 2 人"
    assert [(p.role_label, p.name, p.is_me) for p in cases.list_participants(agent, case)] == [
        ("原告", "示例物业服务有限公司", False),
        ("代为申请的人", "方圆", True),
        ("被告", "王建国", False),
        ("被告", "孙强", False),
        ("第三人", "郑凯", False),
    ]


@pytest.mark.req("FRV-06", partly="the fee is computed; its notice comes with the fee module")
def test_works_out_the_acceptance_fee(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    matter_id = situation.a_docketed_filing(at, person, clerk, ground)
    case_id = matters.get_matter(actor=person, matter_id=matter_id).case_id

    fee = fees.get_case_fee(case_id)

    assert fee is not None
    assert fee.fen == 75_000


@pytest.mark.req("FRV-05", "MSG-01")
def test_tells_the_applicant_on_the_site_and_by_sms(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)

    situation.a_docketed_filing(at, person, clerk, ground)
    jobs.run_pending(until=at + timedelta(minutes=1))

    titles = [n.title for n in notices.list_notices(person)]
    assert "已立案：（2026）示0101民初1号" in titles
    assert titles.count("收到您的立案材料了") == 1


def test_what_follows_from_a_repeated_job_happens_once(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    matter_id = situation.a_filing(at, person, ground)
    decision = situation.decide(at, clerk, matter_id)

    situation.carry_out(decision)
    situation.carry_out(decision)

    assert cases.count_cases(clerk) == 1


@pytest.mark.req("FRV-04", partly="query codes and binding by number come later")
def test_names_officers_by_the_rule_of_the_court_and_issues_the_notice(at: datetime) -> None:
    wiring.connect()
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    judge = situation.a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge")
    situation.a_clerk(at, ground.court.id, login_name="sec", name="许晴", role="court_clerk")

    matter_id = situation.a_docketed_filing(at, person, clerk, ground)

    case_id = matters.get_matter(actor=person, matter_id=matter_id).case_id
    case = cases.get_case(actor=person, case_id=case_id)
    assert cases.case_officers(case) == {"judge": "周敏", "court_clerk": "许晴"}
    assert [paper.title for paper in cases.list_papers(case)] == ["受理案件通知书"]
    assert cases.count_court_cases(judge, cases.CaseFilter(whose="mine")) == 1
    assert [entry.what for entry in cases.list_docket(case)][:2] == [
        "发出受理案件通知书",
        "确定承办法官：周敏，书记员：许晴",
    ]


def test_names_nobody_where_the_court_does_it_by_hand(at: datetime) -> None:
    wiring.connect()
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    situation.a_clerk(at, ground.court.id, login_name="judge", name="周敏", role="judge")
    configuration.set_value(
        actor=situation.PLATFORM,
        setting=cases.ASSIGNMENT_RULE,
        value=cases.BY_HAND,
        valid_from=at.date(),
        at=at,
        court_id=ground.court.id,
    )

    matter_id = situation.a_docketed_filing(at, person, clerk, ground)

    case_id = matters.get_matter(actor=person, matter_id=matter_id).case_id
    assert cases.case_officers(cases.get_case(actor=person, case_id=case_id))["judge"] == ""
