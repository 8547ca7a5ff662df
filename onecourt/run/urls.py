"""All addresses: each desk brings its own list; an app_name makes the names of its pages unique."""

from django.urls import include, path

from onecourt.run.health import healthz, readyz

# Where two lists share the root, the first that knows an address answers.
urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("court/", include("onecourt.web.court.urls")),
    path("", include("onecourt.web.public.urls")),
    path("", include("onecourt.web.matters.urls")),
    path("", include("onecourt.web.parties.urls")),
]

handler400 = "onecourt.web.kit.errors.bad_request"
handler403 = "onecourt.web.kit.errors.permission_denied"
handler404 = "onecourt.web.kit.errors.page_not_found"
handler500 = "onecourt.web.kit.errors.server_error"
