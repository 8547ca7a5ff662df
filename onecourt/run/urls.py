"""All addresses: each desk brings its own list; an app_name makes the names of its pages unique."""

from importlib.util import find_spec

from django.urls import include, path

from onecourt.run.health import healthz, readyz

# Order matters where two desks share the root: the first that knows an address answers.
DESKS = (
    ("court/", "onecourt.web.court.urls"),
    ("institutions/", "onecourt.web.institutions.urls"),
    ("", "onecourt.web.public.urls"),
    ("", "onecourt.web.matters.urls"),
    ("", "onecourt.web.parties.urls"),
    ("api/v1/", "onecourt.api.v1.urls"),
)


def exists(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    *(path(prefix, include(module)) for prefix, module in DESKS if exists(module)),
]

if exists("onecourt.web.kit.errors"):
    handler400 = "onecourt.web.kit.errors.bad_request"
    handler403 = "onecourt.web.kit.errors.permission_denied"
    handler404 = "onecourt.web.kit.errors.page_not_found"
    handler500 = "onecourt.web.kit.errors.server_error"
