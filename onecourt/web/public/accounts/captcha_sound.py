"""The digits of a captcha spoken, for those who cannot see its picture.

The voice is our own set of recordings (digits/, made once with the free speech program espeak-ng); no service
outside is asked, so nobody learns who signs in. Read out anew, the same digits sound a little different.
"""

import io
import secrets
import wave
from functools import cache
from pathlib import Path

RATE = 11025
SILENCE = 128
FAINTEST, LOUDEST = 75, 100
SLOWEST, FASTEST = 90, 108
NOISE = 5
VOICE = Path(__file__).parent / "digits"


def speak_captcha(digits: str) -> bytes:
    """A WAV in which the digits are said one by one, and the whole once more."""
    once = b"".join(_said(digit) + _pause(500, 800) for digit in digits)
    again = b"".join(_said(digit) + _pause(500, 800) for digit in digits)
    written = io.BytesIO()
    with wave.open(written, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        sound.writeframes(_pause(300, 400) + once + _pause(900, 1200) + again)
    return written.getvalue()


def _said(digit: str) -> bytes:
    """One digit, a little faster or slower, louder or fainter than last time."""
    recorded = _recorded(digit)
    pace, loudness = _between(SLOWEST, FASTEST), _between(FAINTEST, LOUDEST)
    places = range(0, len(recorded) * 100, pace)
    hiss = _hiss(len(places))
    return bytes(
        min(max((recorded[place // 100] - SILENCE) * loudness // 100 + hiss[i], 0), 255)
        for i, place in enumerate(places)
    )


def _pause(shortest: int, longest: int) -> bytes:
    """So many milliseconds of a faint hiss."""
    return _hiss(RATE * _between(shortest, longest) // 1000)


def _hiss(length: int) -> bytes:
    return bytes(SILENCE - NOISE + drawn % (2 * NOISE + 1) for drawn in secrets.token_bytes(length))


@cache
def _recorded(digit: str) -> bytes:
    with wave.open(str(VOICE / f"{digit}.wav"), "rb") as sound:
        return sound.readframes(sound.getnframes())


def _between(least: int, most: int) -> int:
    return least + secrets.randbelow(most - least + 1)
