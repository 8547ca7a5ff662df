from django.apps import AppConfig


class WorkflowConfig(AppConfig):
    name = "onecourt.platform.workflow"
    label = "platform_workflow"
