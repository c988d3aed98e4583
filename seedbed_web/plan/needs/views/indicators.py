"""One indicator, how it is worked out, and the methods behind all of them."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from seedbed.foundations.languages import say
from seedbed.plan.needs.methods import methods
from seedbed.plan.needs.profile import IndicatorProfile
from seedbed.publish.drawing import STEPS
from seedbed.publish.needs_view import indicator_line
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs.indicator import (
    find_profile,
    list_own,
    list_own_indicators,
    method_of,
    source_of,
    view_of,
    who_fares_worst,
)
from seedbed_web.plan.needs.known import Ground, Known, get_ground, get_known
from seedbed_web.plan.needs.suggestions.queries import find_suggestion_of
from seedbed_web.plan.needs.uses import by_page, list_uses
from seedbed_web.plan.needs.views.explorer import aside


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def indicator(request: MemberRequest, indicator: str) -> HttpResponse:
    """One indicator: figure, comparison, chart, table, map, source, and what in the strategy rests on it."""
    known, language = get_known(request.place.id), page_language()
    item = find_profile(known, indicator)
    if item is None:
        return _brought(request, known, indicator)
    context: dict[str, Any] = {
        "view": view_of(known, item, language),
        "line": indicator_line(item, known.profile, language),
        "worst": who_fares_worst(item, language),
        "ground": _ground(request, item),
        "source": source_of(known, item),
        "uses": by_page(list_uses(request.place, known.names_of(indicator), language)),
        "own": list_own(request.place.id, indicator, language),
        "suggestion": find_suggestion_of(request.place.id, indicator),
        "held_by": item.indicator.held_by[language] if item.indicator.held_by else "",
        "area": known.profile.focus.name[language],
        "say": partial(say, language=language),
        "ends": (STEPS[0], STEPS[-1]),
    }
    return render(
        request,
        "plan/needs_indicator.jinja",
        context | aside(request, known, f"theme {item.indicator.theme}"),
    )


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def method(request: MemberRequest, indicator: str) -> HttpResponse:
    """How one indicator is worked out."""
    known = get_known(request.place.id)
    item = find_profile(known, indicator)
    if item is None:
        raise Http404("no such indicator")
    context = {
        "view": method_of(known, item, page_language()),
        "indicator": indicator,
        "source": source_of(known, item),
        "example": known.book.items[0] if known.book.items else None,
    }
    return render(
        request, "plan/needs_method.jinja", context | aside(request, known, f"theme {item.indicator.theme}")
    )


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def all_methods(request: MemberRequest) -> HttpResponse:
    """Every method: what is asked, formula, source and limits."""
    known = get_known(request.place.id)
    context = {"methods": list(methods().values())}
    return render(request, "plan/needs_methods.jinja", context | aside(request, known, "methods"))


def _brought(request: MemberRequest, known: Known, name: str) -> HttpResponse:
    """An indicator that the partnership brought itself: its figures as a table."""
    language = page_language()
    found = next((it for it in list_own_indicators(request.place.id, language) if it.id == name), None)
    if found is None:
        raise Http404("no such indicator")
    own = list_own(request.place.id, name, language)
    uses = by_page(list_uses(request.place, {it.name for it in own}, language))
    context = {"indicator": found, "own": own, "uses": uses}
    return render(request, "plan/needs_brought.jinja", context | aside(request, known, f"own {name}"))


def _ground(request: MemberRequest, item: IndicatorProfile) -> Ground:
    """The map of small areas, of an indicator that has one."""
    if not item.indicator.map_breaks:
        return Ground()
    return get_ground(request.place.id, item.indicator.id, page_language())
