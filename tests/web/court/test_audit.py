"""操作日志: the administrator finds what was done and takes it out."""

import csv
import io

import pytest

from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform import audit, jobs
from tests.situations import filings
from tests.situations.administration import Court, a_court, at_work
from tests.situations.people import PASSWORD

pytestmark = pytest.mark.django_db
PAGE = "/court/audit/"


@pytest.fixture
def court() -> Court:
    return a_court(now())


@pytest.fixture
def reference(court: Court) -> str:
    at = now()
    matter_id = filings.a_filing(at, court.person, court.ground)
    matters.open_review(actor=court.clerk, matter_id=matter_id, at=at)
    filings.carry_out(filings.decide(at, court.clerk, matter_id))
    jobs.run_pending()
    return str(matters.matter_row(matters.get_matter(actor=court.clerk, matter_id=matter_id)).reference)


@pytest.mark.req("PLT-15")
def test_tells_every_sort_of_act(court: Court, reference) -> None:
    people.sign_in_by_password(
        actor=people.actor_of(court.clerk.account, at=now()), login_name="clerk", password=PASSWORD, at=now()
    )
    boss = at_work(court.boss)
    boss.post("/court/staff/new/", {})  # refused, so nothing stands in the log of it

    for group, says in (
        ("sign_in", "登录"),
        ("view", "打开立案材料"),
        ("submission", "提交"),
        ("decision", "决定生效"),
        ("message", "发出站内通知"),
        ("message", "发出短信"),
        ("money", "核定受理费"),
        ("case", "登记立案"),
    ):
        page = boss.get(PAGE, {"group": group}).content.decode().partition("<tbody>")[2]
        assert f">{says}<" in page, (group, says)
        assert "其他操作" not in page


@pytest.mark.req("PLT-15")
def test_finds_by_number_person_officer_and_day(court: Court, reference: str) -> None:
    boss = at_work(court.boss)

    by_number = boss.get(PAGE, {"number": reference}).content.decode()
    by_person = boss.get(PAGE, {"person": "李秀兰", "group": "view"}).content.decode()
    by_officer = boss.get(PAGE, {"officer": str(court.clerk.account)}).content.decode()
    by_day = boss.get(PAGE, {"first": "2020-01-01", "last": "2020-01-02"}).content.decode()

    for found, says in (
        (by_number, (">登记立案<", ">提交<")),
        (by_person, (">打开立案材料<", ">韩立<")),
        (by_officer, (">作出决定，等待生效<",)),
    ):
        assert all(word.strip("<>") in found for word in says), says
    assert "上传材料" not in by_officer.partition("<tbody>")[2]
    assert "没有符合条件的记录" in by_day
    assert f"案号或收件编号：{reference}" in by_number


def test_a_wrong_day_is_said_beside_the_field_and_nothing_typed_is_lost(court: Court) -> None:
    answer = at_work(court.boss).get(PAGE, {"person": "李秀兰", "first": "昨天"})

    assert answer.status_code == 422
    assert "请填写日期" in answer.content.decode()
    assert 'value="李秀兰"' in answer.content.decode()


@pytest.mark.req("PLT-15")
def test_takes_out_a_table_and_lines_that_can_be_verified(court: Court, reference: str) -> None:
    boss = at_work(court.boss)

    table = boss.post(f"{PAGE}export/", {"number": reference, "form": "table"})
    lines = boss.post(f"{PAGE}export/", {"number": reference, "form": "lines"})

    assert table["Content-Disposition"].startswith("attachment")
    rows = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert rows[0][0] == "时间"
    assert {"提交", "登记立案"} <= {row[3] for row in rows}
    count, broken = audit.breaks_in(lines.content.decode().splitlines())
    assert (count, broken) == (len(rows) - 1, [])
    assert "导出操作日志" in boss.get(PAGE).content.decode()


def test_is_there_for_the_administrator_alone(court: Court) -> None:
    for actor in (court.clerk, court.person):
        client = at_work(actor)
        assert client.get(PAGE).status_code == 404
        assert client.post(f"{PAGE}export/").status_code == 404
    assert f'href="{PAGE}"' in at_work(court.boss).get("/court/").content.decode()
