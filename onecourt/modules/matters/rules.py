"""What makes an answer acceptable and a matter complete; the same for pages and API."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from onecourt.kernel import identifiers, mail_addresses, money, names, organisation_numbers
from onecourt.kernel.rules import rule
from onecourt.modules.matters.terms import (
    PERSON,
    Answers,
    Field,
    FileRow,
    MatterKind,
    PersonType,
    Side,
    Slot,
    Step,
)


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that must be there before 提交: where it is asked for, and the sentence.

    `person` is the side and the place on it, where the question is about one person.
    """

    step: str
    field: str
    says: str
    person: tuple[str, int] | None = None


@dataclass(frozen=True, slots=True)
class Cleaned:
    """An answer in its stored form, or the sentence that says what is wrong with it."""

    value: Any
    error: str = ""


# Types of answers whose dictionaries stand in other modules: the stored form and what is wrong with it.
READERS: dict[str, Callable[[str, date], tuple[str, str]]] = {}


@rule(says="每一项回答按它的类型检查，写错的说明错在哪里、怎样改。", law="人民法院在线诉讼规则 第九条")
def clean_field(
    field: Field, raw: Any, today: date, *, beside: Mapping[str, Any] = MappingProxyType({})
) -> Cleaned:
    """The stored form of what was typed; an empty answer is empty, whether required or not.

    `beside` are the answers given with it: what sort of number this is may stand there.
    """
    if field.kind == "text_list":
        return _text_list(field, raw)
    if field.kind == "choices":
        return _choices(field, raw)
    if isinstance(raw, int):
        return Cleaned(raw)
    text = _plain(str(raw or ""))
    if not text:
        return Cleaned("")
    if len(text) > field.max_length:
        return Cleaned(text, f"{field.label}最多 {field.max_length} 个字，您填了 {len(text)} 个字。")
    if field.kind == "id_document":
        return _id_document(number_kind(field, beside), text, today)
    if field.kind in READERS:
        return Cleaned(*READERS[field.kind](text, today))
    return _TYPES.get(field.kind, _text)(field, text, today)


def clean_fields(
    fields: Sequence[Field], raw: Mapping[str, Any], today: date
) -> tuple[dict[str, Any], dict[str, str]]:
    """The stored answers and the sentences about wrong ones, by field; empty ones are no error here."""
    cleaned = {f.key: clean_field(f, raw.get(f.key), today, beside=raw) for f in fields}
    return {k: c.value for k, c in cleaned.items()}, {k: c.error for k, c in cleaned.items() if c.error}


@rule(
    says="必填的问题、当事人和材料齐全以前，不能提交。",
    law="民事诉讼法 第一百二十四条；登记立案规定 第四条、第六条",
)
def what_is_missing(
    kind: MatterKind, answers: Answers, files: Sequence[FileRow], today: date
) -> list[Missing]:
    """Everything that stands between the draft and 提交, in the order of the pages."""
    found: list[Missing] = []
    for step in kind.steps_for(answers):
        found += missing_in_step(kind, step, answers, files, today)
    return found


def missing_in_step(
    kind: MatterKind, step: Step, answers: Answers, files: Sequence[FileRow], today: date
) -> list[Missing]:
    """What one page still lacks."""
    given = answers.get(step.key, {})
    if step.page in ("court", "cause") and not given.get("id"):
        return [Missing(step.key, "id", f"还没有{step.title}。")]
    if step.page == "agreement" and not given.get("version"):
        return [Missing(step.key, "accepted", f"还没有阅读并同意《{step.title}》。")]
    if step.page == "form":
        return _missing_answers(step.key, step.fields, answers, given, today)
    if step.page == "parties":
        sides = sides_for(step, answers)
        return [m for side in sides for m in _missing_people(step.key, side, answers, today)]
    if step.page == "materials":
        return _missing_files(kind, step.key, answers, files)
    if step.page == "evidence":
        return _missing_evidence(step.key, given.get("rows", []))
    return []


def sides_for(step: Step, answers: Answers) -> tuple[Side, ...]:
    """The sides that these answers call for, in order."""
    return tuple(side for side in step.sides if side.when(answers))


def types_for(side: Side, answers: Answers) -> tuple[PersonType, ...]:
    """Who may stand on a side, as these answers have it."""
    return tuple(t for t in side.types if t.when(answers)) or side.types


def type_of(side: Side, person: Mapping[str, Any], answers: Answers) -> PersonType:
    """What sort of person this is; whoever was entered before types were asked is of the first one."""
    offered = types_for(side, answers)
    return next((t for t in offered if t.key == person.get("type")), offered[0])


def fields_of(person_type: PersonType) -> tuple[Field, ...]:
    """All that is asked of one type of person, over all pages."""
    return tuple(field for part in person_type.parts for field in part)


def with_person(answers: Answers, person: Mapping[str, Any]) -> Answers:
    """The answers as the conditions of one person's questions take them."""
    return Answers({**answers, PERSON: dict(person)})


def person_title(side: Side, place: int, people: Sequence[Any]) -> str:
    """被告, or 被告 2 where there are several."""
    return side.label if len(people) < 2 and not place else f"{side.label} {place + 1}"


def _missing_answers(
    step: str, fields: Sequence[Field], answers: Answers, given: Mapping[str, Any], today: date
) -> list[Missing]:
    asked = [f for f in fields if f.when(answers)]
    empty = [f for f in asked if f.required and given.get(f.key) in (None, "", [])]
    wrong = [(f, clean_field(f, given[f.key], today, beside=given).error) for f in asked if given.get(f.key)]
    return [Missing(step, f.key, f"还没有填{f.label}。") for f in empty] + [
        Missing(step, f.key, error) for f, error in wrong if error
    ]


