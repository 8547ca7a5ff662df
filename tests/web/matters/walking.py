"""Reading pages of the wizard, and settings for a court."""

import re
from datetime import datetime
from typing import Any
from uuid import UUID

from onecourt.kernel.clock import court_day
from onecourt.platform import configuration
from tests.situations import filings as situation


def html(answer: Any) -> str:
    return str(answer.content.decode())


def offered(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="[^"]+"[^>]*><span[^>]*>([^<]+)<', page)


def set_for(court_id: UUID, setting: Any, value: Any, at: datetime) -> None:
    configuration.set_value(
        actor=situation.PLATFORM,
        setting=setting,
        value=value,
        valid_from=court_day(at),
        at=at,
        court_id=court_id,
    )
