"""Pages of what communities have, for members."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from seedbed.foundations.languages import say
from seedbed.publish.asset_map import SHAPES
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.database.versions import StaleEdit
from seedbed_web.design.language import page_language
from seedbed_web.lead.community.assets.actions import answer_offer, change_asset, offer_asset
from seedbed_web.lead.community.assets.forms import AnswerForm, AssetForm
from seedbed_web.lead.community.assets.queries import (
    CONFIRMED,
    DECLINED,
    GONE,
    OFFERED,
    draw_assets,
    find_asset,
    list_assets,
)
from seedbed_web.lead.community.ground import get_ground
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.published import find_published
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import form_page


@permitted(Permission.SEE_PARTNERSHIP)
def assets(request: MemberRequest) -> HttpResponse:
    """The map and the list of what is confirmed, and before it what waits for an answer."""
    place, language = request.place, page_language()
    ground, confirmed = get_ground(place.id), list_assets(place.id, CONFIRMED)
    context = {
        "offered": list(list_assets(place.id, OFFERED)),
        "drawn": draw_assets(confirmed, ground, place.name(language), language, timezone.localdate()),
        "past": list(list_assets(place.id, DECLINED, GONE)),
        "ground": ground,
        "shapes": SHAPES,
        "say": say,
        "said_in": said_in,
        "is_published": find_published(place.slug) is not None,
    }
    return render(request, "lead/community/assets.jinja", context)


@permitted(Permission.PROPOSE)
def offer(request: MemberRequest) -> HttpResponse:
    """A member writes down something that a community has."""
    form = _form(request)

    def save() -> str:
        offer_asset(
            partnership=request.place.id, by=request.user.pk, values=form.values(), today=timezone.localdate()
        )
        return _address(request)

    return form_page(request, "lead/community/asset_edit.jinja", form, save, asset=None)


@permitted(Permission.EDIT_COMMUNITY)
def edit(request: MemberRequest, asset: str) -> HttpResponse:
    """What is said of an asset."""
    held = _found(request, asset)
    form = _form(request, row=held)

    def save() -> str:
        change_asset(asset=held, version=form.seen(), by=request.user.pk, values=form.values())
        return _address(request)

    return form_page(request, "lead/community/asset_edit.jinja", form, save, asset=held)


@permitted(Permission.EDIT_COMMUNITY)
@require_POST
def answer(request: MemberRequest, asset: str) -> HttpResponse:
    """Confirms or declines what was offered, or says that somebody looked at it again."""
    held, form = _found(request, asset), AnswerForm(request.POST)
    if not form.is_valid():
        raise Http404("no such answer")
    try:
        answer_offer(
            asset=held, version=form.seen(), by=request.user.pk, state=form.cleaned_data["state"],
            today=timezone.localdate(),
        )  # fmt: skip
    except StaleEdit:
        messages.warning(request, _("Somebody else answered first. Nothing has been changed: look again."))
    else:
        messages.success(request, _("Saved."))
    return redirect(_address(request))


def _form(request: MemberRequest, **opened: Any) -> AssetForm:
    sent = request.POST if request.method == "POST" else None
    return AssetForm(sent, ground=get_ground(request.place.id), language=page_language(), **opened)


def _found(request: MemberRequest, identifier: str) -> Any:
    held = find_asset(request.place.id, identifier)
    if held is None:
        raise Http404("no such asset")
    return held


def _address(request: MemberRequest) -> str:
    return reverse("lead:community:assets", kwargs={"partnership": request.place.slug})
