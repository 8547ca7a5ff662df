"""Papers of the demo world: invented complaints, identity cards and notes of debt, drawn when needed."""

import io
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import typst
from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

PAPER = """
#set page(paper: "a4", margin: (x: 2.6cm, y: 2.8cm))
#set text(font: ("Noto Serif SC",), size: 14pt, lang: "zh")
#set par(leading: 1em, first-line-indent: (amount: 2em, all: true), justify: true)
#align(center, text(size: 22pt, weight: "bold", tracking: 0.4em)[民事起诉状])
#v(1em)
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A file as somebody would upload it."""

    name: str
    content: bytes

    def chunks(self) -> list[bytes]:
        return [self.content]


def complaint(plaintiff: str, defendant: str, address: str, requests: list[str], facts: str) -> Paper:
    """A statement of claim as a PDF with text."""
    lines = [f"原告：{plaintiff}，住示例市示例区幸福路 18 号。", f"被告：{defendant}，住{address}。"]
    listed = [f"{i}. {request}" for i, request in enumerate(requests, start=1)]
    parts = [*lines, "*诉讼请求：*", *listed, "*事实和理由：*", facts, "此致", "示例区人民法院"]
    source = PAPER + "\n\n".join(parts) + f"\n\n#align(right)[具状人：{plaintiff}]"
    fonts = typst.Fonts(font_paths=[str(settings.ONECOURT_FONTS)])
    return Paper("民事起诉状.pdf", typst.compile(source.encode(), font_paths=fonts, format="pdf"))


def identity_card(name: str) -> Paper:
    """A photograph of an invented card; marked as a specimen so that nobody can use it."""
    picture = Image.new("RGB", (1600, 1200), "#c9d3dc")
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((140, 190, 1460, 1010), 40, fill="#eef4f8", outline="#aebccb", width=4)
    draw.text((230, 290), f"姓名  {name}", font=_font(60), fill="#1a2230")
    draw.text((230, 430), "性别 女   民族 汉", font=_font(48), fill="#1a2230")
    draw.text((230, 560), "住址 示例市示例区幸福路 18 号", font=_font(48), fill="#1a2230")
    draw.text((230, 850), "样张 不是真实证件", font=_font(56), fill="#8a4b00")
    draw.rounded_rectangle((1120, 290, 1380, 640), 12, fill="#cbd9e6")
    return Paper(f"{name}的身份证.jpg", _jpeg(picture))


def note_of_debt(debtor: str, creditor: str, amount: str) -> Paper:
    """A photograph of a handwritten note."""
    picture = Image.new("RGB", (1400, 1900), "#f3ede0")
    draw = ImageDraw.Draw(picture)
    draw.text((600, 240), "借条", font=_font(84), fill="#3a2f1d")
    for i, line in enumerate((f"今向{creditor}借到人民币{amount}元，", "约定 2026 年 2 月 28 日前还清。")):
        draw.text((180, 480 + 130 * i), line, font=_font(54), fill="#3a2f1d")
    draw.text((760, 1100), f"借款人：{debtor}", font=_font(54), fill="#3a2f1d")
    return Paper("借条.jpg", _jpeg(picture))


def _jpeg(picture: Image.Image) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "JPEG", quality=88)
    return buffer.getvalue()


@cache
def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    found = sorted(Path(settings.ONECOURT_FONTS).rglob("*Sans*Regular*.ttf"))
    return ImageFont.truetype(str(found[0]), size) if found else ImageFont.load_default(size)
