"""材料要求: what the administrator of a court asks for."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from onecourt.kernel.clock import court_day, now
from onecourt.modules.matters import public as matters
from tests.situations import filings as situation
from tests.situations.filings import KIND
from tests.situations.people import PASSWORD, somebody_of_staff

pytestmark = pytest.mark.django_db
LIST = "/court/settings/material.slots/"


@pytest.fixture
def ground() -> Any:
    return situation.the_ground(now())


@pytest.fixture
def boss(client: Client, ground: Any) -> Client:
    court_id = ground.court.id
    somebody_of_staff(
        now(), court_id=court_id, login_name="boss", name="孙丽", roles=("court_administrator",)
    )
    client.post("/court/sign-in/", {"login_name": "boss", "password": PASSWORD})
    return client


def given(days: int = 1, **changed: Any) -> dict[str, Any]:
    day = court_day(now()) + timedelta(days=days)
    facts = {"asked": "required", "says": "每份一个文件。", "minimum": "2", "maximum": "9", "max_mb": "10"}
    return facts | {"formats": ["pdf"], "sample": "证据\n一行", "valid_from": str(day)} | changed


@pytest.mark.req("MAT-06")
def test_changes_what_is_asked_for_from_tomorrow(boss: Client, ground: Any) -> None:
    listed = boss.get(LIST).content.decode()
    form = boss.get(f"{LIST}{KIND}/evidence/").content.decode()
    answer = boss.post(f"{LIST}{KIND}/evidence/", given(), follow=True)

    assert "证据" in listed
    assert "财产线索" in listed
    assert "能证明事情经过的材料" in form
    assert "已记下" in answer.content.decode()
    assert LIST in boss.get("/court/settings/").content.decode()
    tomorrow = court_day(now()) + timedelta(days=1)
    found = matters.slots.list_slots(matters.kind_of(KIND), court_id=ground.court.id, on=tomorrow)
    slot = next(s for s in found if s.key == "evidence")
    assert (slot.required, slot.minimum, slot.maximum, slot.max_mb) == (True, 2, 9, 10)
    assert (slot.formats, slot.sample, slot.says) == (("pdf",), ("证据", "一行"), "每份一个文件。")


@pytest.mark.parametrize(
    "slot,changed,says",
    [
        ("evidence", {"minimum": "9", "maximum": "2"}, "最少份数不能大于最多份数"),
        ("evidence", {"days": 0}, "最早从明天起"),
        ("complaint", {"asked": "none"}, "只能是必交"),
    ],
)
def test_says_what_is_wrong_and_keeps_what_was_typed(
    boss: Client, slot: str, changed: dict[str, Any], says: str
) -> None:
    answer = boss.post(f"{LIST}{KIND}/{slot}/", given(**changed))

    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert "每份一个文件。" in answer.content.decode()


@pytest.mark.parametrize("address", [f"{LIST}{KIND}/bribe/", f"{LIST}nothing/evidence/"])
def test_finds_nothing_that_is_not_asked_for(boss: Client, address: str) -> None:
    assert boss.get(address).status_code == 404
