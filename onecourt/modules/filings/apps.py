from django.apps import AppConfig


class FilingsConfig(AppConfig):
    name = "onecourt.modules.filings"
    label = "filings"
