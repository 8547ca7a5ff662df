"""Personal numbers stand nowhere in clear: not in data, frozen copies, logs, chains, queue or notices."""

from datetime import datetime, timedelta

import pytest
from django.db import connection

from onecourt.modules.matters import public as matters
from onecourt.platform import jobs
from tests.situations import filings as situation

PHONE, OTHER_PHONE = "13912345671", "13912345672"
ID_NUMBER = "440604190103050060"
ADDRESS = "示例市示例区梧桐巷 7 号"
HIDDEN = (PHONE, OTHER_PHONE, ID_NUMBER, ADDRESS)


def tables() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
        return [name for (name,) in cursor.fetchall()]


def rows_with(table: str, text: str) -> int:
    """How many rows of a table hold the text anywhere, in any column."""
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text LIKE %s', [f"%{text}%"])
        return int(cursor.fetchone()[0])


@pytest.mark.django_db
@pytest.mark.req("PLT-15")
def test_stand_in_no_table_in_clear(at: datetime) -> None:
    ground = situation.the_ground(at)
    person, clerk = situation.somebody(at), situation.a_clerk(at, ground.court.id)
    parties = {
        "plaintiff": [situation.PLAINTIFF | {"phone": PHONE, "id_number": ID_NUMBER, "address": ADDRESS}],
        "defendant": [situation.DEFENDANT | {"phone": OTHER_PHONE}],
    }
    returned = situation.a_filing(at, person, ground, parties=parties)
    situation.carry_out(situation.decide(at, clerk, returned, "return", "请写明借款的经过。"))
    wrong = parties | {"plaintiff": [parties["plaintiff"][0] | {"id_number": ID_NUMBER + "1"}]}
    matters.save_step(actor=person, matter_id=returned, step_key="parties", answers=wrong, at=at)
    docketed = situation.a_filing(at, person, ground, parties=parties)
    situation.carry_out(situation.decide(at, clerk, docketed))

    for moment in ("waiting", "done"):
        found = {(table, text): rows_with(table, text) for table in tables() for text in HIDDEN}
        assert {place: count for place, count in found.items() if count} == {}, moment
        jobs.run_pending(until=at + timedelta(minutes=1))

    content = matters.content_of(matters.get_matter(actor=clerk, matter_id=docketed))
    assert content.answers.first("parties", "plaintiff")["id_number"] == ID_NUMBER


@pytest.mark.django_db
def test_the_dump_would_find_them(at: datetime) -> None:
    ground = situation.the_ground(at)
    person = situation.somebody(at)
    situation.a_whole_draft(at, person, ground)

    assert rows_with("matters_matter", "李秀兰") == 1
