"""Every address × every role → the expected answer, on one filing and its case."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from tests.matrix.addresses import Address, all_addresses
from tests.matrix.rows import ROLES, ROWS, Row
from tests.situations.world import World, world

CASES = [pytest.param(row, role, id=f"{row} {role}") for row in ROWS for role in ROLES]


def test_every_address_has_a_row():
    rows = {(row.name, row.method) for row in ROWS}
    missing = [
        f'row("{address.name}", "…", "{method}"),  # /{address.route}'
        for address in all_addresses()
        for method in address.methods
        if (address.name, method) not in rows
    ]
    if missing:
        pytest.fail(
            "Say in tests/matrix/rows.py who gets which answer:\n" + "\n".join(missing), pytrace=False
        )


def test_every_row_has_an_address():
    names = {address.name for address in all_addresses()}
    assert not [row.name for row in ROWS if row.name not in names]


def test_every_row_answers_for_every_role():
    assert not [str(row) for row in ROWS if set(row.expected) != set(ROLES)]


@pytest.mark.django_db
@pytest.mark.parametrize(("row", "role"), CASES)
def test_answers(row: Row, role: str, the_world: World, asked):
    assert asked(row, role) == row.expected[role], (
        f"{row} as {role}: tests/matrix/rows.py says {row.expected[role]}"
    )


@pytest.fixture(scope="module")
def the_world(django_db_setup, django_db_blocker) -> Iterator[World]:
    """Built once for all rows, under the savepoints of the tests; taken back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield world()
        transaction.set_rollback(True)


@pytest.fixture
def asked(the_world: World):
    """Ask one address as one role; the test's own savepoint takes back what it changed."""

    def ask(row: Row, role: str) -> int:
        address = address_named(row.name)
        if not the_world.seats and (role != "visitor" or address.parts):
            pytest.skip("nobody builds the situation yet (BUILDERS in tests/situations/world.py)")
        path = reverse(row.name, kwargs=the_world.for_address(row.about or row.name, address.parts))
        with transaction.atomic():
            client = signed_in(the_world, role)
            answer = (
                client.generic if row.method not in ("GET", "POST") else getattr(client, row.method.lower())
            )
            status = answer(path, row.data).status_code
            transaction.set_rollback(True)
        return status

    return ask


def address_named(name: str) -> Address:
    return next(address for address in all_addresses() if address.name == name)


def signed_in(the_world: World, role: str) -> Client:
    from onecourt.modules.people import public as people
    from onecourt.web.kit.sessions import ACCOUNT, EPOCH, POST

    client = Client(raise_request_exception=False)
    if role == "visitor":
        return client
    seat = the_world.seats[role]
    session = client.session
    session[ACCOUNT], session[EPOCH] = str(seat.account_id), people.get_session_epoch(seat.account_id)
    if seat.post_id:
        session[POST] = str(seat.post_id)
    session.save()
    return client
