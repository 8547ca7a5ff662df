"""A filing, its case and its files are nobody else's: whoever is no part of them finds nothing, anywhere.

Unlike the rows this is a rule: it holds for every address that leads to one thing, also for those to come.
"""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.urls import reverse

from onecourt.kernel.refusals import NotFound
from onecourt.modules.cases import public as cases
from onecourt.modules.documents import public as documents
from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from tests.matrix.addresses import Address, all_addresses
from tests.matrix.test_matrix import signed_in
from tests.situations.filings import STILL_GOOD, token_of
from tests.situations.world import World, world

# Parts of an address that name one thing of one person; the others (a court's text, a kind) are everybody's.
OF_SOMEBODY = {"matter_id", "case_id", "material_id", "notice_id", "half_id", "token"}
# Nothing of one person by itself: a word of the platform, a place on a page, or staff with rows of their own.
OF_EVERYBODY = {
    *("key", "text_key", "text_id", "court_id", "year", "item", "paper", "part", "outcome_key"),
    *("version_id", "captcha", "kind_key", "step_key", "side_key", "slot_key", "place", "point", "desk"),
    *("account_id", "post_id"),
}
# The neighbour is a party of another case of the same court.
STRANGERS = ("stranger", "neighbour", "other_clerk", "administrator")
FILINGS = ("docketed", "submitted", "draft")
PLACES = [
    pytest.param(address, method, id=f"{method} {address.name}")
    for address in all_addresses()
    for method in address.methods
    if OF_SOMEBODY & set(address.parts)
]
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def the_world(django_db_setup, django_db_blocker) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield world()
        transaction.set_rollback(True)


def test_every_part_of_an_address_is_somebodys_or_everybodys() -> None:
    parts = {part for address in all_addresses() for part in address.parts}

    assert parts - OF_SOMEBODY - OF_EVERYBODY == set(), "say in this file whose thing it names"


def answer(the_world: World, address: Address, method: str, role: str, filing: str) -> tuple[int, str]:
    path = reverse(address.name, kwargs=the_world.for_address(filing, address.parts))
    with transaction.atomic():
        given = getattr(signed_in(the_world, role), method.lower())(path, {})
        transaction.set_rollback(True)
    return given.status_code, given.get("Location", "")


@pytest.mark.req("PLT-13", partly="institutions and bankruptcy administrators come with their modules")
@pytest.mark.parametrize("filing", FILINGS)
@pytest.mark.parametrize(("address", "method"), PLACES)
@pytest.mark.parametrize("role", STRANGERS)
def test_find_nothing(the_world: World, address: Address, method: str, role: str, filing: str) -> None:
    assert answer(the_world, address, method, role, filing)[0] == 404


@pytest.mark.parametrize("filing", FILINGS)
@pytest.mark.parametrize(("address", "method"), PLACES)
def test_who_has_not_signed_in_is_led_to_sign_in_or_finds_nothing(
    the_world: World, address: Address, method: str, filing: str
) -> None:
    status, leads_to = answer(the_world, address, method, "visitor", filing)

    assert status == 404 or (status == 302 and "sign-in" in leads_to)


@pytest.mark.parametrize(("address", "method"), PLACES)
def test_neither_side_has_pages_on_the_others_desk(the_world: World, address: Address, method: str) -> None:
    theirs = "owner" if address.name.startswith("court:") else "clerk"

    assert answer(the_world, address, method, theirs, "submitted")[0] == 404


@pytest.mark.req("PLT-13")
@pytest.mark.parametrize("filing", FILINGS)
@pytest.mark.parametrize(
    "role", ["visitor", "stranger", "neighbour", "clerk", "other_clerk", "judge", "administrator"]
)
def test_every_link_to_a_file_is_for_one_account(the_world: World, role: str, filing: str) -> None:
    links = links_of(the_world, "owner", filing)
    assert answers_to(the_world, "owner", links) == {200}

    assert answers_to(the_world, role, links) == {404}


