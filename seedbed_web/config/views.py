"""The first page, and the pages about the site itself."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from seedbed_web.access.declare import everybody
from seedbed_web.config.requests.navigation import home_of
from seedbed_web.demo.people import FERNSHIRE
from seedbed_web.demo.queries import sign_in_links
from seedbed_web.organisations.published import find_published
from seedbed_web.organisations.queries import list_places
from seedbed_web.publish.publications.public import find_published_file
from seedbed_web.publish.publications.queries import address_of


@everybody
def home(request: HttpRequest) -> HttpResponse:
    """The partnership of who has signed in, the choice between several, or what Seedbed is."""
    places = list_places(request.user.pk) if request.user.is_authenticated else []
    if len(places) == 1:
        return redirect(home_of(places[0].slug))
    context = {
        "ways": [(place, home_of(place.slug)) for place in places],
        "demo_links": [] if request.user.is_authenticated else sign_in_links(request),
        "published": _published() if settings.SEEDBED_DEMO else [],
    }
    return render(request, "design/front.jinja", context)


def _published() -> list[tuple[str, str]]:
    """What the demo has published, in the language of the page."""
    folder = "cy/" if get_language() == "cy" else ""
    place = find_published(FERNSHIRE)
    if place is None or find_published_file(place, "", folder) is None:
        return []
    return [(_("The strategy of Fernshire"), address_of(place.slug) + folder)]


def _page(template: str) -> Callable[[HttpRequest], HttpResponse]:
    def page(request: HttpRequest) -> HttpResponse:
        return render(request, template)

    return everybody(page)


accessibility = _page("design/accessibility.jinja")
privacy = _page("design/privacy.jinja")
cookies = _page("design/cookies.jinja")
