from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "onecourt.modules.documents"
    label = "documents"
