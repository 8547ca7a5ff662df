"""Files in slots, and what a court may lay down about slots."""

from dataclasses import dataclass
from typing import Any

from onecourt.kernel.rights import Right
from onecourt.kernel.settings import COURT, Setting, setting

ASK_FOR = Right("matters.ask_for", says="规定本院各类事项要哪些材料。")
SLOTS: Setting = setting(
    "material.slots", dict, COURT, {}, says="各类事项要哪些材料；已经开始的草稿按开始那天的办。"
)


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file in a slot, as checks and pages see it."""

    material_id: Any
    document_id: Any
    slot: str
    name: str
    usable: bool
    pages: int
    size: int
    sha256: str = ""
    sm3: str = ""
    poor: bool = False  # its pictures are poor, and nobody has said why it is used all the same
    part: str = ""
    original: str = ""  # the name that it had on the sender's device; `name` is that of its slot
