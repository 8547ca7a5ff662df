"""Sealing single values, and finding them again without opening them."""

import base64
import binascii
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from onecourt.platform.crypto.keys import the_ring

NONCE_BYTES = 12
TAG_BYTES = 16


class BrokenSeal(ValueError):
    """A sealed value was altered, cut, or sealed with a key that is not in the ring."""


def seal(text: str) -> str:
    """A text encrypted with the current key: `<key id>.<nonce, text and tag>`; never twice the same."""
    ring = the_ring()
    nonce = os.urandom(NONCE_BYTES)
    cipher = Cipher(algorithms.SM4(ring.seals[ring.current]), modes.GCM(nonce)).encryptor()
    # The key's id is part of what is sealed, so a value cannot be moved under another key.
    cipher.authenticate_additional_data(ring.current.encode("ascii"))
    sealed = cipher.update(text.encode("utf-8")) + cipher.finalize()
    body = base64.urlsafe_b64encode(nonce + sealed + cipher.tag).decode("ascii").rstrip("=")
    return f"{ring.current}.{body}"


def unseal(token: str) -> str:
    """The text of a sealed value."""
    key_id, _, body = token.partition(".")
    key = the_ring().seals.get(key_id) or the_ring(anew=True).seals.get(key_id)
    if key is None:
        raise BrokenSeal("no key of this id in the ring")
    try:
        raw = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        nonce, sealed, tag = raw[:NONCE_BYTES], raw[NONCE_BYTES:-TAG_BYTES], raw[-TAG_BYTES:]
        cipher = Cipher(algorithms.SM4(key), modes.GCM(nonce, tag)).decryptor()
        cipher.authenticate_additional_data(key_id.encode("ascii"))
        return (cipher.update(sealed) + cipher.finalize()).decode("utf-8")
    except (InvalidTag, ValueError, binascii.Error) as cause:
        raise BrokenSeal("the sealed value cannot be read") from cause


def blind_index(kind: str, value: str) -> str:
    """A keyed digest by which a sealed value is found; `kind` keeps equal numbers of two sorts apart."""
    digest = hmac.HMAC(the_ring().index, hashes.SM3())
    digest.update(kind.encode("utf-8") + b"\x00" + value.encode("utf-8"))
    return digest.finalize().hex()
