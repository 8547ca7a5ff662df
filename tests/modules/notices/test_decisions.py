"""What people are told of decisions."""

import re

import pytest

from onecourt import wiring
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices

NEXT = re.compile("请在|可以|请登录|请留意|查看")


def decisions() -> list[tuple[str, matters.Outcome, str]]:
    """Each outcome of each kind with the template by which the applicant is told."""
    found = []
    for kind in wiring.KINDS:
        for outcome in kind.outcomes:
            names = {outcome.event, f"{outcome.event}:{outcome.key}"}
            rules = [rule for rule in kind.notices if rule.to == "applicant" and rule.event in names]
            found += [(kind.key, outcome, rule.template) for rule in rules] or [(kind.key, outcome, "")]
    return found


@pytest.mark.req("FRV-05", partly="WeChat where bound comes later")
@pytest.mark.parametrize(("kind", "outcome", "template"), decisions(), ids=str)
def test_every_decision_says_court_filing_result_reason_and_next_step_on_site_and_by_sms(
    kind: str, outcome: matters.Outcome, template: str
) -> None:
    assert template, f"{kind}: nobody is told of {outcome.key}"
    texts = notices.load_templates()[template]

    named_always = ("{court}", "{filing}", "{result}")
    for text in (texts.body, texts.sms):
        for named in named_always if outcome.takes == "nothing" else (*named_always, "{reason}"):
            assert named in text, f"{template} leaves out {named}"
        assert NEXT.search(text), f"{template} names no next step"
