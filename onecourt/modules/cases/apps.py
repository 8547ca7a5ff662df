from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "onecourt.modules.cases"
    label = "cases"
