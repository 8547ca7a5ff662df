"""Templates of notices."""

import pytest

from onecourt.modules.notices.queries.templates import load_templates
from onecourt.modules.notices.rules import BadTemplate, checked_template, filled

GOOD = {"title": "收到您的{filing}", "body": "{court}收到了。", "sms": "{court}收到了您的{filing}。"}


def test_every_template_in_use_is_good():
    assert "filings.docketed.applicant" in load_templates()


@pytest.mark.req("MSG-90", partly="templates of the platform")
@pytest.mark.parametrize(
    "change, says",
    [
        ({"body": "{judge}收到了。"}, "unknown variable"),
        ({"sms": "请看 https://court.example/"}, "no link"),
        ({"sms": "请看 court.example.cn"}, "no link"),
        ({"body": "{court 收到了。"}, "stray bracket"),
        ({"title": ""}, "needed"),
        ({"mail": "x"}, "unknown part"),
    ],
)
def test_refuses_a_template_that_cannot_be_used(change, says):
    with pytest.raises(BadTemplate, match=says):
        checked_template("a.b", GOOD | change)


@pytest.mark.parametrize(
    "text, facts, said",
    [
        ("原因：{reason}。请改好。", {"reason": "少了身份证。"}, "原因：少了身份证。请改好。"),
        ("收到了。{next}编号 {number}。", {"number": "1"}, "收到了。编号 1。"),
        ("收到了。{next}。编号 {number}。", {"number": "1", "next": ""}, "收到了。编号 1。"),
    ],
)
def test_leaves_no_gap_where_a_fact_is_empty(text, facts, said):
    assert filled(text, facts) == said
