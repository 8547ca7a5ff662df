"""The parts of a kind that say how it is reviewed: points, desk, decisions, notices."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onecourt.kernel.settings import COURT, Setting, setting

if TYPE_CHECKING:
    from onecourt.modules.matters.terms import Content

SUPPLEMENT_DAYS: Setting = setting(
    "filing.supplement_days",
    int,
    COURT,
    5,
    says="要求补充材料时，一般给当事人几个工作日。",
    least=1,
    most=60,
    unit="个工作日",
)
WITHDRAW, WITHDRAW_WITH_NOTICE, NO_WITHDRAWAL = "allow", "notice", "no"
WITHDRAW_AFTER_OPENED: Setting = setting(
    "filing.withdraw_after_opened",
    str,
    COURT,
    WITHDRAW_WITH_NOTICE,
    says="法官打开以后，当事人能不能撤回。",
    choices=(
        (WITHDRAW, "可以撤回"),
        (WITHDRAW_WITH_NOTICE, "可以撤回，并通知法官"),
        (NO_WITHDRAWAL, "不能撤回"),
    ),
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A ready sentence for asking for more; `code` stays with it when it is reworded, for the figures."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: in order or to be looked at, a sentence, and where the evidence is."""

    in_order: bool
    says: str
    evidence: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A point of review, run for the filer, the officer and the deficiency notice alike.

    `places` are those that asking for more opens where the officer points at no place himself.
    """

    key: str
    label: str
    law: str
    test: "Callable[[Content], Finding]"
    phrase: str = ""
    phrases: tuple[Phrase, ...] = ()
    places: tuple[str, ...] = ()


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
    """A decision the desk may choose; `takes` says what it must give: nothing, a reason or items.

    `paper` names the document of the court that must leave with it, such as a ruling.
    """

    key: str
    label: str
    step: str
    takes: str = "nothing"
    effect: str = ""
    event: str = "decided"
    says: str = ""
    paper: str = ""


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """Which event of a matter is told to whom by which template."""

    event: str
    template: str
    to: str = "applicant"
