"""Channels of notices, and what becomes of a message."""

from django.db import models

QUEUED = "queued"
SENT = "sent"
DELIVERED = "delivered"
FAILED = "failed"

STATES = {QUEUED: "排队", SENT: "已发出", DELIVERED: "已送达", FAILED: "失败"}

# What a template may speak of; the facts of a notice have the same names.
VARIABLES = frozenset({"court", "filing", "result", "reason", "next", "number", "date"})

TRIES = 5
FIRST_PAUSE_S = 60  # doubled after each try


class Channel(models.TextChoices):
    IN_SITE = "in_site", "站内信"
    SMS = "sms", "短信"
