"""What every page shows around its own content."""

from __future__ import annotations

from typing import Any, Final
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language, override

from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.config.requests.navigation import address, beside, home_of, steps
from seedbed_web.design.language import page_language
from seedbed_web.organisations.queries import Place, get_areas_served

ACCOUNT: Final = "account"


def shell(request: HttpRequest) -> dict[str, Any]:
    """Partnership, ways around it, language switch, key for the page's forms, whether this is the demo."""
    place: Place | None = getattr(request, "place", None)
    language = get_language() or settings.LANGUAGE_CODE
    other = "cy" if language == "en" else "en"
    return {
        "place": place,
        "areas_served": get_areas_served(place)[page_language()] if place else "",
        "may": permissions_of(place.roles) if place else frozenset(),
        "Permission": Permission,
        "steps": steps(request, place) if place else [],
        "beside": beside(request, place) if place else [],
        "place_home": home_of(place.slug) if place else None,
        "person": _person(request),
        "account": address(ACCOUNT),
        "language": language,
        "other_language": other,
        "other_page": other_page(request, other),
        "once": uuid4(),
        "is_demo": settings.SEEDBED_DEMO,
    }


def other_page(request: HttpRequest, language: str) -> str:
    """This page in another language with the same questions; where it has none, the first page."""
    here = request.get_full_path()
    there = translate_url(here, language)
    if there != here:
        return there
    with override(language):
        return reverse("home")


def _person(request: HttpRequest) -> str:
    """The name of who has signed in; empty for nobody, and where a request ended before that."""
    user = getattr(request, "user", None)
    return str(user) if user is not None and user.is_authenticated else ""
