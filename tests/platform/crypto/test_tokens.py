"""Tokens that run out."""

from datetime import timedelta

import pytest

from onecourt.platform.crypto import read_token, sign_token


def test_gives_the_payload_until_it_ends(at):
    token = sign_token({"file": "a", "page": 2}, until=at + timedelta(minutes=5))

    assert read_token(token, at=at) == {"file": "a", "page": 2}
    assert read_token(token, at=at + timedelta(minutes=5)) is None


def test_is_fit_for_an_address(at):
    token = sign_token({"file": "ä/+?"}, until=at + timedelta(minutes=5))

    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")


@pytest.mark.parametrize(
    "change", [lambda t: t[:-2] + "AA", lambda t: "A" + t, lambda t: "", lambda t: "x.y"]
)
def test_refuses_what_was_altered(at, change):
    token = sign_token({"file": "a"}, until=at + timedelta(minutes=5))

    assert read_token(change(token), at=at) is None
