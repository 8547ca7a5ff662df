"""Signed tokens: a small payload that runs out, for links and hand-overs."""

import base64
import binascii
import json
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, hmac

from onecourt.platform.crypto.keys import the_ring


def sign_token(payload: dict[str, Any], *, until: datetime) -> str:
    """A token for addresses; anybody can read it, nobody else can make it, and it ends at `until`."""
    plain = {"p": payload, "u": int(until.timestamp())}
    body = _written(json.dumps(plain, separators=(",", ":"), sort_keys=True).encode("utf-8"))
    signer = _signer(body)
    return f"{body}.{_written(signer.finalize())}"


def read_token(token: str, *, at: datetime) -> dict[str, Any] | None:
    """The payload; None when the token was altered or has run out."""
    body, _, signature = token.partition(".")
    try:
        _signer(body).verify(_read(signature))
        plain = json.loads(_read(body))
    except (InvalidSignature, ValueError, binascii.Error):
        return None
    if at.timestamp() >= plain["u"]:
        return None
    payload: dict[str, Any] = plain["p"]
    return payload


def _signer(body: str) -> hmac.HMAC:
    signer = hmac.HMAC(the_ring().tokens, hashes.SM3())
    signer.update(b"token\x00" + body.encode("utf-8"))
    return signer


def _written(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def _read(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
