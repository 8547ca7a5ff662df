"""The supplement round on the page: the items, the way to each place, and nothing else open."""

import pytest
from django.test import Client

from onecourt.kernel.actor import Actor
from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from tests.matrix.test_matrix import signed_in as sign_in
from tests.situations import filings as situation
from tests.situations import rounds
from tests.situations.world import Seat, World

pytestmark = pytest.mark.django_db
NOW = now()


def signed_in(actor: Actor) -> Client:
    return sign_in(World(seats={"actor": Seat(actor.account, actor.post_id)}), "actor")


@pytest.mark.req("FIL-19", "B-03")
def test_shows_exactly_these_items_with_the_way_there_and_opens_nothing_else() -> None:
    ground = situation.the_ground(NOW)
    person: Actor = situation.somebody(NOW)
    clerk = situation.a_clerk(NOW, ground.court.id)
    matter_id = situation.a_filing(NOW, person, ground)
    rounds.mark(NOW, clerk, matter_id, "claim", place=rounds.AMOUNT, text="金额请核对。")
    rounds.mark(NOW, clerk, matter_id, text="请补交借条。")
    rounds.ask(NOW, clerk, matter_id)
    client = signed_in(person)
    base = f"/matters/{matter_id}/"

    page = client.get(base).content.decode()
    claim = client.get(f"{base}claim/").content.decode()
    materials = client.get(f"{base}materials/").content.decode()

    for words in ("请您补充下面 2 项", "金额请核对。", "请补交借条。", "还有 2 项没有补", "还剩"):
        assert words in page
    assert f"{base}claim/#f-amount" in page
    assert f"{base}materials/#mat-evidence" in page
    assert 'name="amount"' in claim
    assert 'name="facts"' not in claim
    assert "mat-evidence" in materials
    assert "mat-identity" not in materials
    assert client.get(f"{base}parties/").headers["Location"] == base
    assert client.post(f"{base}cause/", {"cause": str(ground.cause.id)}).status_code in (409, 422)

    saved = client.post(f"{base}claim/", {"amount": "39000"})
    answered = client.post(f"{base}answers/2/", {"answer": "借条丢了。"})
    too_long = client.post(f"{base}answers/2/", {"answer": "长" * 501})

    assert (saved.status_code, answered.status_code, too_long.status_code) == (302, 302, 422)
    assert "最多 500 个字" in too_long.content.decode()
    after = client.get(base).content.decode()
    assert "已改" in after
    assert "已写说明" in after
    rows = matters.list_item_rows(matters.get_matter(actor=person, matter_id=matter_id))
    assert all(row.is_answered for row in rows)
