from django.apps import AppConfig


class ConfigurationConfig(AppConfig):
    name = "onecourt.platform.configuration"
    label = "platform_configuration"
