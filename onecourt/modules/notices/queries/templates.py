"""The templates in use."""

import tomllib
from functools import cache
from pathlib import Path

from onecourt.modules.notices.rules import NoticeTemplate, checked_template

FILE = Path(__file__).parents[1] / "data" / "templates.toml"


@cache
def load_templates() -> dict[str, NoticeTemplate]:
    """All templates, each checked; the platform does not start with a bad one."""
    with FILE.open("rb") as file:
        return {key: checked_template(key, texts) for key, texts in tomllib.load(file).items()}


def get_template(key: str) -> NoticeTemplate:
    """The template of a notice; a key without one is a mistake of ours, not of the person."""
    return load_templates()[key]