def test_a_link_of_the_clerk_is_not_for_the_other_side(the_world: World) -> None:
    links = links_of(the_world, "clerk", "submitted")

    assert answers_to(the_world, "clerk", links) == {200}
    assert answers_to(the_world, "owner", links) == {404}


@pytest.mark.parametrize("role", [*STRANGERS, "judge"])
def test_no_link_is_made_for_a_stranger(the_world: World, role: str) -> None:
    seat = the_world.seats[role]
    actor = people.actor_of(seat.account_id, post_id=seat.post_id, at=STILL_GOOD)
    for file in files_of(the_world, "submitted"):
        for make in (documents.file_link, documents.page_links):
            with pytest.raises(NotFound):
                make(file.document_id, actor=actor, at=STILL_GOOD)


@pytest.mark.parametrize("tampered", ["x", "e30.e30", "..%2F..%2Fetc%2Fpasswd", "0" * 500])
@pytest.mark.parametrize("role", ["visitor", "owner"])
def test_a_link_that_was_tampered_with_leads_nowhere(the_world: World, role: str, tampered: str) -> None:
    good = the_world.kwargs["token"]

    assert signed_in(the_world, role).get(f"/files/{tampered}/").status_code == 404
    assert signed_in(the_world, role).get(f"/files/{good[:-2]}AA/").status_code == 404


@pytest.mark.parametrize("role", ["visitor", *STRANGERS])
def test_live_news_are_for_those_who_may_see_the_thing(the_world: World, role: str) -> None:
    client = signed_in(the_world, role)
    refused = 302 if role == "visitor" else 404

    for topic in topics_of(the_world):
        assert client.get(reverse("public:live_ticket"), {"topic": topic}).status_code == refused, topic


def test_live_news_reach_owner_and_clerk(the_world: World) -> None:
    owner, clerk = signed_in(the_world, "owner"), signed_in(the_world, "clerk")
    matter, case, queue, person = topics_of(the_world)

    for client, topic in ((owner, matter), (owner, case), (owner, person), (clerk, matter), (clerk, queue)):
        assert client.get(reverse("public:live_ticket"), {"topic": topic}).status_code == 200, topic
    assert clerk.get(reverse("public:live_ticket"), {"topic": person}).status_code == 404
    assert owner.get(reverse("public:live_ticket"), {"topic": queue}).status_code == 404


def answers_to(the_world: World, role: str, links: list[str]) -> set[int]:
    client, codes = signed_in(the_world, role), set()
    for link in links:
        given = client.get(link)
        given.getvalue()  # reads a streamed file to its end, which closes it
        codes.add(given.status_code)
    return codes


def topics_of(the_world: World) -> tuple[str, str, str, str]:
    owner = people.actor_of(the_world.seats["owner"].account_id, at=STILL_GOOD)
    case = cases.get_case(actor=owner, case_id=the_world.kwargs["case_id"])
    return (
        f"matter:{the_world.kwargs['matter_id']}",
        f"case:{case.id}",
        f"queue:{case.court_id}:{the_world.kwargs['desk']}",
        f"person:{owner.account_id}",
    )


def files_of(the_world: World, filing: str) -> tuple[matters.FileRow, ...]:
    owner = people.actor_of(the_world.seats["owner"].account_id, at=STILL_GOOD)
    matter_id = the_world.for_address(filing, ("matter_id",))["matter_id"]
    return matters.list_files(matters.get_matter(actor=owner, matter_id=matter_id))


def links_of(the_world: World, role: str, filing: str) -> list[str]:
    """Links to the originals, the pages and the thumbnails of a filing, made for one role."""
    seat = the_world.seats[role]
    actor = people.actor_of(seat.account_id, post_id=seat.post_id, at=STILL_GOOD)
    links = []
    for file in files_of(the_world, filing):
        links.append(documents.file_link(file.document_id, actor=actor, at=STILL_GOOD))
        for page in documents.page_links(file.document_id, actor=actor, at=STILL_GOOD):
            links += [page.url, page.thumb_url]
    assert all(token_of(link) for link in links)
    return links
