"""The notice before filing: opened, read to its end, ticked; the court's own text where it has one."""

import re
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.modules.agreements import public as agreements
from onecourt.modules.agreements.models import AgreementVersion
from onecourt.modules.matters import public as matters
from onecourt.web.matters.agreeing import opened_mark
from tests.situations import filings as situation
from tests.situations.filings import Ground
from tests.web.matters.walking import html, set_for


def mark_of(page: str) -> str:
    found = re.search(r'name="opened" value="([^"]+)"', page)
    assert found
    return found[1]


def a_courts_own_text(ground: Ground, at: datetime) -> AgreementVersion:
    """A version of the notice that one court has made its own."""
    return AgreementVersion.objects.create(
        key="filing.notice.civil_first_instance",
        court_id=ground.court.id,
        title="示例区人民法院立案告知书",
        version="示例-1",
        valid_from=at.date() - timedelta(days=1),
        source="演示",
        body="## 到本院立案\n\n请带好材料。",
        digest="0" * 64,
        loaded_at=at,
    )


@pytest.mark.req("FIL-04")
@pytest.mark.req("PLT-07", partly="the text is edited at the court's desk, tested there")
def test_the_tick_is_refused_until_the_text_was_opened(browser: Client, draft: UUID, person: Actor) -> None:
    blind = browser.post(f"/matters/{draft}/notice/", {"accept": "on"})
    forged = browser.post(f"/matters/{draft}/notice/", {"accept": "on", "opened": "forged"})
    page = html(browser.get(f"/matters/{draft}/notice/"))
    unticked = browser.post(f"/matters/{draft}/notice/", {"opened": mark_of(page)})
    ticked = browser.post(f"/matters/{draft}/notice/", {"accept": "on", "opened": mark_of(page)})

    assert blind.status_code == forged.status_code == 422
    assert "看到最后，再勾选" in html(blind)
    assert 'data-to-the-end="agree"' in page
    assert unticked.status_code == 422
    assert ticked["Location"] == f"/matters/{draft}/cause/"
    assert "data-to-the-end" not in html(browser.get(f"/matters/{draft}/notice/"))


@pytest.mark.req("FIL-04")
@pytest.mark.req("PLT-07", partly="the text is edited at the court's desk, tested there")
def test_a_mark_counts_for_the_account_that_opened_the_text(
    at: datetime, browser: Client, draft: UUID, person: Actor
) -> None:
    text = agreements.current_agreement("filing.notice.civil_first_instance", on=at.date())
    stranger = situation.somebody(at, phone="13800000009", name="陈默")

    answer = browser.post(
        f"/matters/{draft}/notice/", {"accept": "on", "opened": opened_mark(stranger, text.version_id)}
    )

    assert answer.status_code == 422


@pytest.mark.req("FIL-04")
def test_a_court_may_do_without_the_scrolling(
    at: datetime, browser: Client, draft: UUID, person: Actor, ground: Ground
) -> None:
    matters.save_step(actor=person, matter_id=draft, step_key="court", answers={"id": ground.court.id}, at=at)
    set_for(ground.court.id, agreements.REQUIRE_SCROLL, False, at)

    assert "data-to-the-end" not in html(browser.get(f"/matters/{draft}/notice/"))


@pytest.mark.req("FIL-04")
def test_each_court_has_its_own_text(
    at: datetime, browser: Client, draft: UUID, person: Actor, ground: Ground
) -> None:
    own = agreements.current_agreement("filing.notice.civil_first_instance", on=at.date())
    copy = a_courts_own_text(ground, at)
    other = situation.a_draft(at, person)
    for matter_id, court in ((draft, ground.court), (other, ground.other_court)):
        matters.save_step(
            actor=person, matter_id=matter_id, step_key="court", answers={"id": court.id}, at=at
        )

    here = html(browser.get(f"/matters/{draft}/notice/"))
    there = html(browser.get(f"/matters/{other}/notice/"))
    refused = matters.save_step(
        actor=person, matter_id=draft, step_key="notice", answers=situation.the_notice_read(), at=at
    )

    assert copy.title in here
    assert copy.title not in there
    assert own.version_id != copy.id
    assert "看到最后" in refused.errors["accepted"]
