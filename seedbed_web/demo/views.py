"""Pages of the demo."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from seedbed_web.access.declare import signing_in
from seedbed_web.demo import keys, queries
from seedbed_web.demo.actions import sign_in_to_demo
from seedbed_web.demo.people import person_at


@signing_in
@never_cache
@require_GET
def sign_in(request: HttpRequest, link: str) -> HttpResponse:
    """Signs one of the demo's people in. By GET, because a link on a console must work by a click."""
    person = person_at(link)
    if not settings.SEEDBED_DEMO or person is None or not keys.opens(request.GET.get("key", ""), person):
        raise Http404("no such link")
    user = queries.find_demo_person(person)
    if user is None:
        raise Http404("nobody of the demo")
    sign_in_to_demo(request, user)
    with translation.override(user.language):
        response = redirect(reverse("home-of-partnership", kwargs={"partnership": person.place}))
    response["Referrer-Policy"] = "no-referrer"  # the key stands in this page's address
    return response
