"""Audit chains: entries that nobody changes, and chains that show it if somebody did."""

from datetime import datetime

import pytest
from django.db import DatabaseError, connection, transaction

from onecourt.kernel.actor import Actor
from onecourt.kernel.references import new_id
from onecourt.platform.audit import first_broken, record
from onecourt.platform.audit.models import AuditEntry, AuditHead
from tests.situations.rivals import at_once

CHAIN = "test:one"
pytestmark = pytest.mark.django_db


def told(at: datetime, number: int, chain: str = CHAIN) -> None:
    record(
        "tests.thing.counted",
        actor=Actor.system("tests"),
        at=at,
        thing=("tests.thing", new_id()),
        chain=chain,
        facts={"number": number},
    )


@pytest.fixture
def forger() -> object:
    """Somebody with the database in his hands, who has switched the guard off."""

    def forge(sql: str, *values: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE platform_audit_auditentry DISABLE TRIGGER audit_entry_final")
            cursor.execute(sql, values)
            cursor.execute("ALTER TABLE platform_audit_auditentry ENABLE TRIGGER audit_entry_final")

    return forge


@pytest.mark.req("PLT-15")
def test_a_chain_that_nobody_touched_is_whole(at: datetime) -> None:
    for number in range(5):
        told(at, number)
    told(at, 0, chain="test:other")

    entries = list(AuditEntry.objects.filter(chain=CHAIN).order_by("number"))

    assert [entry.number for entry in entries] == [1, 2, 3, 4, 5]
    assert [entry.previous for entry in entries[1:]] == [entry.digest for entry in entries[:-1]]
    assert first_broken(CHAIN) is None
    assert first_broken("test:of-nothing") is None


@pytest.mark.req("PLT-15")
def test_the_database_refuses_to_change_or_remove_an_entry(at: datetime) -> None:
    told(at, 1)

    for change in (
        lambda: AuditEntry.objects.update(actor_name="别人"),
        lambda: AuditEntry.objects.all().delete(),
        lambda: AuditEntry.objects.get().save(),
    ):
        with pytest.raises(DatabaseError, match="never changed or removed"), transaction.atomic():
            change()
    assert first_broken(CHAIN) is None


@pytest.mark.parametrize(
    "sql,broken_at",
    [
        ("UPDATE platform_audit_auditentry SET actor_name = '别人' WHERE chain = %s AND number = 2", 2),
        ("UPDATE platform_audit_auditentry SET facts = '{\"number\": 9}' WHERE chain = %s AND number = 3", 3),
        ("UPDATE platform_audit_auditentry SET at = at + interval '1 s' WHERE chain = %s AND number = 1", 1),
        ("UPDATE platform_audit_auditentry SET digest = previous WHERE chain = %s AND number = 4", 4),
        ("DELETE FROM platform_audit_auditentry WHERE chain = %s AND number = 2", 2),
        ("DELETE FROM platform_audit_auditentry WHERE chain = %s AND number = 5", 5),
        ("DELETE FROM platform_audit_auditentry WHERE chain = %s", 1),
    ],
)
def test_a_chain_that_was_broken_is_found(at: datetime, forger, sql: str, broken_at: int) -> None:
    for number in range(5):
        told(at, number)

    forger(sql, CHAIN)

    assert first_broken(CHAIN) == broken_at


def test_two_entries_that_changed_places_are_found(at: datetime, forger) -> None:
    for number in range(4):
        told(at, number)

    for old, new in ((2, 99), (3, 2), (99, 3)):
        forger(
            "UPDATE platform_audit_auditentry SET number = %s WHERE chain = %s AND number = %s",
            new,
            CHAIN,
            old,
        )

    assert first_broken(CHAIN) == 2


def test_an_act_that_was_undone_leaves_no_entry(at: datetime) -> None:
    told(at, 1)
    with transaction.atomic():
        told(at, 2)
        transaction.set_rollback(True)
    told(at, 3)

    assert [entry.facts for entry in AuditEntry.objects.order_by("number")] == [{"number": 1}, {"number": 3}]
    assert first_broken(CHAIN) is None


@pytest.mark.django_db(transaction=True)
def test_many_at_once_keep_one_order(at: datetime) -> None:
    def one(number: int) -> None:
        with transaction.atomic():
            told(at, number)

    came_to = at_once(*[lambda n=n: one(n) for n in range(20)])

    assert came_to == [None] * 20
    assert AuditHead.objects.get(chain=CHAIN).length == 20
    assert first_broken(CHAIN) is None
