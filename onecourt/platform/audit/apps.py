from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "onecourt.platform.audit"
    label = "platform_audit"
