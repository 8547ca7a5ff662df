from django.apps import AppConfig


class CataloguesConfig(AppConfig):
    name = "onecourt.modules.catalogues"
    label = "catalogues"
