from django.apps import AppConfig


class CourtsConfig(AppConfig):
    name = "onecourt.modules.courts"
    label = "courts"
