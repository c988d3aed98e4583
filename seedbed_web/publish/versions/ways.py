"""Where other parts are, as far as they are there."""

from __future__ import annotations

from typing import Final

from django.urls import NoReverseMatch, reverse

IMPACTS: Final = ("publish:readiness:impacts", "publish:readiness:home")
"""The impact assessment; until it has a page of its own, readiness."""


def impacts_address(slug: str) -> str:
    """Where people judge what the strategy may do to whom."""
    for name in IMPACTS:
        try:
            return reverse(name, kwargs={"partnership": slug})
        except NoReverseMatch:
            continue
    return ""
