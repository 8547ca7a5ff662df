"""Events: what has happened, in the past tense, with ids and the moment only."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A fact that others may follow up; subclasses add ids (UUID) and codes, never texts or personal data.

    Each subclass sets the class attribute `key`, `<module>.<glossary identifier>`.
    """

    key: ClassVar[str] = ""
    at: datetime
