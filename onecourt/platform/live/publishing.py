"""Saying that a thing has a new version."""

import json

from django.db import connection

CHANNEL = "onecourt_live"


def publish(topic: str, version: int = 0) -> None:
    """Tell open pages that the topic changed; it leaves with the transaction, or not at all."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps({"topic": topic, "version": version})]
        )
