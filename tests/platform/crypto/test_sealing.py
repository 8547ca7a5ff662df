"""Sealing values and finding them again."""

import base64

import pytest

from onecourt.platform.crypto import BrokenSeal, blind_index, seal, unseal
from onecourt.platform.crypto import keys as keys_module


def test_opens_what_was_sealed():
    text = "李秀兰·13800000001·𠮷"

    assert unseal(seal(text)) == text
    assert text not in seal(text)


def test_never_seals_the_same_twice():
    assert seal("13800000001") != seal("13800000001")


def test_refuses_what_was_altered():
    key_id, body = seal("13800000001").split(".")
    raw = bytearray(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
    raw[14] ^= 1

    with pytest.raises(BrokenSeal):
        unseal(f"{key_id}.{base64.urlsafe_b64encode(bytes(raw)).decode()}")


@pytest.mark.parametrize("token", ["", "k1.", "k9.AAAA", "k1.%%%", "13800000001"])
def test_refuses_what_is_no_seal(token):
    with pytest.raises(BrokenSeal):
        unseal(token)


def test_reads_old_seals_after_the_key_was_changed(tmp_path, monkeypatch):
    path = tmp_path / "ring.json"
    monkeypatch.setenv("ONECOURT_KEYS", str(path))
    old = seal("13800000001")
    index = blind_index("phone", "13800000001")

    keys_module.add_key(path)

    assert unseal(old) == "13800000001"
    assert seal("13800000001").split(".")[0] != old.split(".")[0]
    assert blind_index("phone", "13800000001") == index


def test_the_ring_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "keys" / "ring.json"

    keys_module.make_ring(path)
    written = path.read_text()
    keys_module.make_ring(path)

    assert path.stat().st_mode & 0o777 == 0o600
    assert path.read_text() == written


def test_makes_no_ring_in_production(tmp_path, monkeypatch, settings):
    settings.PRODUCTION = True
    monkeypatch.setenv("ONECOURT_KEYS", str(tmp_path / "none.json"))

    with pytest.raises(keys_module.NoKeys):
        seal("13800000001")


def test_the_index_finds_equal_values_of_one_sort_only():
    assert blind_index("phone", "1") == blind_index("phone", "1")
    assert blind_index("phone", "1") != blind_index("card", "1")
    assert len(blind_index("phone", "1")) == 64
