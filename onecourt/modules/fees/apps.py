from django.apps import AppConfig


class FeesConfig(AppConfig):
    name = "onecourt.modules.fees"
    label = "fees"
