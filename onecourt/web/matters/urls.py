"""The engine's pages for whoever fills in a matter."""

from django.urls import path

from onecourt.web.matters import views

app_name = "matters"

urlpatterns = [
    path("new/<str:kind_key>/", views.start, name="start"),
    path("<uuid:matter_id>/", views.resume, name="resume"),
    path("<uuid:matter_id>/receipt/", views.receipt, name="receipt"),
    path("<uuid:matter_id>/withdraw/", views.withdraw, name="withdraw"),
    path("<uuid:matter_id>/discard/", views.discard, name="discard"),
    path("<uuid:matter_id>/files/<slug:slot_key>/", views.attach, name="attach"),
    path("<uuid:matter_id>/files/<uuid:material_id>/strike/", views.strike, name="strike"),
    path("<uuid:matter_id>/<slug:step_key>/", views.step, name="step"),
]
