"""Addresses of files; the desk joins them to its own."""

from django.urls import path

from onecourt.web.public.files.views import file

urlpatterns = [
    path("files/<str:token>/", file, name="file"),
]
