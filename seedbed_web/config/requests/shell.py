"""What every page shows around its own content."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

from seedbed_web.access.roles import permissions_of


def shell(request: HttpRequest) -> dict[str, Any]:
    """Partnership, language switch, key for the page's forms, and whether this is the demo."""
    place = getattr(request, "place", None)
    language = get_language() or "en"
    other = "cy" if language == "en" else "en"
    return {
        "place": place,
        "may": permissions_of(place.roles) if place else frozenset(),
        "language": language,
        "other_language": other,
        "other_page": translate_url(request.get_full_path(), other),
        "once": uuid4(),
        "is_demo": settings.SEEDBED_DEMO,
    }
