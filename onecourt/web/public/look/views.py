"""The switch for size, theme and 长辈版."""

from django.http import HttpResponse

from onecourt.web.kit import Request, act
from onecourt.web.kit.look import changed_look, keep_look, look_of
from onecourt.web.kit.ways import redirected, referring_page


@act(level=0)
def look(request: Request) -> HttpResponse:
    """Keep the look in a cookie and go back to the page that was open."""
    response = redirected(request, referring_page(request) or "/")
    keep_look(response, changed_look(look_of(request), request.POST.dict()), secure=request.is_secure())
    return response
