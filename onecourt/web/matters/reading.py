"""What is read and kept of a matter: the receipt, and its files page by page."""

from uuid import UUID

from django.http import HttpResponse

from onecourt.kernel.clock import now
from onecourt.modules.matters import public as matters
from onecourt.web.kit import Request, page, show
from onecourt.web.matters.around import file_page, receipt_page, receipt_pdf


@page("matters.receipt", right=matters.FILL)
def receipt(request: Request, matter_id: UUID) -> HttpResponse:
    """The receipt: number, time, files with digests, what happens next and by when."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    return show(request, "matters/receipt.html", receipt_page(matter) | {"page_url": request.path})


@page("matters.receipt_pdf", right=matters.FILL)
def receipt_as_pdf(request: Request, matter_id: UUID) -> HttpResponse:
    """The receipt to keep."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    answer = HttpResponse(receipt_pdf(matter), content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="{matter.reference}.pdf"'
    return answer


@page("matters.file", right=matters.FILL)
def file(request: Request, matter_id: UUID, material_id: UUID) -> HttpResponse:
    """One file, page by page, and the way to the original."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    context = file_page(request.actor, matter, material_id, now()) | {"page_url": request.path}
    return show(request, "matters/file.html", context)


@page("matters.paper", right=matters.FILL)
def paper_pdf(request: Request, matter_id: UUID, paper: str) -> HttpResponse:
    """One document as the platform writes it from what is filled in now."""
    matter = matters.get_matter(actor=request.actor, matter_id=matter_id)
    pdf = matters.get_paper_pdf(matter, matters.content_of(matter), paper, at=now())
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{paper}.pdf"'
    return answer
