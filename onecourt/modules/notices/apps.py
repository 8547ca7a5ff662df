from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "onecourt.modules.notices"
    label = "notices"
    verbose_name = "消息通知"

    def ready(self) -> None:
        # Local, because modules are read before models are ready; a bad template stops the start.
        from onecourt.modules.notices.queries.templates import load_templates

        load_templates()
