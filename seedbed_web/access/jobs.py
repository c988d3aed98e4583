"""Housekeeping: what is kept for a while is let go when the while is over."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.contrib.sessions.models import Session
from django.utils import timezone

from seedbed_web.access.models import Done
from seedbed_web.database.jobs import job

KEYS_ARE_KEPT: Final = timedelta(days=7)
"""A request that is sent again comes within minutes; a page left open over a weekend is covered too."""


@job("housekeeping", periodic="17 3 * * *")
def keep_house() -> None:
    """Removes sessions that have ended and keys of requests that will not come again."""
    now = timezone.now()
    Session.objects.filter(expire_date__lt=now).delete()
    Done.objects.filter(at__lt=now - KEYS_ARE_KEPT).delete()
