"""Calling providers: once, with patience, and always with a record."""

import pytest
from django.apps import apps

from onecourt.platform import providers
from onecourt.platform.providers import calls, checks, contracts

CONTRACT = providers.ProviderContract("test", "Does something for a test.", timeout_s=1.0, retries=2)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _patient(monkeypatch, settings):
    monkeypatch.setattr(calls, "FIRST_PAUSE_S", 0)
    monkeypatch.setitem(contracts.CONTRACTS, "test", CONTRACT)
    settings.ONECOURT_PROVIDERS = "sms=sandbox,test=double"


def offered(monkeypatch, *outcomes):
    """An adapter that answers, or breaks off, in this order."""
    waiting, asked = list(outcomes), []

    def adapter(request, once, _timeout_s):
        asked.append((request, once))
        outcome = waiting.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    registered = contracts.Registered("double", adapter, True)
    monkeypatch.setitem(contracts.ADAPTERS, "test", {"double": registered})
    return asked


def the_record():
    return apps.get_model("platform_providers", "CallRecord").objects.get(contract="test")


def test_asks_once_under_one_key(monkeypatch, at):
    asked = offered(monkeypatch, providers.Answer(True, "P-1", "sent"))

    first = providers.call("test", request={"a": 1}, once="k", at=at)
    second = providers.call("test", request={"a": 1}, once="k", at=at)

    assert first == second == providers.Answer(True, "P-1", "sent")
    assert asked == [({"a": 1}, "k")]
    assert (the_record().result, the_record().tries) == ("done", 1)


def test_tries_again_when_the_other_side_was_not_there(monkeypatch, at):
    offered(monkeypatch, TimeoutError(), providers.NotReachable(), providers.Answer(True, "P-1"))

    answer = providers.call("test", request={}, once="k", at=at)

    assert answer.ok
    assert the_record().tries == 3


@pytest.mark.parametrize(
    "broken, code", [(TimeoutError, "timeout"), (providers.NotReachable, "not_reachable")]
)
def test_says_so_when_nothing_helped(monkeypatch, at, broken, code):
    offered(monkeypatch, broken(), broken(), broken())

    answer = providers.call("test", request={}, once="k", at=at)

    assert (answer.ok, answer.code) == (False, code)
    assert the_record().result == "failed"


def test_leaves_it_to_a_person_where_no_adapter_is_chosen(settings, at):
    settings.ONECOURT_PROVIDERS = ""

    answer = providers.call("test", request={}, once="k", at=at)

    assert (answer.ok, answer.code) == (False, "by_hand")


def test_keeps_the_request_sealed(monkeypatch, at, django_assert_num_queries):
    from django.db import connection

    offered(monkeypatch, providers.Answer(True))
    providers.call("test", request={"phone": "13800000001"}, once="k", at=at)

    with connection.cursor() as cursor:
        cursor.execute("SELECT request FROM platform_providers_callrecord")
        assert "13800000001" not in cursor.fetchone()[0]
    assert "13800000001" in the_record().request


def test_a_sandbox_does_not_work_in_production(settings, at):
    settings.PRODUCTION = True

    assert [found.id for found in checks.chosen_adapters_fit() if "sms" in found.msg] == ["providers.E002"]
    with pytest.raises(contracts.SandboxInProduction):
        providers.call("sms", request={"phone": "1", "text": "", "template": ""}, once="k", at=at)


def test_an_adapter_that_is_not_there_stops_the_start(settings):
    settings.ONECOURT_PROVIDERS = "sms=nobody"

    assert [found.id for found in checks.chosen_adapters_fit()] == ["providers.E001"]
