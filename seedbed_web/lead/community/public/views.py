"""Pages that everybody may read, of partnerships that have published."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from seedbed.foundations.languages import say
from seedbed.publish.asset_map import SHAPES
from seedbed_web.access.declare import everybody
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.assets.forms import OfferForm
from seedbed_web.lead.community.consultations.answering import DECOY
from seedbed_web.lead.community.findings.words import STATES
from seedbed_web.lead.community.flood import may_send
from seedbed_web.lead.community.participation.words import MODES
from seedbed_web.lead.community.public.actions import offer_from_outside
from seedbed_web.lead.community.public.queries import (
    get_public_assets,
    get_public_ground,
    get_said_and_done,
    has_room_for_offers,
)
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.published import PublicPlace, find_published

FAULTY: Final = 400
TOO_MANY: Final = 429


@everybody
@require_safe
def said_and_done(request: HttpRequest, partnership: str) -> HttpResponse:
    """What families said, what was done about it, and what is still owing."""
    place = _found(partnership)
    shown = get_said_and_done(place, page_language(), timezone.localdate())
    context = {"voices": place, "shown": shown, "states": STATES, "modes": MODES}
    return render(request, "lead/community/public.jinja", context)


@everybody
@require_safe
def assets(request: HttpRequest, partnership: str) -> HttpResponse:
    """What communities have, on the map and as a list."""
    place, language = _found(partnership), page_language()
    drawn, ground = get_public_assets(place, language, timezone.localdate())
    context = {
        "voices": place, "drawn": drawn, "ground": ground, "shapes": SHAPES, "say": say, "said_in": said_in,
    }  # fmt: skip
    return render(request, "lead/community/public_assets.jinja", context)


@everybody
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def offer(request: HttpRequest, partnership: str) -> HttpResponse:
    """Takes an offer from a resident, who is asked nothing about themselves.

    The form sets no cookie, so it carries no proof of the page it came from: anybody may send it anyway.
    """
    place, language = _found(partnership), page_language()
    sent = request.POST if request.method == "POST" else None
    form = OfferForm(sent, ground=get_public_ground(place), language=language)
    if sent is None:
        return _form(request, place, form)
    once = _key(request)
    if once is None or request.POST.get(DECOY) or not form.is_valid():
        return _form(request, place, form, status=FAULTY)
    if not has_room_for_offers(place) or not may_send(request, f"offer:{place.slug}"):
        return _form(request, place, form, status=TOO_MANY)
    offer_from_outside(place=place, once=once, values=form.values(), today=timezone.localdate())
    return redirect("voices:offered", partnership=place.slug)


@everybody
@require_safe
def offered(request: HttpRequest, partnership: str) -> HttpResponse:
    """Thanks whoever offered something, and says what happens now."""
    return render(request, "lead/community/public_offered.jinja", {"voices": _found(partnership)})


def _form(request: HttpRequest, place: PublicPlace, form: OfferForm, *, status: int = 200) -> HttpResponse:
    context: dict[str, Any] = {"voices": place, "form": form, "too_many": status == TOO_MANY}
    context["decoy"] = request.POST.get(DECOY, "")
    return render(request, "lead/community/public_offer.jinja", context, status=status)


def _key(request: HttpRequest) -> UUID | None:
    """The key that the page carried, by which a form sent twice is known."""
    try:
        return UUID(request.POST.get("once", ""))
    except ValueError:
        return None


def _found(slug: str) -> PublicPlace:
    place = find_published(slug)
    if place is None:
        raise Http404("no such partnership has published")
    return place
