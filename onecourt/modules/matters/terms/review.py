"""The parts of a kind that say how it is reviewed: points, desk, decisions, notices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onecourt.kernel.settings import Setting

if TYPE_CHECKING:
    from onecourt.modules.matters.terms import Content


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: in order or to be looked at, a sentence, and where the evidence is."""

    in_order: bool
    says: str
    evidence: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A point of review, run for the filer, the officer and the deficiency notice alike."""

    key: str
    label: str
    law: str
    test: "Callable[[Content], Finding]"
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """Who answers: the queue, the role of the post, and the setting with its time target in days."""

    key: str
    label: str
    role: str
    days: Setting
    icon: str = "clipboard-check"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision the desk may choose; `takes` says what it must give: nothing, a reason or items."""

    key: str
    label: str
    step: str
    takes: str = "nothing"
    effect: str = ""
    event: str = "decided"
    says: str = ""


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """Which event of a matter is told to whom by which template."""

    event: str
    template: str
    to: str = "applicant"
