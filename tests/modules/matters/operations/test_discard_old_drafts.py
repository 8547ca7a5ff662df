"""Clearing drafts whose time is over."""

from datetime import datetime, timedelta

import pytest
from django.db import transaction

from onecourt.kernel.refusals import NotFound, NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.modules.notices import public as notices
from tests.situations import filings as situation

pytestmark = pytest.mark.django_db


@pytest.mark.req("PLT-11")
def test_reminds_once_and_then_clears_what_was_never_handed_in(at: datetime) -> None:
    ground, person = situation.the_ground(at), situation.somebody(at)
    draft = situation.a_whole_draft(at, person, ground)
    handed_in = situation.a_filing(at, person, ground)

    for days in (20, 27, 28):
        matters.discard_old_drafts(actor=situation.PLATFORM, at=at + timedelta(days=days))
    reminders = [n for n in notices.list_notices(person) if n.title.startswith("草稿快到期了")]
    cleared = matters.discard_old_drafts(actor=situation.PLATFORM, at=at + timedelta(days=30))

    assert [n.body for n in reminders] == [
        "您没填完的民间借贷纠纷草稿保留到 12 月 20 日，到期会自动删除。要继续办，请在这以前接着填。"
    ]
    assert cleared == 1
    with pytest.raises(NotFound):
        matters.get_matter(actor=person, matter_id=draft)
    assert matters.get_matter(actor=person, matter_id=handed_in).state == matters.SUBMITTED


def test_saving_a_draft_gives_it_its_full_time_again(at: datetime) -> None:
    situation.the_ground(at)
    person = situation.somebody(at)
    draft = situation.a_draft(at, person)
    later = at + timedelta(days=29)
    matters.save_step(
        actor=person, matter_id=draft, step_key="applicant", answers={"applying_for": "self"}, at=later
    )

    assert matters.discard_old_drafts(actor=situation.PLATFORM, at=at + timedelta(days=31)) == 0


def test_only_the_platform_clears(at: datetime) -> None:
    with pytest.raises(NotPermitted), transaction.atomic():
        matters.discard_old_drafts(actor=situation.somebody(at), at=at)
