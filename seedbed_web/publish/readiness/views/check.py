"""The strategy held against its criteria: all of them, one of them, and what has changed meanwhile."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from seedbed.plan.strategy.readiness.check import CriterionResult, counts_in_words
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.readiness.queries import find_own_criterion, get_assessed
from seedbed_web.publish.readiness.queries import Ready, find_result, get_ready
from seedbed_web.publish.readiness.shown import (
    Asks,
    changes_shown,
    line_shown,
    links_shown,
    said,
    sets_shown,
)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """Every criterion in the order of the success factors, with what mends it."""
    ready, asks = _ready(request), asks_of(request)
    only_open = request.GET.get("show") == "open"
    context = {
        "sets": sets_shown(ready, asks, only_open=only_open),
        "only_open": only_open,
        "assessed": get_assessed(request.place.id, request.place.nation),
    }
    return render(request, "publish/readiness.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def criterion(request: MemberRequest, criteria: str, criterion: str) -> HttpResponse:
    """One criterion: what it means, what was looked at, what people answered, where it comes from."""
    ready, asks = _ready(request), asks_of(request)
    result = found_in(ready, criteria, criterion)
    tests = [
        (it, said(it.verdict, asks.language), links_shown(it, result, ready, asks)) for it in result.tests
    ]
    context = {
        "line": line_shown(result, ready, asks),
        "tests": tests,
        "judged": said(result.judgement.verdict, asks.language) if result.judgement else "",
        "own": find_own_criterion(request.place.id, criterion),
    }
    return render(request, "publish/readiness_criterion.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def brief(request: MemberRequest) -> HttpResponse:
    """A part of a page for a script: the counts, and what has changed since somebody opened the site."""
    ready, asks = _ready(request), asks_of(request)
    changed = changes_shown(ready, request.GET.get("since", ""))
    context = {
        "counts": counts_in_words(ready.results)[asks.language],
        "remembered": ready.remembered,
        "changed": [
            (it, said(it.before, asks.language), line_shown(it.result, ready, asks)) for it in changed
        ],
    }
    return render(request, "publish/readiness_brief.jinja", context)


def asks_of(request: MemberRequest) -> Asks:
    """Who asks."""
    return Asks(request.place, permissions_of(request.place.roles), page_language())


def found_in(ready: Ready, set_: str, criterion: str) -> CriterionResult:
    """One criterion.

    Raises:
        Http404: there is none of that name.
    """
    result = find_result(ready, set_, criterion)
    if result is None:
        raise Http404("no such criterion")
    return result


def _ready(request: MemberRequest) -> Ready:
    return get_ready(request.place.id, timezone.localdate())
