"""The page of maps."""

from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from seedbed.foundations.languages import say
from seedbed.publish.drawing import STEPS
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.publish.neighbourhoods.queries import get_neighbourhoods


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def neighbourhoods(request: MemberRequest) -> HttpResponse:
    """A map of each theme with its key, and the wards behind it."""
    language = page_language()
    shown = {
        "shown": get_neighbourhoods(request.place.id, language),
        "say": partial(say, language=language),
        "ends": (STEPS[0], STEPS[-1]),
    }
    return render(request, "publish/neighbourhoods.jinja", shown)