def _missing_people(step: str, side: Side, answers: Answers, today: date) -> list[Missing]:
    people = answers.people(step, side.key)
    found = [] if len(people) >= side.minimum else [Missing(step, side.key, f"还没有填{side.label}。")]
    for i, person in enumerate(people):
        fields, told = fields_of(type_of(side, person, answers)), with_person(answers, person)
        title = person_title(side, i, people)
        found += [
            Missing(step, f"{side.key}-{i}-{m.field}", f"{title}：{m.says}", (side.key, i))
            for m in _missing_answers(step, fields, told, person, today)
        ]
    return found


def _missing_evidence(step: str, rows: Sequence[Mapping[str, Any]]) -> list[Missing]:
    asked = (("name", "名称"), ("purpose", "要证明什么"))
    return [
        Missing(step, f"{key}-{i}", f"证据 {i + 1}：还没有填{label}。")
        for i, row in enumerate(rows)
        for key, label in asked
        if not row.get(key)
    ]


def _missing_files(kind: MatterKind, step: str, answers: Answers, files: Sequence[FileRow]) -> list[Missing]:
    slots = kind.slots_for(answers)
    told = [(s.key, _missing_in_slot(s, [f for f in files if f.slot == s.key and f.usable])) for s in slots]
    return [Missing(step, key, says) for key, says in told if says]


def _missing_in_slot(slot: Slot, held: Sequence[FileRow]) -> str | None:
    if not held:
        return f"还没有交{slot.label}。" if slot.required else None
    if len(held) < slot.minimum:
        return f"{slot.label}至少交 {slot.minimum} 份，还差 {slot.minimum - len(held)} 份。"
    # One file may hold both sides of a card.
    lacking = [label for key, label in slot.parts if key not in {f.part for f in held}]
    apart = lacking and all(f.part for f in held)
    return f"还没有交{slot.label}的{'、'.join(lacking)}。" if apart else None


def _plain(text: str) -> str:
    # Control characters would break documents and logs; line ends stay.
    kept = "".join(c for c in text.replace("\r\n", "\n") if c == "\n" or unicodedata.category(c) != "Cc")
    return kept.strip()


def _text(_field: Field, text: str, _today: date) -> Cleaned:
    return Cleaned(text)


def _text_list(field: Field, raw: Any) -> Cleaned:
    lines = raw if isinstance(raw, list) else str(raw or "").splitlines()
    kept = [re.sub(r"^\s*\d{1,2}[.、．]\s*", "", _plain(str(line))) for line in lines]
    kept = [line for line in kept if line]
    long = next((i for i, line in enumerate(kept, start=1) if len(line) > field.max_length), None)
    if long:
        return Cleaned(kept, f"第 {long} 项太长了，每项最多 {field.max_length} 个字。")
    return Cleaned(kept)


def _choices(field: Field, raw: Any) -> Cleaned:
    chosen = raw if isinstance(raw, list) else [str(raw)] if raw else []
    known = [code for code, _ in field.choices if code in chosen]
    return Cleaned(known, "" if len(known) == len(set(chosen)) else f"请在列出的选项里选{field.label}。")


def _choice(field: Field, text: str, _today: date) -> Cleaned:
    if text not in dict(field.choices):
        return Cleaned(text, f"请在列出的选项里选{field.label}。")
    return Cleaned(text)


def _money(_field: Field, text: str, _today: date) -> Cleaned:
    read = money.parse_yuan(text)
    return Cleaned(read.fen) if read else Cleaned(text, read.problem)


def _date(field: Field, text: str, today: date) -> Cleaned:
    parts = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?", text)
    try:
        day = date(*(int(p) for p in parts.groups())) if parts else None
    except ValueError:
        day = None
    if day is None:
        return Cleaned(text, f"{field.label}请写成年-月-日，例如 {today.isoformat()}。")
    return Cleaned(day.isoformat())


def _past_date(field: Field, text: str, today: date) -> Cleaned:
    cleaned = _date(field, text, today)
    if not cleaned.error and cleaned.value > today.isoformat():
        return Cleaned(cleaned.value, f"{field.label}不能晚于今天。")
    return cleaned


def number_kind(field: Field, beside: Mapping[str, Any]) -> str:
    """What sort of number stands in a field: said beside it, by default that of a resident's card."""
    if field.kind != "id_document":
        return field.kind
    return str(beside.get(field.by) or identifiers.RESIDENT_ID)


def _id_document(kind: str, text: str, today: date) -> Cleaned:
    if kind not in identifiers.DOCUMENTS:
        return Cleaned(text, "请先选证件类型，再填证件号码。")
    result = identifiers.identity_check(kind, today=today)(text)
    return Cleaned(result.value, "" if result.ok else result.problem)


def _checked(check: Callable[[str], identifiers.Checked]) -> Callable[[Field, str, date], Cleaned]:
    def clean(_field: Field, text: str, _today: date) -> Cleaned:
        result = check(text)
        return Cleaned(result.value, "" if result.ok else result.problem)

    return clean


def _resident_id(_field: Field, text: str, today: date) -> Cleaned:
    return _id_document(identifiers.RESIDENT_ID, text, today)


_TYPES = {
    "text": _text,
    "textarea": _text,
    "choice": _choice,
    "select": _choice,
    "organisation_name": _checked(names.check_organisation_name),
    "organisation_number": _checked(organisation_numbers.check_organisation_number),
    "lawyer_licence": _checked(identifiers.check_lawyer_licence),
    "phone": _checked(identifiers.check_phone),
    "name": _checked(names.check_name),
    "money": _money,
    "date": _date,
    "past_date": _past_date,
    "resident_id": _resident_id,
    "email": _checked(mail_addresses.check_mail_address),
    "mobile": _checked(identifiers.check_mobile),
}
