from django.apps import AppConfig


class OnceConfig(AppConfig):
    name = "onecourt.platform.once"
    label = "platform_once"
