"""The last app to start: it joins what the floors below have declared."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig, apps


class RunConfig(AppConfig):
    name = "onecourt.run"
    label = "run"

    def ready(self) -> None:
        for app in apps.get_app_configs():
            if app.name.startswith("onecourt.") and find_spec(f"{app.name}.jobs"):
                import_module(f"{app.name}.jobs")
        if find_spec("onecourt.wiring"):
            import_module("onecourt.wiring").connect()
