"""Invented people of the journeys, and the papers they bring."""

from dataclasses import dataclass
from functools import cache
from itertools import count

from onecourt.kernel.identifiers import resident_check_sign
from onecourt.run.demo import papers
from onecourt.run.demo.people import PASSWORD
from tests.situations.files import a_photo

CLERK = ("zhou.min", PASSWORD)
ADMINISTRATOR = ("sun.li", PASSWORD)
# Of the demo world.
PARTY_OF_A_CASE = "13800000001"
JUDGE = ("qian.jie", PASSWORD)
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


def plaintiff(person: Someone) -> dict[str, str]:
    """What the first page about the plaintiff asks; the second begins with what the number tells."""
    return {
        "name": person.name,
        "id_kind": "resident_id",
        "id_number": person.id_number,
        "phone": person.phone,
        "address": "示例市示例区幸福路 20 号",
    }


def more_of(person: Someone) -> dict[str, str]:
    """What the second page about the plaintiff asks."""
    number = person.id_number
    return {
        "sex": "male" if int(number[16]) % 2 else "female",
        "birth": f"{number[6:10]}-{number[10:12]}-{number[12:14]}",
        "nationality": "中国",
        "nation": "汉族",
    }


def defendant(name: str = "孙强") -> dict[str, str]:
    return {"name": name, "address": "示例市示例区环城路 5 号"}


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
