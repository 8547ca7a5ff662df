from django.apps import AppConfig


class AgreementsConfig(AppConfig):
    name = "onecourt.modules.agreements"
    label = "agreements"
    verbose_name = "协议和告知书"
