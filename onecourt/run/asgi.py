"""The live process, for granian: events that say a thing has a new version."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "onecourt.run.settings")
django.setup()

from onecourt.platform.live.server import application  # noqa: E402

__all__ = ["application"]
