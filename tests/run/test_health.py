"""What a load balancer is told, and the headers of every answer."""

import pytest
from django.test import Client


def test_healthz_needs_no_database(client: Client):
    assert client.get("/healthz").content == b"ok"


@pytest.mark.django_db
def test_readyz_asks_database_migrations_and_queue(client: Client):
    answer = client.get("/readyz")

    assert answer.status_code == 200
    assert answer.json() == {"ready": True, "database": True, "migrations": True, "queue": True}


def test_every_answer_has_a_reference_and_a_strict_policy(client: Client):
    headers = client.get("/healthz").headers

    assert len(headers["X-Reference"]) == len("261120-ABCD-EFGH")
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"


def test_the_policy_names_the_live_process(client: Client, settings):
    settings.ONECOURT_LIVE_PORT = 8001

    policy = client.get("/healthz", headers={"host": "localhost:8000"}).headers["Content-Security-Policy"]

    assert "connect-src 'self' http://localhost:8001" in policy


def test_a_request_over_the_limit_is_refused_unread(client: Client, settings):
    settings.ONECOURT_REQUEST_LIMIT = 10

    answer = client.post("/healthz", {"text": "far too long for ten bytes"})

    assert answer.status_code == 413
    assert "20 MB" in answer.content.decode()
