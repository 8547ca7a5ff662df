"""The court's words for matters: states, rights, settings, and the parts a kind is declared from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import Setting
from onecourt.modules.matters.terms.hands import ASSIGN as ASSIGN
from onecourt.modules.matters.terms.hands import ASSIGNED as ASSIGNED
from onecourt.modules.matters.terms.hands import CLAIMED as CLAIMED
from onecourt.modules.matters.terms.hands import COURT_FIGURES as COURT_FIGURES
from onecourt.modules.matters.terms.hands import EXPORT as EXPORT
from onecourt.modules.matters.terms.hands import FIGURES as FIGURES
from onecourt.modules.matters.terms.hands import HAND_OVER as HAND_OVER
from onecourt.modules.matters.terms.hands import LEADER as LEADER
from onecourt.modules.matters.terms.hands import RELEASED as RELEASED
from onecourt.modules.matters.terms.hands import TRANSFERRED as TRANSFERRED
from onecourt.modules.matters.terms.hands import WAYS as WAYS
from onecourt.modules.matters.terms.papers import Paper
from onecourt.modules.matters.terms.review import NO_WITHDRAWAL as NO_WITHDRAWAL
from onecourt.modules.matters.terms.review import SUPPLEMENT_DAYS as SUPPLEMENT_DAYS
from onecourt.modules.matters.terms.review import WITHDRAW_AFTER_OPENED as WITHDRAW_AFTER_OPENED
from onecourt.modules.matters.terms.review import WITHDRAW_WITH_NOTICE as WITHDRAW_WITH_NOTICE
from onecourt.modules.matters.terms.review import Check as Check
from onecourt.modules.matters.terms.review import Desk as Desk
from onecourt.modules.matters.terms.review import Finding as Finding
from onecourt.modules.matters.terms.review import NoticeRule as NoticeRule
from onecourt.modules.matters.terms.review import Outcome as Outcome
from onecourt.modules.matters.terms.review import Phrase as Phrase
from onecourt.modules.matters.terms.settings import DRAFT_DAYS as DRAFT_DAYS
from onecourt.modules.matters.terms.settings import LEVEL_BY_FUNCTION as LEVEL_BY_FUNCTION
from onecourt.modules.matters.terms.settings import REMINDER_DAYS as REMINDER_DAYS
from onecourt.modules.matters.terms.settings import UNDO_SECONDS as UNDO_SECONDS
from onecourt.modules.matters.terms.settings import UNMASKING as UNMASKING
from onecourt.modules.matters.terms.slots import ASK_FOR as ASK_FOR
from onecourt.modules.matters.terms.slots import SLOTS as SLOTS
from onecourt.modules.matters.terms.slots import FileRow as FileRow

DRAFT = "draft"
SUBMITTED = "submitted"
SUPPLEMENT_REQUIRED = "supplement_required"
APPROVED = "approved"
RETURNED = "returned"
DOCKETED = "docketed"
REFUSED = "refused"

INTENDED = "intended"
UNDONE = "undone"
CARRIED_OUT = "carried_out"
LAPSED = "lapsed"

# Where the conditions of a person's questions find that person's answers.
PERSON = "person"
MET = "met"
TO_SUPPLEMENT = "to_supplement"

START = Right("matters.start", says="在平台上开始办理一件事项。")
FILL = Right("matters.fill", says="填写、修改、提交和撤回自己的事项。")
REVIEW = Right("matters.review", says="审核本院收到的事项。")
KEEP_TEXTS = Right("matters.keep_texts", says="存下和删去本岗位的常用理由。")
SUPERVISE = Right("matters.supervise", says="看本院没有一次告知的补充要求。")


class Answers(dict[str, Any]):
    """What has been filled in, by step and field; a step of parties holds a list for each side."""

    def of(self, step: str, name: str, default: Any = None) -> Any:
        """One answer, or `default` where it has not been given."""
        return self.get(step, {}).get(name) or default

    def people(self, step: str, side: str) -> list[dict[str, Any]]:
        """Everybody on one side, in the order in which they were entered."""
        return self.get(step, {}).get(side) or []

    def first(self, step: str, side: str) -> Mapping[str, Any]:
        """The first person on one side, or nothing yet."""
        return next(iter(self.people(step, side)), {})


Condition = Callable[[Answers], bool]


def always(_answers: Answers) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Field:
    """One question; `kind` is a field type that `rules.clean_field` knows, `by` the answer it goes by."""

    key: str
    label: str
    kind: str = "text"
    required: bool = True
    hint: str = ""
    max_length: int = 200
    choices: tuple[tuple[str, str], ...] = ()
    personal: bool = False
    masked: bool = True
    autocomplete: str = "off"
    when: Condition = always
    by: str = ""
    start: Callable[[Answers], Any] | None = None
    # The court's list of the types of filing for which this is asked; without one it always is.
    asked_for: Setting | None = None


@dataclass(frozen=True, slots=True)
class PersonType:
    """One type of person and what is asked of it, page by page."""

    key: str
    label: str
    parts: tuple[tuple[Field, ...], ...]
    when: Condition = always


@dataclass(frozen=True, slots=True)
class Side:
    """One side of the proceedings, who may stand on it, and whether its first person is the applicant."""

    key: str
    label: str
    types: tuple[PersonType, ...]
    minimum: int = 1
    maximum: int = 1
    says: str = ""
    applicant: Condition | None = None
    when: Condition = always
    party: bool = True  # an agent acts for a party and is none


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for one category of material; sizes and formats not named here come from the settings.

    `parts` are pictures that belong together, such as the two sides of a card; `sample` shows what such a
    paper holds, line by line, the title first.
    """

    key: str
    label: str
    says: str = ""
    required: bool = True
    maximum: int = 20
    formats: tuple[str, ...] = ()
    when: Condition = always
    minimum: int = 1
    max_mb: int = 0
    parts: tuple[tuple[str, str], ...] = ()
    sample: tuple[str, ...] = ()

    def part_label(self, part: str) -> str:
        return dict(self.parts).get(part, "")


