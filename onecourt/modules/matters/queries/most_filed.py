"""What is filed most."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Count

from onecourt.modules.matters.models import Matter

COUNTED_BACK = timedelta(days=365)
LEAST_TO_COUNT = 3
MOST_COUNTED = 12


def list_most_filed_causes(court_id: UUID | None, at: datetime) -> list[UUID]:
    """The causes most often filed at a court within a year, the most frequent first; rare ones are left out.

    One group over the matters of one court (matter_queue serves the court), some thousand rows a year.
    """
    if court_id is None:
        return []
    counts = (
        Matter.objects.filter(court_id=court_id, round__gte=1, submitted_at__gte=at - COUNTED_BACK)
        .exclude(cause=None)
        .values("cause_id")
        .annotate(n=Count("id"))
        .filter(n__gte=LEAST_TO_COUNT)
        .order_by("-n", "cause_id")
    )
    return [row["cause_id"] for row in counts[:MOST_COUNTED]]
