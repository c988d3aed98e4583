"""The language that the page being made is in."""

from __future__ import annotations

from django.utils.translation import get_language

from seedbed.foundations.languages import Language


def page_language() -> Language:
    """Welsh on Welsh pages, English on all others."""
    return "cy" if get_language() == "cy" else "en"
