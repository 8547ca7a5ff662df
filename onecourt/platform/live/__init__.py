"""Live updates: a page hears that a thing has a new version, and fetches it where rights are asked.

Topics: `matter:<id>`, `case:<id>`, `person:<id>`, `queue:<court id>:<name>`.
"""

from onecourt.platform.live.address import origin, stream_address
from onecourt.platform.live.publishing import publish
from onecourt.platform.live.tickets import read_ticket, ticket

__all__ = ["origin", "publish", "read_ticket", "stream_address", "ticket"]
