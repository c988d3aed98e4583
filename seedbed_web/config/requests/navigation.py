"""Ways around a partnership: the four steps of the cycle, and beside them what concerns the partnership."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.organisations.queries import Place

STEPS: Final[tuple[tuple[str, str | Promise], ...]] = (
    ("plan:strategy", _("Plan")),
    ("lead:home", _("Lead")),
    ("deliver:home", _("Deliver")),
    ("evaluate:home", _("Evaluate")),
)
"""The address of each step, and its word."""

BESIDE: Final[tuple[tuple[str, str | Promise, Permission], ...]] = (
    ("organisations:organisations", _("Organisations"), Permission.SEE_PARTNERSHIP),
    ("organisations:people", _("People"), Permission.SEE_PEOPLE),
    ("publish:pack", _("Area pack"), Permission.TAKE_OUT_PACK),
    ("record", _("The record"), Permission.SEE_RECORD),
)
"""Pages about the partnership itself, shown to whoever may see them."""

HOME_OF_PARTNERSHIP: Final = "home-of-partnership"


@dataclass(frozen=True, slots=True)
class Way:
    """One link; `current` is what `aria-current` says of it, empty on other pages."""

    words: str
    href: str
    current: str


def steps(request: HttpRequest, place: Place) -> list[Way]:
    """The four steps; the one that a page belongs to is marked."""
    match = request.resolver_match
    here = match.namespaces[0] if match and match.namespaces else ""
    ways = []
    for name, words in STEPS:
        way = _way(request, name, words, place)
        # A step may show a page of a later part, such as the maps that will be published.
        belongs = here == name.split(":", 1)[0] or request.path.startswith(way.href)
        ways.append(way if way.current or not belongs else replace(way, current="true"))
    return ways


def beside(request: HttpRequest, place: Place) -> list[Way]:
    """What concerns the partnership itself, as far as the person may see it."""
    may = permissions_of(place.roles)
    return [_way(request, name, words, place) for name, words, asked in BESIDE if asked in may]


def home_of(slug: str) -> str:
    """The first page of a partnership."""
    return reverse(HOME_OF_PARTNERSHIP, kwargs={"partnership": slug})


def address(name: str) -> str | None:
    """The address of a page that not every site has."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def _way(request: HttpRequest, name: str, words: str | Promise, place: Place) -> Way:
    match = request.resolver_match
    current = "page" if match and match.view_name == name else ""
    return Way(str(words), reverse(name, kwargs={"partnership": place.slug}), current)
