"""A court with its demo world, used by everybody: no personal number stands anywhere in clear."""

import base64
import re
import zlib

import psycopg
import pytest

from onecourt.run.demo.people import CITIZENS, PASSWORD
from tests.journeys.running import RunningCourt, until
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.slow]
SECRETS = {number for citizen in CITIZENS for number in (citizen.phone, citizen.id_number)}


def sessions_in(database: str) -> str:
    """What the sessions hold, opened: signed, but not sealed."""
    with psycopg.connect(database) as connection:
        rows = connection.execute("SELECT session_data FROM django_session").fetchall()
    return "\n".join(_opened(data) for (data,) in rows)


def _opened(data: str) -> str:
    packed = data.partition(":")[0]
    raw = base64.urlsafe_b64decode(packed.lstrip(".") + "=" * (-len(packed.lstrip(".")) % 4))
    return (zlib.decompress(raw) if packed.startswith(".") else raw).decode("utf-8", errors="replace")


def found_in_tables(database: str) -> dict[str, set[str]]:
    """Each table, the queue's too, with the numbers that stand in it in clear."""
    with psycopg.connect(database) as connection:
        tables = connection.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        ).fetchall()
        pattern = "|".join(sorted(SECRETS))
        return {
            table: found
            for (table,) in tables
            if (
                found := {
                    hit
                    for (text,) in connection.execute(
                        f"SELECT t::text FROM \"{table}\" t WHERE t::text ~ '{pattern}'"
                    ).fetchall()
                    for hit in re.findall(pattern, text)
                }
            )
        }


def use_the_court(url: str) -> None:
    """Somebody asks for a code, mistypes, searches and errs; a clerk and the administrator look around."""
    citizen = CITIZENS[0]
    guest = Visitor(url)
    guest.send(guest.form("/sign-in/"), {"phone": citizen.phone})
    wrong = {"phone": citizen.phone, "password": "wrong-password-1", "captcha": "0000"}
    guest.send(guest.form("/sign-in/password/"), wrong)
    for path in (f"/cases/?q={citizen.phone}", f"/{citizen.id_number}/", f"/files/{citizen.id_number}/"):
        guest.status(path)
    for login, paths in (
        ("zhou.min", ("/court/review/", f"/court/cases/?q={citizen.id_number}", "/court/messages/")),
        ("sun.li", (f"/court/audit/?person={citizen.phone}", "/court/calls/", "/court/texts/acceptances/")),
    ):
        officer = Visitor(url)
        officer.sign_in_as_staff(login, PASSWORD)
        for path in paths:
            officer.status(path)


@pytest.mark.req("PLT-15")
@pytest.mark.req("PLT-14", partly="demo people, who have no bank cards yet")
def test_neither_database_nor_queue_nor_logs_hold_a_number(court: RunningCourt) -> None:
    use_the_court(court.url)
    database = court.database_url()
    with psycopg.connect(database) as connection:

        def sent() -> bool:
            waiting = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')"
            return connection.execute(waiting + " AND scheduled_at IS NULL").fetchone() == (0,)

        # What still waits must not hold a number either, so a slow machine is no reason to fail.
        until(sent, 30)

    # What the supervisor prints is for the person at the terminal: the logins of the demo, phones among them.
    files = [file for file in (court.home / "log").glob("*.log") if file != court.log]
    logs = {file.name: file.read_text(errors="replace") for file in files}

    assert found_in_tables(database) == {}
    assert not [secret for secret in SECRETS if secret in sessions_in(database)]
    assert {"web.log", "worker.log"} <= set(logs)
    assert "Not Found" in logs["web.log"]
    assert {name: hit for name, text in logs.items() for hit in SECRETS if hit in text} == {}
