"""Identities of rows, and the reference numbers that people read out on the telephone."""

import os
import secrets
import time
from datetime import datetime
from uuid import UUID

from onecourt.kernel.clock import court_time

# Crockford's base 32: no I, L, O, U, so that nothing read aloud is mistaken.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("ILO", "110")


def new_id() -> UUID:
    """A UUID of version 7: unique everywhere and in order of creation."""
    millis = time.time_ns() // 1_000_000
    noise = int.from_bytes(os.urandom(10), "big")
    value = (millis & 0xFFFFFFFFFFFF) << 80 | 0x7 << 76 | (noise >> 64 & 0xFFF) << 64
    value |= 0b10 << 62 | noise & 0x3FFFFFFFFFFFFFFF
    return UUID(int=value)


def new_reference(at: datetime) -> str:
    """A number that people can say, `YYMMDD-XXXX-XXXX`; the last sign checks the others."""
    body = court_time(at).strftime("%y%m%d") + "".join(secrets.choice(ALPHABET) for _ in range(7))
    return written(body + check_sign(body))


def parse_reference(text: str) -> str | None:
    """The number in its written form, however it was typed; None if its check sign is wrong."""
    plain = "".join(c for c in text.upper().translate(_MISREAD) if c in ALPHABET)
    if len(plain) != 14 or not plain[:6].isdigit() or check_sign(plain[:-1]) != plain[-1]:
        return None
    return written(plain)


def check_sign(body: str) -> str:
    """The check sign: one wrong sign is always found, swapped neighbours nearly always."""
    return ALPHABET[sum((2 * i + 3) * ALPHABET.index(c) for i, c in enumerate(body)) % 32]


def written(plain: str) -> str:
    return f"{plain[:6]}-{plain[6:10]}-{plain[10:]}"
