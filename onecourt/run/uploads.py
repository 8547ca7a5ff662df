"""A request that is too large is refused before it is read."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.exceptions import TemplateDoesNotExist
from django.template.loader import render_to_string

TOO_LARGE = "您上传的内容太大。每个文件不超过 20 MB，请压缩或分开上传。"


class SizeLimitMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        declared = request.META.get("CONTENT_LENGTH") or "0"
        if declared.isdecimal() and int(declared) > settings.ONECOURT_REQUEST_LIMIT:
            return too_large(request)
        return self.get_response(request)


def too_large(request: HttpRequest) -> HttpResponse:
    """The page for an upload over the limit."""
    facts = {"message": TOO_LARGE, "reference": getattr(request, "reference", "")}
    try:
        return HttpResponse(render_to_string("kit/errors/413.html", facts, request), status=413)
    except TemplateDoesNotExist:
        return HttpResponse(TOO_LARGE, status=413, content_type="text/plain; charset=utf-8")
