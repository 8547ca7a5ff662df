"""The texts that people accept, each at an address of its own, to be read and to be taken along."""

from datetime import UTC, datetime, time
from urllib.parse import quote
from uuid import UUID

from django.http import HttpResponse

from onecourt.modules.agreements import public as agreements
from onecourt.modules.documents import public as documents
from onecourt.web.kit import Request, page, show

OPENED = "opened_texts"


@page("public.agreement", level=0)
def agreement(request: Request, version_id: UUID) -> HttpResponse:
    """One version of a text; that it was opened is remembered in the session, a tick counts only then."""
    text = agreements.get_agreement(version_id)
    opened = opened_texts(request) | {str(version_id)}
    request.session[OPENED] = sorted(opened)
    context = {"text": text, "wide": True, "page_url": request.path}
    return show(request, "public/agreements/agreement.html", context)


@page("public.agreement_pdf", level=0)
def agreement_as_pdf(request: Request, version_id: UUID) -> HttpResponse:
    """The text on paper; one version is the same file for everybody."""
    text = agreements.get_agreement(version_id)
    facts = {"title": text.title, "court": "", "parts": text.parts, "foot": _foot(text)}
    at = datetime.combine(text.valid_from, time(), tzinfo=UTC)
    content = documents.get_document_pdf("text", facts, at=at)
    return _file(f"{text.title}.pdf", "application/pdf", content)


@page("public.agreement_docx", level=0)
def agreement_as_docx(request: Request, version_id: UUID) -> HttpResponse:
    """The text as a Word file."""
    text = agreements.get_agreement(version_id)
    content = documents.get_document_docx(text.title, text.parts, foot=_foot(text))
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return _file(f"{text.title}.docx", kind, content)


def _foot(text: agreements.AgreementText) -> str:
    day = text.valid_from
    return f"版本 {text.version}，{day.year} 年 {day.month} 月 {day.day} 日起使用"


def _file(name: str, kind: str, content: bytes) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def opened_texts(request: Request) -> set[str]:
    """The versions that were opened in this session."""
    return set(request.session.get(OPENED, []))
