from django.apps import AppConfig


class JobsConfig(AppConfig):
    name = "onecourt.platform.jobs"
    label = "platform_jobs"
