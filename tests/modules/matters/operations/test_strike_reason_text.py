"""Taking a kept sentence off the list."""

from datetime import datetime

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from tests.modules.matters.operations.test_keep_reason_text import DESK, GIVEN

pytestmark = pytest.mark.django_db


def test_it_is_no_longer_offered(at: datetime, clerk: Actor, colleague: Actor) -> None:
    kept = matters.keep_reason_text(actor=clerk, **GIVEN, at=at)

    matters.strike_reason_text(actor=colleague, text_id=kept.id, at=at)

    assert matters.list_reason_texts(clerk, DESK) == []
    with pytest.raises(NotFound):
        matters.strike_reason_text(actor=clerk, text_id=kept.id, at=at)


def test_is_not_for_another_court(at: datetime, clerk: Actor, other_clerk: Actor, person: Actor) -> None:
    kept = matters.keep_reason_text(actor=clerk, **GIVEN, at=at)

    for actor in (other_clerk, person):
        with pytest.raises(NotFound):
            matters.strike_reason_text(actor=actor, text_id=kept.id, at=at)
