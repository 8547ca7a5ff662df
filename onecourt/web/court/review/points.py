"""The points of review in the panel: findings, marks, and what is to be asked for, pinned to its place."""

from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse

from onecourt.modules.matters import public as matters
from onecourt.web.court.queues.pages import matter_url


@dataclass(frozen=True, slots=True)
class ItemForm:
    """One thing to be asked for, as it is marked; `number` 0 is the point itself."""

    number: int
    text: str
    place: str
    place_label: str
    region: str
    code: str
    seen_in: int
    place_url: str


@dataclass(frozen=True, slots=True)
class PointView:
    """One point of review with the form to mark it."""

    key: str
    label: str
    law: str
    says: str
    mark: str
    evidence: str
    evidence_url: str
    url: str
    phrases: tuple[matters.Phrase, ...]
    first: ItemForm
    more: tuple[ItemForm, ...]
    blank: ItemForm


def point_views(matter: Any, content: matters.Content) -> list[PointView]:
    """Every point with what is asked for under it."""
    kind = matters.kind_of(matter.kind)
    checks = {check.key: check for check in kind.checks}
    items = matters.list_items_to_send(matter, content)
    return [_point(matter, content, p, checks[p.key], items) for p in matters.list_points(matter, content)]


def place_groups(
    matter: Any, content: matters.Content, open_file: matters.FileRow | None, page: int
) -> list[tuple[str, list[tuple[str, str]]]]:
    """The places a point can be pinned to; the page on the screen comes first."""
    kind = matters.kind_of(matter.kind)
    groups: list[tuple[str, list[tuple[str, str]]]] = []
    if open_file is not None and page:
        here = f"page:{open_file.document_id}.{page}"
        groups.append(("屏幕上的这一页", [(here, matters.get_place_label(kind, content, here))]))
    rows = [row for row in matters.list_places(kind, content) if row.under or row.label]
    for under, found in groupby(rows, key=lambda row: row.under):
        groups.append((under or "其他", [(row.place, row.label) for row in found]))
    return groups


def _point(
    matter: Any,
    content: matters.Content,
    point: matters.Point,
    check: matters.Check,
    items: list[matters.Item],
) -> PointView:
    held = content.in_slot(point.finding.evidence) if point.finding.evidence else ()
    mine = [_form(matter, item) for item in items if item.point == point.key]
    first = next((form for form in mine if form.number == 0), ItemForm(0, point.text, "", "", "", "", 0, ""))
    return PointView(
        key=point.key,
        label=point.label,
        law=point.law,
        says=point.finding.says,
        mark=point.mark,
        evidence=point.finding.label,
        evidence_url=f"{matter_url(matter.id)}?file={held[0].document_id}" if held else "",
        url=reverse("court:mark", kwargs={"matter_id": matter.id, "point": point.key}),
        phrases=check.phrases,
        first=first,
        more=tuple(form for form in mine if form.number),
        blank=ItemForm(max((form.number for form in mine), default=0) + 1, "", "", "", "", "", 0, ""),
    )


def _form(matter: Any, item: matters.Item) -> ItemForm:
    page = matters.document_of(item.place)
    url = f"{matter_url(matter.id)}?file={page[0]}&page={page[1]}" if page else ""
    return ItemForm(
        item.mark, item.text, item.place, item.place_label, item.region, item.code, item.seen_in, url
    )
