"""Loading the list of causes of action."""

import pytest

from onecourt.kernel.actor import STAFF, Actor
from onecourt.kernel.refusals import NotPermitted
from onecourt.modules.catalogues import public as catalogues

pytestmark = pytest.mark.django_db
PLATFORM = Actor.system("test")


@pytest.mark.req("FIL-05")
def test_loads_all_984_causes_of_the_regulation_of_2026(at):
    loaded = catalogues.load_causes(actor=PLATFORM, at=at)

    levels = [catalogues.count_causes(level) for level in (1, 2, 3, 4)]
    assert levels == [12, 59, 514, 470]
    assert sum(levels[2:]) == 984
    assert loaded == sum(levels)


def test_loading_again_changes_nothing_and_keeps_every_identity(at):
    catalogues.load_causes(actor=PLATFORM, at=at)
    before = catalogues.find_causes("民间借贷纠纷")[0]

    assert catalogues.load_causes(actor=PLATFORM, at=at) == 0
    assert catalogues.find_causes("民间借贷纠纷")[0] == before


@pytest.mark.parametrize(
    "actor", [Actor.visitor(), Actor(name="书记员", capacity=STAFF, roles=frozenset({"filing_clerk"}))]
)
def test_refuses_whoever_is_not_the_platform(actor, at):
    with pytest.raises(NotPermitted):
        catalogues.load_causes(actor=actor, at=at)
