"""A court writes a text that does not hold yet."""

from datetime import datetime

import pytest

from onecourt.kernel.refusals import BadAnswers, NotFound, NotPermitted
from onecourt.modules.agreements import public as agreements
from tests.situations.administration import Court, a_court, an_administrator

pytestmark = pytest.mark.django_db
KEY = "filing.notice.civil_first_instance"
TEXT = {
    "title": "本院立案告知书",
    "body": "## 先看这里\n\n请带**身份证**。",
    "source": "《民事诉讼法》第一百二十二条",
}


@pytest.fixture
def court(at: datetime) -> Court:
    return a_court(at)


@pytest.mark.req("PLT-08")
def test_is_kept_and_read_by_the_court_alone(court: Court, at: datetime) -> None:
    agreements.save_agreement_draft(actor=court.boss, key=KEY, at=at, **TEXT)
    agreements.save_agreement_draft(actor=court.boss, key=KEY, at=at, **(TEXT | {"title": "改过的"}))
    elsewhere = an_administrator(at, court.ground.other_court.id, login_name="other.boss")

    draft = agreements.find_draft(court.boss, KEY)

    assert draft is not None
    assert (draft.title, draft.author_name) == ("改过的", "孙丽")
    assert draft.html_paragraphs == ("<h2>先看这里</h2>", "<p>请带<b>身份证</b>。</p>")
    assert agreements.find_draft(elsewhere, KEY) is None
    held = agreements.current_agreement(KEY, court_id=court.boss.court_id, on=at.date())
    assert held.version == "2026-1"


@pytest.mark.parametrize("field", ["title", "body", "source"])
def test_nothing_may_be_missing(court: Court, at: datetime, field: str) -> None:
    with pytest.raises(BadAnswers) as refused:
        agreements.save_agreement_draft(actor=court.boss, key=KEY, at=at, **(TEXT | {field: "  "}))

    assert set(refused.value.errors) == {field}


@pytest.mark.parametrize("key", [*agreements.ON_REGISTERING, "no.such.text"])
def test_only_texts_that_a_court_may_have(court: Court, at: datetime, key: str) -> None:
    with pytest.raises(NotFound):
        agreements.save_agreement_draft(actor=court.boss, key=key, at=at, **TEXT)


def test_what_is_typed_never_becomes_markup(court: Court, at: datetime) -> None:
    agreements.save_agreement_draft(
        actor=court.boss, key=KEY, at=at, **(TEXT | {"body": "<script>alert(1)</script>"})
    )

    draft = agreements.find_draft(court.boss, KEY)
    assert draft is not None
    assert draft.html_paragraphs == ("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",)


def test_only_the_administrator_writes(court: Court, at: datetime) -> None:
    with pytest.raises(NotPermitted):
        agreements.save_agreement_draft(actor=court.clerk, key=KEY, at=at, **TEXT)
