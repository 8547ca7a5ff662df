"""Crypto: sealing of personal fields (SM4-GCM), blind indexes (HMAC-SM3) and signed tokens.

Keys stand in one ring file outside the database, each under an id of its own, so that they can be changed
one after the other: new values take the current key, old ones are read with theirs.
"""

from onecourt.platform.crypto.keys import make_ring, ring_path
from onecourt.platform.crypto.sealing import BrokenSeal, blind_index, seal, unseal
from onecourt.platform.crypto.tokens import read_token, sign_token

__all__ = [
    "BrokenSeal",
    "blind_index",
    "make_ring",
    "read_token",
    "ring_path",
    "seal",
    "sign_token",
    "unseal",
]
