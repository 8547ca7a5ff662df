"""Settings that a court may turn, declared by the module that reads them."""

from dataclasses import dataclass
from typing import Any

PLATFORM = "platform"
COURT = "court"
PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Setting:
    """One entry of the settings register; `level` is the lowest level on which it may be set.

    `type` is the plain Python type of its value (int, bool, str, list, dict).
    """

    key: str
    type: type
    level: str
    default: Any
    says: str


SETTINGS: dict[str, Setting] = {}


def setting(key: str, kind: type, level: str, default: Any, *, says: str) -> Setting:
    """Declare a setting; its key is unique on the platform."""
    if key in SETTINGS and SETTINGS[key] != Setting(key, kind, level, default, says):
        raise ValueError(f"setting declared twice: {key}")
    SETTINGS[key] = Setting(key, kind, level, default, says)
    return SETTINGS[key]
