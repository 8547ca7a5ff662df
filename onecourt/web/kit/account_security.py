"""What one sees of one's own sign-ins, on every desk."""

from typing import Any

from onecourt.kernel.clock import court_time, now
from onecourt.modules.people import public as people
from onecourt.web.kit.requests import Request
from onecourt.web.kit.sessions import this_sign_in


def sign_in_rows(request: Request) -> list[dict[str, Any]]:
    """Time, way, place and device of the last sign-ins; this device is marked."""
    here = this_sign_in(request)
    return [
        {
            "device": row.device or "没有说明的设备",
            "about": " · ".join(part for part in (row.way, row.place) if part),
            "when": court_time(row.at).strftime("%Y-%m-%d %H:%M"),
            "here": row.sign_in_id == here,
            "open": row.is_open,
        }
        for row in people.list_sign_ins(request.actor, at=now())
    ]
