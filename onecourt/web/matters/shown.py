"""What goes into drawing one page of the wizard."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from onecourt.kernel.actor import Actor
from onecourt.modules.matters import public as matters
from onecourt.web.matters.wizard import Draft


@dataclass(frozen=True, slots=True)
class Shown:
    """All that goes into drawing one page."""

    actor: Actor
    draft: Draft
    step: matters.Step
    at: datetime
    typed: Mapping[str, Any]
    errors: Mapping[str, str]
    asked: Mapping[str, str]
