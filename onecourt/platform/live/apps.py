from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "onecourt.platform.live"
    label = "platform_live"
