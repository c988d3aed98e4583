"""The page on which a round that was opened by mistake is deleted."""

from __future__ import annotations

from typing import Any, Final

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.lead.maturity.as_seen import Gone
from seedbed_web.lead.maturity.asking import confirm_page, gone_page
from seedbed_web.lead.maturity.inviting.queries import get_progress
from seedbed_web.lead.maturity.rounds.actions import RoundStays, delete_round
from seedbed_web.lead.maturity.rounds.queries import find_round, why_it_stays
from seedbed_web.lead.maturity.rounds.views import state_of
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.organisations.saving import STALE

TEMPLATE: Final = "lead/maturity/round_delete.jinja"


@permitted(Permission.RUN_ASSESSMENT)
def delete(request: MemberRequest, round: str) -> HttpResponse:
    """Asks whether a round that nobody has answered shall go, and deletes it with all who are asked."""
    held = find_round(request.place.id, round)
    if held is None:
        return _gone(request)
    stays = why_it_stays(held)

    def take(version: int) -> None:
        delete_round(round_=held, version=version, by=request.user.pk)

    try:
        return confirm_page(
            request, TEMPLATE, held, take, onward=_rounds(request), said=_("The round is deleted."),
            stays=stays, **_about(held),
        )  # fmt: skip
    except Gone:
        return _gone(request)
    except RoundStays:
        return _stays(request, round)


def _stays(request: MemberRequest, name: str) -> HttpResponse:
    now: Any = find_round(request.place.id, name)
    context = {"held": now, "stays": why_it_stays(now), "is_stale": False, **_about(now)}
    return render(request, TEMPLATE, context, status=STALE)


def _about(held: Any) -> dict[str, Any]:
    return {"progress": get_progress(held), "state": state_of(held, timezone.localdate())}


def _gone(request: MemberRequest) -> HttpResponse:
    return gone_page(request, _("This round is not there any more"), _rounds(request), _("See all rounds"))


def _rounds(request: MemberRequest) -> str:
    return reverse("lead:maturity:rounds", kwargs={"partnership": request.place.slug})
