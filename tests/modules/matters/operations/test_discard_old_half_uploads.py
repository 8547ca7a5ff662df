"""Clearing files that have arrived in part and were never ended."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.matters import public as matters
from onecourt.platform import files
from tests.modules.matters.operations.halves import begin, send
from tests.situations import filings as situation

CLOCK = Actor.system("matters.discard_old_half_uploads")


@pytest.mark.req("MAT-90", partly="each bad file has a sentence of its own elsewhere")
def test_clears_what_was_begun_a_day_ago(
    at: datetime, person: Actor, django_capture_on_commit_callbacks: Any
) -> None:
    matter_id = situation.a_draft(at, person)
    old = begin(at, person, matter_id, b"x" * 100)
    send(at, person, old, b"x" * 100, end=60)
    new = begin(at + timedelta(hours=20), person, matter_id, b"y" * 100, key="other")

    with django_capture_on_commit_callbacks(execute=True):
        cleared = matters.discard_old_half_uploads(actor=CLOCK, at=at + timedelta(hours=24))

    assert (cleared, files.half_size(old.id)) == (1, 0)
    assert matters.get_half_upload(actor=person, matter_id=matter_id, half_id=new.id)
    assert matters.discard_old_half_uploads(actor=CLOCK, at=at + timedelta(hours=24)) == 0


def test_is_the_platforms_alone(at: datetime, person: Actor) -> None:
    with pytest.raises(NotPermitted):
        matters.discard_old_half_uploads(actor=person, at=at)
