from django.apps import AppConfig


class ProvidersConfig(AppConfig):
    name = "onecourt.platform.providers"
    label = "platform_providers"

    def ready(self) -> None:
        # Local, because the sandbox has models, which are not there before the apps are.
        from onecourt.platform.providers import sandbox, sms
        from onecourt.platform.providers.checks import join_checks

        sms.declare()
        sandbox.register_sandboxes()
        join_checks()
