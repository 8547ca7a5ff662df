"""The last app to start: it joins what the floors below have declared."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps

from onecourt.platform import access


class RunConfig(AppConfig):
    name = "onecourt.run"
    label = "run"

    def ready(self) -> None:
        for app in apps.get_app_configs():
            if app.name.startswith("onecourt.") and find_spec(f"{app.name}.jobs"):
                import_module(f"{app.name}.jobs")
        access.set_roles(import_module("onecourt.roles").ROLES)
        import_module("onecourt.wiring").connect()
