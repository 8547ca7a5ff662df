"""The engine's pages for whoever fills in a matter."""

from django.urls import path

from onecourt.web.matters import filing_papers as papers
from onecourt.web.matters import (
    halves,
    keeping,
    parties,
    reading,
    starting,
    supplementing,
    taking_back,
    views,
)

app_name = "matters"

urlpatterns = [
    path("matters/new/<str:kind_key>/", starting.start, name="start"),
    path("matters/<uuid:matter_id>/", views.resume, name="resume"),
    path("matters/<uuid:matter_id>/receipt/", reading.receipt, name="receipt"),
    path("matters/<uuid:matter_id>/receipt/pdf/", reading.receipt_as_pdf, name="receipt_pdf"),
    path("matters/<uuid:matter_id>/papers/<slug:paper>/", reading.paper_pdf, name="paper"),
    path("matters/<uuid:matter_id>/withdraw/", taking_back.withdraw, name="withdraw"),
    path("matters/<uuid:matter_id>/answers/<int:item>/", supplementing.answer, name="answer"),
    path("matters/<uuid:matter_id>/discard/", taking_back.discard, name="discard"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/", reading.file, name="file"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/original/", papers.download, name="download"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/turn/", papers.turn, name="turn"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/split/", papers.split, name="split"),
    path("matters/<uuid:matter_id>/halves/<uuid:half_id>/", halves.piece, name="piece"),
    path("matters/<uuid:matter_id>/halves/<uuid:half_id>/drop/", halves.drop, name="drop"),
    path("matters/<uuid:matter_id>/halves/<slug:slot_key>/", halves.begin, name="begin"),
    path("matters/<uuid:matter_id>/files/<slug:slot_key>/", views.attach, name="attach"),
    path("matters/<uuid:matter_id>/files/<slug:slot_key>/arrange/", papers.arrange, name="arrange"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/strike/", taking_back.strike, name="strike"),
    path("matters/<uuid:matter_id>/files/<uuid:material_id>/keep/", keeping.keep, name="keep"),
    path("matters/<uuid:matter_id>/files/<slug:slot_key>/<slug:part>/", views.attach, name="attach_part"),
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
