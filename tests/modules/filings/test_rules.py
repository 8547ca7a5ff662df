"""What the points of review say of several parties, and the line by which a filing is found."""

from typing import Any
from uuid import uuid4

import pytest

from onecourt.modules.filings import rules
from onecourt.modules.matters.public import Answers, Content, FileRow
from tests.situations.filings import COMPANY, DEFENDANT, PLAINTIFF

PAPERS = FileRow(uuid4(), uuid4(), "identity", "身份证.jpg", usable=True, pages=1, size=1)


def content(plaintiffs: list[Any], defendants: list[Any], **more: Any) -> Content:
    parties = {"plaintiff": plaintiffs, "defendant": defendants}
    return Content(Answers({"parties": parties, **more}), (PAPERS,), "示例区人民法院", "民间借贷纠纷")


def called(*names: str) -> list[dict[str, str]]:
    return [DEFENDANT | {"name": name} for name in names]


@pytest.mark.req("FIL-32", partly="ordinary mode; element and recognised modes come later")
@pytest.mark.parametrize(
    "plaintiffs,defendants,title",
    [
        (called("李秀兰"), called("王建国"), "李秀兰 诉 王建国"),
        (called("李秀兰"), called("王建国", "孙强", "郑凯"), "李秀兰 诉 王建国 等 3 人"),
        (called("李秀兰", "赵敏"), [COMPANY], "李秀兰 等 2 人 诉 示例物业服务有限公司"),
        (called("李秀兰"), [], ""),
        ([], called("王建国"), ""),
        (called("李秀兰"), [{"phone": "1"}, *called("孙强")], "李秀兰 诉 孙强 等 2 人"),
    ],
)
def test_the_title_names_the_first_and_counts_the_rest(plaintiffs: Any, defendants: Any, title: str) -> None:
    assert rules.summarise(content(plaintiffs, defendants)).title == title


def test_the_title_of_the_longest_names_fits() -> None:
    longest = called("买" * 100, "李")

    assert len(rules.summarise(content(longest, longest)).title) <= 240


@pytest.mark.parametrize(
    "plaintiffs,says",
    [
        ([PLAINTIFF], "请核对姓名、号码与证件一致"),
        ([PLAINTIFF, COMPANY], "2 个原告都未认证"),
        ([PLAINTIFF, COMPANY | {"code": ""}], "原告示例物业服务有限公司信息没有填全"),
        ([PLAINTIFF | {"type": ""}, PLAINTIFF | {"name": "赵敏", "phone": ""}], "没有填全"),
        ([], "没有填全"),
    ],
)
def test_every_plaintiff_must_be_identified(plaintiffs: Any, says: str) -> None:
    finding = rules.plaintiff_is_identified(content(plaintiffs, [DEFENDANT]))

    assert not finding.in_order
    assert says in finding.says


@pytest.mark.req("FIL-02")
@pytest.mark.parametrize("whom,says", [("李秀兰", "未认证"), ("陈默", "原告里没有这个人")])
def test_the_one_applied_for_must_be_among_the_plaintiffs(whom: str, says: str) -> None:
    applicant = {"applying_for": "other", "for_whom": whom, "on_ground": "agent"}

    finding = rules.plaintiff_is_identified(content([PLAINTIFF], [DEFENDANT], applicant=applicant))

    assert says in finding.says


@pytest.mark.parametrize(
    "defendants,in_order,says",
    [
        ([DEFENDANT], True, "都有电话"),
        ([DEFENDANT | {"phone": ""}], True, "没有电话"),
        ([DEFENDANT, COMPANY, *called("孙强")], True, "3 个被告"),
        ([DEFENDANT, COMPANY | {"address": ""}], False, "示例物业服务有限公司的姓名或者住所没有写明"),
        ([DEFENDANT, *[COMPANY | {"address": ""}] * 5], False, "等 5 人"),
        ([], False, "没有写明"),
    ],
)
def test_every_defendant_must_be_definite(defendants: Any, in_order: bool, says: str) -> None:
    finding = rules.defendant_is_definite(content([PLAINTIFF], defendants))

    assert finding.in_order is in_order
    assert says in finding.says


def test_the_home_of_one_defendant_gives_jurisdiction() -> None:
    elsewhere = DEFENDANT | {"address": "示例市临江区滨江路 1 号"}

    assert rules.court_may_have_jurisdiction(content([PLAINTIFF], [elsewhere, DEFENDANT])).in_order
    assert not rules.court_may_have_jurisdiction(content([PLAINTIFF], [elsewhere, elsewhere])).in_order
