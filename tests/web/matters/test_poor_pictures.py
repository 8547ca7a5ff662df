"""Poor pictures on the page of materials, and at the review desk."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from onecourt import wiring
from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform import jobs
from onecourt.web.court.review.viewer import viewer_page
from onecourt.web.kit.sessions import ACCOUNT, EPOCH
from tests.situations import filings as situation
from tests.situations.pictures import a_poor_photo


@pytest.fixture
def person(db: None, settings: Any, tmp_path: Path) -> Actor:
    settings.ONECOURT_HOME = tmp_path
    wiring.connect()
    situation.the_ground(now())
    return situation.somebody(now())


@pytest.fixture
def browser(person: Actor, client: Client) -> Client:
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(person.account_id), people.get_session_epoch(person.account_id)
    session.save()
    return client


@pytest.fixture
def material(person: Actor) -> Any:
    matter_id = situation.a_draft(now(), person)
    return situation.attach(now(), person, matter_id, "complaint", a_poor_photo("too_dark"), "起诉状.jpg")


def page_of(browser: Client, matter_id: UUID) -> str:
    path = reverse("matters:step", kwargs={"matter_id": matter_id, "step_key": "materials"})
    return browser.get(path).content.decode()


@pytest.mark.req("B-23")
def test_the_card_says_it_is_being_checked_then_what_is_poor(browser: Client, material: Any) -> None:
    before = page_of(browser, material.matter_id)
    jobs.run_pending()
    after = page_of(browser, material.matter_id)

    assert "正在检查" in before
    assert "1 份要重拍" in after
    assert "太暗" in after
    assert "请到亮一些的地方" in after
    assert f"topic=matter:{material.matter_id}" in after


@pytest.mark.req("B-23")
def test_the_reason_is_asked_kept_and_read_by_the_clerk(
    browser: Client, person: Actor, material: Any
) -> None:
    jobs.run_pending()
    path = reverse("matters:keep", kwargs={"matter_id": material.matter_id, "material_id": material.id})

    unexplained = browser.post(path, {"reason": " "})
    explained = browser.post(path, {"reason": "原件就是这样"})

    assert unexplained.status_code == 422
    assert explained.status_code == 302
    page = page_of(browser, material.matter_id)
    assert "1 份要重拍" not in page
    assert "仍用这张，理由：原件就是这样" in page
    matter = matters.get_matter(actor=person, matter_id=material.matter_id)
    content = matters.content_of(matter)
    viewer = viewer_page(person, matter, content, str(material.document_id), 1, now())
    assert viewer["found"]["reason"] == "原件就是这样"
    assert "太暗" in viewer["found"]["tags"]


def test_the_point_of_review_counts_files_that_nobody_answered_for(person: Actor, material: Any) -> None:
    jobs.run_pending()

    matter = matters.get_matter(actor=person, matter_id=material.matter_id)
    says = [point.finding.says for point in matters.list_points(matter, matters.content_of(matter))]

    assert "1 份材料，1 份可能不清楚或者不完整，请看图核对。" in says
