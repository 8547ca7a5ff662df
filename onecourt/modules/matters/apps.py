from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "onecourt.modules.matters"
    label = "matters"