@dataclass(frozen=True, slots=True)
class Step:
    """One page of the wizard; pages of the same `group` are one of the named stages on top."""

    key: str
    title: str
    group: str
    page: str
    says: str = ""
    fields: tuple[Field, ...] = ()
    sides: tuple[Side, ...] = ()
    agreement: str = ""
    when: Condition = always
    # Parts of the list of causes that do not belong to this type of filing.
    outside: frozenset[str] = frozenset()
    slot: str = ""


def form_step(key: str, title: str, group: str, fields: tuple[Field, ...], says: str = "") -> Step:
    return Step(key, title, group, "form", says, fields)


def court_step(group: str) -> Step:
    return Step("court", "选择法院", group, "court", "选您要起诉的法院。一般是被告住所地的法院。")


def cause_step(group: str, outside: frozenset[str] = frozenset()) -> Step:
    says = "案由就是纠纷的类型。拿不准就选最接近的，法院可以更改。"
    return Step("cause", "选择案由", group, "cause", says, outside=outside)


def agreement_step(key: str, title: str, group: str, agreement: str) -> Step:
    return Step(key, title, group, "agreement", agreement=agreement)


def materials_step(title: str, group: str, says: str) -> Step:
    return Step("materials", title, group, "materials", says)


def parties_step(title: str, group: str, sides: tuple[Side, ...], says: str = "") -> Step:
    return Step("parties", title, group, "parties", says, sides=sides)


def evidence_step(title: str, group: str, slot: str, says: str) -> Step:
    return Step("evidence_list", title, group, "evidence", says, slot=slot)


def check_step(group: str, says: str, fields: tuple[Field, ...] = ()) -> Step:
    return Step("check", "核对后提交", group, "check", says, fields)


@dataclass(frozen=True, slots=True)
class Content:
    """All that was filed: answers, files that count, and the names of court and cause."""

    answers: Answers
    files: tuple[FileRow, ...]
    court_name: str = ""
    cause_name: str = ""

    def in_slot(self, slot: str) -> tuple[FileRow, ...]:
        """The usable files of one slot."""
        return tuple(f for f in self.files if f.slot == slot and f.usable)


@dataclass(frozen=True, slots=True)
class Summary:
    """The one line by which people find a matter: title, subject, amount in fen, self or agent."""

    title: str
    subject: str
    amount_fen: int | None = None
    by_whom: str = "本人"


@dataclass(frozen=True, slots=True)
class MatterKind:
    """The declaration of one kind of matter (architecture: the matter engine)."""

    key: str
    label: str
    group: str
    tab: str
    says: str
    prepare: tuple[str, ...]
    minutes: int
    who: frozenset[str]
    steps: tuple[Step, ...]
    materials: tuple[Slot, ...]
    workflow: str
    checks: tuple[Check, ...]
    desk: Desk
    outcomes: tuple[Outcome, ...]
    notices: tuple[NoticeRule, ...]
    summarise: Callable[[Content], Summary]
    type_code: str = ""
    verb: str = "提交"
    edition: int = 1
    icon: str = "gavel"
    papers: tuple[Paper, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    def step(self, key: str) -> Step | None:
        return next((s for s in self.steps if s.key == key), None)

    def slot(self, key: str) -> Slot | None:
        """The place of a category of material; what the platform writes has one too."""
        written = next((p for p in self.papers if p.key == key), None)
        named = Slot(written.key, written.label, written.says, required=False) if written else None
        return next((s for s in self.materials if s.key == key), named)

    def outcome(self, key: str) -> Outcome | None:
        return next((o for o in self.outcomes if o.key == key), None)

    def steps_for(self, answers: Answers) -> tuple[Step, ...]:
        return tuple(s for s in self.steps if s.when(answers))

    def slots_for(self, answers: Answers) -> tuple[Slot, ...]:
        return tuple(s for s in self.materials if s.when(answers))
