"""The catalogue of components: what there is, how it is used, how it looks."""

from django.conf import settings
from django.http import HttpResponse

from onecourt.kernel.refusals import NotFound
from onecourt.web.components.catalogue import drawn, specs
from onecourt.web.kit import Request, page, show
from onecourt.web.kit.navigation import is_demo


@page("public.components", level=0)
def components(request: Request) -> HttpResponse:
    """Every component with its parameters and examples; only where one develops or shows."""
    if not (settings.DEBUG or is_demo()):
        raise NotFound
    rows = [
        {"spec": spec, "examples": [(example, drawn(example, request)) for example in spec.examples]}
        for spec in specs()
    ]
    return show(request, "public/components_page/page.html", {"rows": rows, "wide": True})
