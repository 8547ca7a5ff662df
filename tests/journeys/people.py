"""Invented people of the journeys, and the papers they bring."""

from dataclasses import dataclass
from functools import cache
from itertools import count

from onecourt.kernel.identifiers import resident_check_sign
from onecourt.run.demo import papers
from onecourt.run.demo.people import PASSWORD
from tests.situations.files import a_photo

CLERK = ("zhou.min", PASSWORD)
CLERK_ELSEWHERE = ("wu.tong", PASSWORD)
REQUESTS = ["判令被告返还借款本金 20,000 元", "本案诉讼费由被告承担"]
FACTS = "2025 年 3 月 1 日，被告向原告借款 20,000 元，约定 2025 年 12 月 31 日前还清，到期没有归还。"
NUMBERS = count(1)


@dataclass(frozen=True)
class Someone:
    """Somebody new: nobody of that number was ever born in this century."""

    name: str
    phone: str
    id_number: str


def someone(name: str = "陈默") -> Someone:
    number = next(NUMBERS)
    body = f"440604190103{number % 28 + 1:02d}{number % 1000:03d}"
    return Someone(name, f"139000{number:05d}", body + resident_check_sign(body))


def parties_of(person: Someone) -> dict[str, str]:
    """What the page of the parties asks."""
    return {
        "plaintiff-0-name": person.name,
        "plaintiff-0-sex": "male",
        "plaintiff-0-id_number": person.id_number,
        "plaintiff-0-phone": person.phone,
        "plaintiff-0-address": "示例市示例区幸福路 20 号",
        "defendant-0-name": "孙强",
        "defendant-0-address": "示例市示例区环城路 5 号",
    }


def claim() -> dict[str, str]:
    return {"amount": "20000", "requests": "\n".join(REQUESTS), "facts": FACTS}


@cache
def complaint() -> bytes:
    """A statement of claim: a PDF with real Chinese text."""
    return papers.complaint("陈默", "孙强", "示例市示例区环城路 5 号", REQUESTS, FACTS).content


@cache
def identity_card() -> bytes:
    return papers.identity_card("陈默").content


@cache
def note_of_debt() -> bytes:
    return papers.note_of_debt("孙强", "陈默", "20,000").content


@cache
def small_photo() -> bytes:
    """A photograph with too few pixels to be read."""
    return a_photo(900, 1200)


@cache
def transfer_slip() -> bytes:
    return papers.note_of_debt("陈默", "孙强", "20,000").content
