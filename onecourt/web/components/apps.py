"""Components as a Django app, so that their tags can be loaded."""

from django.apps import AppConfig


class ComponentsConfig(AppConfig):
    name = "onecourt.web.components"
    label = "web_components"
