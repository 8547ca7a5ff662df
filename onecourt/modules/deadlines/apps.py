from django.apps import AppConfig


class DeadlinesConfig(AppConfig):
    name = "onecourt.modules.deadlines"
    label = "deadlines"
