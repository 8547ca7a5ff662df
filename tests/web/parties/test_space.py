"""立案空间: what was handed in round by round, what the court said to it, and the way on."""

import re

import pytest
from django.urls import reverse

from onecourt.modules.cases import public as cases
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations import rounds

pytestmark = pytest.mark.django_db


def space(screen, matter_id, asked=""):
    answer = screen.get(reverse("parties:filing_space", kwargs={"matter_id": matter_id}) + asked)
    assert answer.status_code == 200
    return answer.content.decode()


def claim(moment, person, matter_id, amount):
    answers = situation.CLAIM | {"amount": amount}
    return matters.save_step(actor=person, matter_id=matter_id, step_key="claim", answers=answers, at=moment)


def asked_for(page):
    """The amount among the answers; the facts beside them are those of the filing now."""
    return re.search(r"<dt>[^<]*标的[^<]*</dt><dd>([^<]+)</dd>", page.partition('class="sums"')[2])[1]


@pytest.mark.req("MYF-05")
def test_after_a_return_the_person_sees_what_was_handed_in_and_not_what_he_changes(
    screen, moment, person, clerk, ground
):
    matter_id = situation.a_filing(moment, person, ground)
    situation.carry_out(situation.decide(moment, clerk, matter_id, "return", "请写明被告住址。"))
    claim(moment, person, matter_id, "39000")

    page = space(screen, matter_id)

    assert "38,000" in page
    assert "39,000" not in page
    assert "您现在的修改还没有提交" in page
    assert "第 1 次提交：" in page
    assert "请写明被告住址。" in page
    assert "440604190103050060" not in page


@pytest.mark.req("MYF-05")
def test_every_round_has_its_tab_with_its_own_content_and_files(screen, moment, person, clerk, ground):
    matter_id = situation.a_filing(moment, person, ground)
    rounds.mark(moment, clerk, matter_id)
    rounds.mark(moment, clerk, matter_id, "defendant", place="field:claim.amount", text="请核对金额。")
    rounds.ask(moment, clerk, matter_id)
    claim(moment, person, matter_id, "39000")
    rounds.add_evidence(moment, person, matter_id)
    situation.submit(moment, person, matter_id)

    last, first = space(screen, matter_id), space(screen, matter_id, "?round=1")

    for page in (last, first):
        assert "第 1 次提交</a>" in page
        assert "第 2 次提交</a>" in page
        for words in ("审核意见", "请补交借条照片。", "请核对金额。", "办理经过", "补交材料"):
            assert words in page
    assert (asked_for(last), asked_for(first)) == ("39,000 元", "38,000 元")
    assert ("借条.jpg" in last, "借条.jpg" in first) == (True, False)
    assert 'aria-current="page">第 1 次提交' in first
    for odd in ("?round=9", "?round=x", "?round=0"):
        assert asked_for(space(screen, matter_id, odd)) == "39,000 元"


@pytest.mark.req("MYF-05")
def test_a_file_of_an_earlier_round_stays_readable(screen, moment, person, clerk, ground):
    matter_id = situation.a_filing(moment, person, ground)
    situation.carry_out(situation.decide(moment, clerk, matter_id, "return", "请重新上传起诉状。"))
    matter = matters.get_matter(actor=person, matter_id=matter_id)
    file = next(f for f in matters.list_files(matter) if f.slot == "complaint")
    matters.strike_file(actor=person, matter_id=matter_id, material_id=file.material_id, at=moment)
    here = {"matter_id": matter_id, "material_id": file.material_id}

    page = space(screen, matter_id)
    opened = screen.get(reverse("matters:file", kwargs=here))
    taken = screen.get(reverse("matters:download", kwargs=here))

    assert reverse("matters:file", kwargs=here) in page
    assert opened.status_code == 200
    assert reverse("matters:turn", kwargs=here) not in opened.content.decode()
    assert screen.get(taken["Location"]).status_code == 200


@pytest.mark.req("MYF-05")
def test_materials_documents_receipt_share_and_the_case_are_there(screen, moment, person, clerk, ground):
    matter_id = situation.a_docketed_filing(moment, person, clerk, ground)
    matter = matters.get_matter(actor=person, matter_id=matter_id)
    row = matters.matter_row(matter)

    page = space(screen, matter_id)

    for words in ("起诉状", "身份证明", "送达地址确认书", "办理经过", "提交给法院", "已立案"):
        assert words in page
    assert reverse("matters:receipt", kwargs={"matter_id": matter_id}) in page
    assert f"{reverse('public:share')}?page=" in page
    assert reverse("parties:case", kwargs={"case_id": row.case_id}) in page
    assert row.case_number in page
    assert cases.get_case(actor=person, case_id=row.case_id)
    assert matters.get_submission(matter).digest in page


@pytest.mark.req("MYF-05")
def test_a_draft_shows_what_stands_in_it_and_no_opinion(screen, moment, person, ground):
    page = space(screen, situation.a_whole_draft(moment, person, ground))

    assert "38,000" in page
    assert "审核意见" not in page
    assert "次提交" not in page
