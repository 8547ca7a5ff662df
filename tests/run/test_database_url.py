"""Which database is used."""

from pathlib import Path

import pytest

from onecourt.run.database_url import database_settings, parse_database_url


def test_reads_an_address_with_everything_in_it():
    settings = parse_database_url("postgresql://cl%40rk:p%2Fw@db.example.org:5433/court?sslmode=require")

    assert settings["USER"] == "cl@rk"
    assert settings["PASSWORD"] == "p/w"
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example.org", "5433", "court")
    assert settings["OPTIONS"] == {"sslmode": "require"}


def test_reads_an_address_of_a_socket():
    settings = parse_database_url("postgresql://court:pw@/onecourt?host=/var/lib/x/socket&port=20100")

    assert (settings["HOST"], settings["PORT"]) == ("/var/lib/x/socket", "20100")


def test_refuses_another_engine():
    with pytest.raises(ValueError, match="postgresql"):
        parse_database_url("mysql://somewhere/court")


def test_the_environment_comes_before_the_running_court(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "run").mkdir()
    (tmp_path / "run" / "database-url").write_text("postgresql:///noted")

    monkeypatch.delenv("DATABASE_URL", raising=False)
    noted = database_settings(tmp_path)["NAME"]
    monkeypatch.setenv("DATABASE_URL", "postgresql:///given")
    given = database_settings(tmp_path)["NAME"]

    assert (noted, given) == ("noted", "given")
