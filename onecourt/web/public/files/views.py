"""The one address under which files are handed out."""

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.http import content_disposition_header

from onecourt.kernel import clock
from onecourt.modules.documents import public as documents
from onecourt.web.kit import Request, page


@page("public.file", level=0)  # type: ignore[arg-type]  # streamed
def file(request: Request, token: str) -> HttpResponseBase:
    """An original for download, or the picture of a page; a link with anything amiss leads nowhere."""
    handed = documents.open_link(token, actor=request.actor, at=clock.now())
    response: HttpResponseBase
    if handed.original is not None:
        response = FileResponse(handed.original, content_type=handed.mime)
    else:
        response = HttpResponse(handed.picture, content_type=handed.mime)
    response["Content-Disposition"] = (
        content_disposition_header(handed.original is not None, handed.name) or ""
    )
    # Whatever a stranger has written into a file must do nothing here, even where a browser shows it.
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
