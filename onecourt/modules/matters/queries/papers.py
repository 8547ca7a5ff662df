"""The documents that the platform writes from a matter: 送达地址确认书, 证据清单."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from onecourt.kernel.clock import court_time
from onecourt.kernel.refusals import NotFound
from onecourt.modules.documents import public as documents
from onecourt.modules.matters.models import Matter
from onecourt.modules.matters.queries.kinds import kind_of
from onecourt.modules.matters.terms import Content, Paper


def list_papers(matter: Matter, content: Content) -> list[Paper]:
    """Those of a matter's papers for which there is something to write."""
    return [paper for paper in kind_of(matter.kind).papers if paper.facts(content) is not None]


def get_paper_pdf(matter: Matter, content: Content, key: str, *, at: datetime, strokes: Any = None) -> bytes:
    """One paper as PDF; unsigned before 提交, and saying so. NotFound where nothing is to write."""
    paper = next((p for p in kind_of(matter.kind).papers if p.key == key), None)
    facts = paper.facts(content) if paper else None
    if paper is None or facts is None:
        raise NotFound
    day = court_time(at)
    told = {
        **facts,
        "title": paper.label,
        "court": content.court_name or "（还没有选法院）",
        "cause": content.cause_name,
        "number": matter.reference,
        "signature": signature_picture(strokes),
        "day": f"{day.year} 年 {day.month} 月 {day.day} 日" if strokes else "",
    }
    return documents.get_document_pdf(paper.template, told, at=at)


def signature_picture(strokes: Any) -> str:
    """The handwriting as a drawing; empty where nobody has signed."""
    lines = [_points(stroke) for stroke in strokes] if isinstance(strokes, Sequence) else []
    lines = [line for line in lines if len(line) > 1]
    if not lines:
        return ""
    xs, ys = [x for line in lines for x, _ in line], [y for line in lines for _, y in line]
    left, top = min(xs) - 4, min(ys) - 4
    wide, high = max(xs) - left + 4, max(ys) - top + 4
    drawn = "".join(
        f'<polyline points="{" ".join(f"{x - left:.1f},{y - top:.1f}" for x, y in line)}"/>' for line in lines
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.1f} {high:.1f}" width="{wide:.1f}" '
        f'height="{high:.1f}"><g fill="none" stroke="#1A2230" stroke-width="2.5" '
        f'stroke-linecap="round" stroke-linejoin="round">{drawn}</g></svg>'
    )


def _points(stroke: Any) -> list[tuple[float, float]]:
    points = stroke.get("points", []) if isinstance(stroke, Mapping) else []
    return [(float(p["x"]), float(p["y"])) for p in points]
