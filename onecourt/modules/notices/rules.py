"""Templates of notices as plain texts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from onecourt.modules.notices.terms import VARIABLES

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_LINK = re.compile(r"https?:|www\.|://|[a-z0-9-]+\.(?:cn|com|net)\b", re.IGNORECASE)
# Several blanks or stops in a row are left where a fact was empty.
_HOLLOW = re.compile(r"(?<=[，。；：])[，。；：\s]+|^[，。；：\s]+")


class BadTemplate(ValueError):
    """A template that must not come into use."""


@dataclass(frozen=True, slots=True)
class NoticeTemplate:
    """Title and body for the site, and the text of the SMS (empty: none is sent)."""

    key: str
    title: str
    body: str
    sms: str = ""


def checked_template(key: str, texts: Mapping[str, str]) -> NoticeTemplate:
    """The template, if it can be used: known variables only, no link in the SMS."""
    if unknown := set(texts) - {"title", "body", "sms"}:
        raise BadTemplate(f"{key}: unknown part {sorted(unknown)}")
    if not texts.get("title") or not texts.get("body"):
        raise BadTemplate(f"{key}: title and body are needed")
    for part, text in texts.items():
        if strange := set(_VARIABLE.findall(text)) - VARIABLES:
            raise BadTemplate(f"{key}: unknown variable {sorted(strange)} in {part}")
        if _VARIABLE.sub("", text).count("{") or _VARIABLE.sub("", text).count("}"):
            raise BadTemplate(f"{key}: stray bracket in {part}")
    if _LINK.search(texts.get("sms", "")):
        raise BadTemplate(f"{key}: an SMS carries no link")
    return NoticeTemplate(key, texts["title"], texts["body"], texts.get("sms", ""))


def filled(text: str, facts: Mapping[str, str]) -> str:
    """The text with its facts; a fact that is not given leaves no gap and no doubled stop."""
    if strange := set(facts) - VARIABLES:
        raise BadTemplate(f"unknown fact {sorted(strange)}")
    said = _VARIABLE.sub(lambda found: facts.get(found[1], "").strip().rstrip("。"), text)
    return _HOLLOW.sub("", said).strip()
