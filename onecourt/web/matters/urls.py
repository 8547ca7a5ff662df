"""The engine's pages for whoever fills in a matter."""

from django.urls import path

from onecourt.web.matters import keeping, parties, reading, starting, views

app_name = "matters"

urlpatterns = [
    path("matters/new/<str:kind_key>/", starting.start, name="start"),
    path("matters/<uuid:matter_id>/", views.resume, name="resume"),
    path("matters/<uuid:matter_id>/receipt/", reading.receipt, name="receipt"),
    path("matters/<uuid:matter_id>/receipt/pdf/", reading.receipt_as_pdf, name="receipt_pdf"),
    path("matters/<uuid:matter_id>/papers/<slug:paper>/", reading.paper_pdf, name="paper"),
    path("matters/<uuid:matter_id>/withdraw/", views.withdraw, name="withdraw"),
    path("matters/<uuid:matter_id>/discard/", views.discard, name="discard"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/", reading.file, name="file"),
    path("matters/<uuid:matter_id>/files/<slug:slot_key>/", views.attach, name="attach"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/strike/", views.strike, name="strike"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/keep/", keeping.keep, name="keep"),
    path("matters/<uuid:matter_id>/<slug:step_key>/", views.step, name="step"),
    path(
        "matters/<uuid:matter_id>/<slug:step_key>/<slug:side_key>/<int:place>/", parties.person, name="person"
    ),
    path(
        "matters/<uuid:matter_id>/<slug:step_key>/<slug:side_key>/<int:place>/remove/",
        parties.remove_person,
        name="remove_person",
    ),
]
