"""Taking entries out, and verifying what was taken out without the database."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from onecourt.kernel.refusals import NotPermitted
from onecourt.platform.audit import Sought, breaks_in, export_entries, list_entries
from onecourt.run.verify_audit import verify
from tests.situations import filings
from tests.situations.administration import Court, a_court

pytestmark = pytest.mark.django_db


@pytest.fixture
def court(at: datetime) -> Court:
    found = a_court(at)
    filings.a_filing(at, found.person, found.ground)
    return found


def taken_out(court: Court, at: datetime, **sought: object) -> list[str]:
    return list(export_entries(actor=court.boss, sought=Sought(**sought), at=at).lines)


@pytest.mark.req("PLT-15")
def test_an_export_is_on_record_and_holds(court: Court, at: datetime, tmp_path: Path, capsys) -> None:
    lines = taken_out(court, at)
    file = tmp_path / "log.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")

    assert len(lines) > 5
    assert breaks_in(lines) == (len(lines), [])
    assert verify(str(file), as_json=False) == 0
    assert "全部完好" in capsys.readouterr().out
    last = list_entries(court.boss, Sought(acts=("audit.",)))
    assert [(row.actor_name, row.facts) for row in last] == [("孙丽", {"entries": len(lines)})]


def test_a_part_holds_by_itself(court: Court, at: datetime) -> None:
    lines = taken_out(court, at, person="李秀兰", acts=("matters.material.attached",))

    assert breaks_in(lines) == (2, [])


@pytest.mark.parametrize("change", ["who", "when", "what", "left_out", "twice"])
@pytest.mark.req("PLT-15")
def test_a_change_is_found(court: Court, at: datetime, tmp_path: Path, change: str, capsys) -> None:
    entries = [json.loads(line) for line in taken_out(court, at, person="李秀兰")]
    one = next(entry for entry in entries if entry["act"] == "matters.matter.submitted")
    if change == "who":
        one["actor_name"] = "别人"
    elif change == "when":
        one["at"] = "2026-11-19T02:00:00+00:00"
    elif change == "what":
        one["facts"]["round"] = 2
    elif change == "left_out":
        one["number"] -= 1
    else:
        entries.append(one)
    file = tmp_path / "log.jsonl"
    file.write_text("\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries), encoding="utf-8")

    assert verify(str(file), as_json=False) == 1
    assert f"{one['chain']}#" in capsys.readouterr().out


def test_a_file_that_is_no_export_is_wrong_use(tmp_path: Path, capsys) -> None:
    other = tmp_path / "other.txt"
    other.write_text("时间,人员\n", encoding="utf-8")

    assert verify(str(other), as_json=False) == 2
    assert verify(str(tmp_path / "missing"), as_json=False) == 2
    assert "不是操作日志" in capsys.readouterr().out


def test_the_chains_of_the_database_are_verified(court: Court, capsys) -> None:
    assert verify(None, as_json=True) == 0
    assert json.loads(capsys.readouterr().out)["broken"] == []


def test_nobody_but_the_administrator_takes_out(court: Court, at: datetime) -> None:
    for actor in (court.clerk, court.person):
        with pytest.raises(NotPermitted):
            export_entries(actor=actor, sought=Sought(), at=at)
