"""A new key: everything is sealed anew, and nothing is lost."""

import json
import re
from datetime import datetime
from pathlib import Path

import pytest
from django.db import connection

from onecourt.modules.matters import public as matters
from onecourt.modules.people import public as people
from onecourt.platform import audit, jobs, providers
from onecourt.platform.crypto import keys, unseal
from onecourt.platform.crypto.rotation import reseal
from onecourt.run.rotate_keys import rotate
from tests.situations import filings
from tests.situations.administration import a_court

pytestmark = pytest.mark.django_db
UNDER_THE_FIRST = r"\mk1\.[A-Za-z0-9_-]{36,}"
NUMBER = filings.PLAINTIFF["id_number"]


@pytest.fixture
def ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "ring.json"
    monkeypatch.setenv("ONECOURT_KEYS", str(path))
    return path


def rows_under_the_first_key() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        found = {}
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ~ %s', [UNDER_THE_FIRST])
            found[table] = int(cursor.fetchone()[0])
    return {table: count for table, count in found.items() if count}


def lose_the_first_key(path: Path) -> None:
    ring = json.loads(path.read_text())
    del ring["seals"]["k1"]
    path.write_text(json.dumps(ring))
    keys.the_ring(anew=True)


@pytest.mark.req("PLT-14", partly="keys are changed; bank cards come with the modules that ask for them")
def test_everything_is_read_without_the_old_key(ring: Path, at: datetime, capsys) -> None:
    court = a_court(at)
    docketed = filings.a_docketed_filing(at, court.person, court.clerk, court.ground)
    draft = filings.a_whole_draft(at, court.person, court.ground)
    jobs.run_pending()
    before = rows_under_the_first_key()

    rotate()

    assert {"people_account", "matters_matter", "matters_submission", "cases_participant"} <= set(before)
    assert rows_under_the_first_key() == {}
    lose_the_first_key(ring)
    for matter_id in (docketed, draft):
        matter = matters.get_matter(actor=court.person, matter_id=matter_id)
        assert matters.content_of(matter).answers.first("parties", "plaintiff")["id_number"] == NUMBER
    assert people.get_phone(court.person.account) == "13800000001"
    assert people.sign_in_by_password  # the blind index is another secret: accounts are still found by it
    assert providers.list_sandbox_messages(phone="13800000001")
    assert "已换用新密钥" in capsys.readouterr().out
    assert audit.first_broken("keys") is None


def test_a_second_time_finds_nothing_left_to_do(ring: Path, at: datetime) -> None:
    filings.a_whole_draft(at, (court := a_court(at)).person, court.ground)
    keys.add_key(ring)

    assert reseal() > 0
    assert reseal() == 0


def test_a_process_that_was_running_learns_the_new_key(ring: Path) -> None:
    keys.the_ring()
    old = json.loads(ring.read_text())
    keys.add_key(ring)
    from onecourt.platform.crypto import seal

    sealed = seal("13800000001")
    assert re.match(r"k2\.", sealed)
    new = ring.read_text()
    ring.write_text(json.dumps(old))
    keys.the_ring(anew=True)  # as another process remembers the ring
    ring.write_text(new)

    assert unseal(sealed) == "13800000001"
