"""我的立案: tabs, states with counts, further filters, exactly the buttons of each state."""

from datetime import timedelta

import pytest
from django.urls import reverse

from onecourt.kernel.clock import court_day
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db
LIST = "/filings/"


def page_of(screen, asked=""):
    return screen.get(f"{LIST}{asked}").content.decode()


def cards(page):
    return page.count('<article class="card filing">')


@pytest.fixture
def one_of_each(moment, person, clerk, ground):
    """A filing in each state that a person can have, by state."""
    found = {
        "draft": situation.a_draft(moment, person),
        "submitted": situation.a_filing(moment, person, ground),
    }
    found["docketed"] = situation.a_docketed_filing(moment, person, clerk, ground)
    for state, outcome in (("returned", "return"), ("refused", "refuse")):
        found[state] = situation.a_filing(moment, person, ground)
        situation.carry_out(situation.decide(moment, clerk, found[state], outcome, "请写明被告住址。"))
    found["supplement_required"] = asked = situation.a_filing(moment, person, ground)
    matters.mark_point(
        actor=clerk,
        matter_id=asked,
        point="defendant",
        mark=matters.TO_SUPPLEMENT,
        text="请写明住址。",
        at=moment,
    )
    situation.carry_out(situation.decide(moment, clerk, asked, "supplement"))
    return found


@pytest.mark.req("MYF-01", "MYF-02", partly="other kinds bring the other tabs their filings")
def test_six_tabs_and_eight_states_with_counts_that_equal_the_rows(screen, one_of_each):
    page = page_of(screen)

    for label in ("调解", "保全", "审判", "执行", "破产", "信访"):
        assert f"?tab={_key(label)}" in page
    assert 'aria-current="page">审判 <span class="num">6</span>' in page
    assert cards(page) == 6
    for state, label in matters.FILING_LABELS.items():
        shown = page_of(screen, f"?tab=trial&state={state}")
        wanted = 1 if state in one_of_each else 0
        assert cards(shown) == wanted, label
        assert ("这里没有这种状态的立案" in shown) == (wanted == 0)


def _key(label):
    return {
        "调解": "mediation",
        "保全": "preservation",
        "审判": "trial",
        "执行": "enforcement",
        "破产": "bankruptcy",
        "信访": "petition",
    }[label]


@pytest.mark.req("MYF-01", partly="other kinds bring the other tabs their filings")
def test_mediation_opens_where_there_is_nothing_at_all(screen):
    page = page_of(screen)

    assert 'aria-current="page">调解' in page
    assert "您还没有立案" in page


@pytest.mark.req("MYF-04")
def test_each_state_has_exactly_its_buttons(screen, one_of_each):
    wanted = {
        "draft": {"编辑", "立案空间", "删除"},
        "returned": {"编辑", "立案空间", "删除"},
        "submitted": {"立案空间", "撤回"},
        "supplement_required": {"补充材料", "立案空间"},
        "docketed": {"立案空间"},
        "refused": {"立案空间"},
    }
    for state, labels in wanted.items():
        page = page_of(screen, f"?tab=trial&state={state}")
        for label in ("编辑", "立案空间", "删除", "撤回", "补充材料"):
            assert (f">{label}<span class=" in page) == (label in labels), (state, label)
        space = reverse("parties:filing_space", kwargs={"matter_id": one_of_each[state]})
        assert screen.get(space).status_code == 200


@pytest.mark.req("MYF-03")
def test_they_are_found_by_who_filed_when_and_words(screen, moment, person, ground):
    own = situation.a_filing(moment - timedelta(days=9), person, ground)
    day, long_ago = court_day(moment), court_day(moment - timedelta(days=9))

    assert cards(page_of(screen, "?tab=trial&by=self")) == 1
    assert cards(page_of(screen, "?tab=trial&by=agent")) == 0
    assert cards(page_of(screen, f"?tab=trial&since={day.isoformat()}")) == 0
    assert (
        cards(page_of(screen, f"?tab=trial&since={long_ago.isoformat()}&until={long_ago.isoformat()}")) == 1
    )
    assert cards(page_of(screen, "?tab=trial&q=王建国")) == 1
    nothing = page_of(screen, "?tab=trial&q=没有这个人")
    assert "没有符合条件的立案" in nothing
    assert "共 0 件" in nothing
    assert own


@pytest.mark.req("PLT-19")
def test_filters_are_remembered_until_they_are_taken_away(screen, moment, person, ground):
    situation.a_filing(moment, person, ground)

    page_of(screen, "?tab=trial&q=没有这个人")
    assert "没有符合条件的立案" in page_of(screen)
    assert cards(page_of(screen, "?clear=1")) == 1
    assert cards(page_of(screen)) == 1


@pytest.mark.req("PLT-19")
def test_long_lists_come_in_pages_with_the_total(screen, moment, person):
    for _ in range(23):
        situation.a_draft(moment, person)

    first, second = page_of(screen, "?tab=trial"), page_of(screen, "?page=2")

    assert "共 23 件" in first
    assert (cards(first), cards(second)) == (20, 3)
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert cards(page_of(screen, "?page=99")) == 3
    assert cards(page_of(screen, "?page=x")) == 20


@pytest.mark.req("MYF-04")
def test_what_came_back_is_taken_off_the_list_and_the_court_keeps_it(screen, one_of_each, clerk):
    returned = one_of_each["returned"]
    question = screen.get(reverse("matters:discard", kwargs={"matter_id": returned})).content.decode()

    answer = screen.post(reverse("matters:discard", kwargs={"matter_id": returned}), follow=True)

    assert "提交过的内容，法院依法保存" in question
    assert "已删除" in answer.content.decode()
    assert cards(page_of(screen, "?tab=trial&state=returned")) == 0
    assert screen.get(reverse("parties:filing_space", kwargs={"matter_id": returned})).status_code == 404
    assert matters.get_matter(actor=clerk, matter_id=returned).state == matters.RETURNED
