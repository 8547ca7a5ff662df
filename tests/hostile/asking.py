"""What may be answered to something bad: a Chinese page that says what to do, never what went on inside."""

import re
from dataclasses import dataclass, field

import httpx

from tests.journeys.visitor import words_of

TEXTS = {
    "empty": "",
    "blanks": " \t\r\n　 ",
    "ten thousand characters": "诉" * 10_000,
    "emoji": "👩‍⚖️🧧😀" * 20,
    "script": "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>",
    "database words": "'; DROP TABLE matters_matter; --",
    "NUL": "借\x00条",
    "huge number": "9" * 60,
    "negative": "-38000",
    "not a number": "NaN",
    "infinite": "1e309",
    "foreign digits": "²٣",
    "written backwards": "\u202e姓名\u202c\u200b\ufeff",
    "template": "{{ 7|add:42 }}{% debug %}${7*7}",
    "path": "../../../../etc/passwd",
    "header": "a\r\nSet-Cookie: x=1",
    "rare characters": "𬭸𮧵·\ue000",
    "wrong check digit": "440604190103050061",
    "impossible day": "2025-02-30",
}
# Addresses are asked with those that a page number or a date may stumble over.
IN_ADDRESSES = (
    "script",
    "huge number",
    "negative",
    "foreign digits",
    "path",
    "rare characters",
    "impossible day",
)
CHINESE = re.compile(r"[\u4e00-\u9fff]{4,}")
INSIDE = re.compile(r"Traceback|File \"|DoesNotExist|ValueError|psycopg|django\.|SELECT .* FROM", re.I)
UNESCAPED = "<script>alert(1)"


@dataclass
class Asker:
    """Collects what was answered wrongly, so that one run names all of it."""

    url: str
    wrong: list[str] = field(default_factory=list)
    asked: int = 0

    def look(self, answer: httpx.Response, about: str) -> None:
        self.asked += 1
        if problem := problem_of(answer):
            said = words_of(answer.text)[:160] if "html" in kind_of(answer) else answer.text[:160]
            self.wrong.append(f"{about}: {answer.status_code} {problem}: {said}")


def problem_of(answer: httpx.Response) -> str:
    """What is wrong with an answer to something bad; nothing where it is a good one."""
    if answer.status_code >= 500:
        return "broke"
    if "html" not in kind_of(answer):
        return "no page" if answer.status_code >= 400 else ""
    if INSIDE.search(answer.text):
        return "shows its inside"
    if UNESCAPED in answer.text:
        return "writes a script as it was sent"
    if answer.status_code >= 400 and not CHINESE.search(words_of(answer.text)):
        return "says nothing in Chinese"
    if 'class="errs"' in answer.text:
        return ""  # a form with its summary
    if answer.status_code in (400, 403, 404, 405, 409, 413) and "编号" not in answer.text:
        return "has no reference number"
    return ""


def kind_of(answer: httpx.Response) -> str:
    return answer.headers.get("content-type", "")
