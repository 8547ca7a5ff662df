"""Giving up a file that has arrived in part."""

from datetime import datetime
from typing import Any

import pytest
from django.db import transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.refusals import NotFound
from onecourt.modules.matters import public as matters
from onecourt.platform import files
from tests.modules.matters.operations.halves import begin, send
from tests.situations import filings as situation


def test_leaves_nothing_on_the_disk(
    at: datetime, person: Actor, django_capture_on_commit_callbacks: Any
) -> None:
    half = begin(at, person, situation.a_draft(at, person), b"x" * 100)
    send(at, person, half, b"x" * 100, end=60)

    with django_capture_on_commit_callbacks(execute=True):
        matters.discard_half_upload(actor=person, matter_id=half.matter_id, half_id=half.id, at=at)

    assert files.half_size(half.id) == 0


def test_a_stranger_finds_nothing(at: datetime, person: Actor, stranger: Actor) -> None:
    half = begin(at, person, situation.a_draft(at, person), b"x" * 100)

    with pytest.raises(NotFound), transaction.atomic():
        matters.discard_half_upload(actor=stranger, matter_id=half.matter_id, half_id=half.id, at=at)
