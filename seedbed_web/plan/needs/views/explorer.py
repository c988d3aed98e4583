"""The explorer: concerns first, then everything by theme, by domain, by how it stands, by words."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs import exploring
from seedbed_web.plan.needs.indicator import list_own_indicators
from seedbed_web.plan.needs.known import Known, get_known
from seedbed_web.plan.needs.statements.queries import count_statements
from seedbed_web.plan.needs.suggestions.queries import count_open

LONGEST = 100
"""Characters of what is looked for."""


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """Causes for concern, and the ways to everything else."""
    language, known = page_language(), get_known(request.place.id)
    context = {
        "concerns": exploring.list_found(known, "concern", language),
        "strengths": exploring.list_found(known, "strength", language),
        "why_none": exploring.why_none_found(known, language),
        "gaps": [it for it in exploring.list_unknowns(known, language) if it.is_gap],
        "open_suggestions": count_open(request.place.id),
        "statements": count_statements(request.place.id),
        "has_figures": len(known.profile.figures) > 0,
        "opens_with_gaps": known.profile.focus.nation == "Wales",
    }
    return render(request, "plan/needs.jinja", context | aside(request, known, "home"))


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def theme(request: MemberRequest, topic: str) -> HttpResponse:
    """The indicators of a theme."""
    known = get_known(request.place.id)
    return _topic(request, known, exploring.find_theme(known, topic, page_language()), f"theme {topic}")


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def domain(request: MemberRequest, domain: str) -> HttpResponse:
    """The indicators of a domain of child development."""
    known = get_known(request.place.id)
    return _topic(request, known, exploring.find_domain(known, domain, page_language()), f"domain {domain}")


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def standings(request: MemberRequest) -> HttpResponse:
    """Every indicator by how it stands, causes for concern first."""
    known = get_known(request.place.id)
    context = {"standings": exploring.list_standings(known, page_language())}
    return render(request, "plan/needs_standings.jinja", context | aside(request, known, "standings"))


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def unknown(request: MemberRequest) -> HttpResponse:
    """What is not known, and who holds it."""
    known = get_known(request.place.id)
    context = {"unknowns": exploring.list_unknowns(known, page_language())}
    return render(request, "plan/needs_unknown.jinja", context | aside(request, known, "unknown"))


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def find(request: MemberRequest) -> HttpResponse:
    """Indicators that speak of some words."""
    known, words = get_known(request.place.id), request.GET.get("words", "").strip()[:LONGEST]
    context = {"words": words, "lines": exploring.find_by_words(known, words, page_language())}
    return render(request, "plan/needs_found.jinja", context | aside(request, known, ""))


def aside(request: MemberRequest, known: Known, here: str) -> dict[str, Any]:
    """What stands beside every page of the explorer: themes, domains, and which of them this page is."""
    language = page_language()
    return {
        "themes": [it for it in exploring.list_themes(known, language) if it.number],
        "domains": [it for it in exploring.list_domains(known, language) if it.number],
        "own_indicators": list_own_indicators(request.place.id, language),
        "here": here,
    }


def _topic(request: MemberRequest, known: Known, found: Any, here: str) -> HttpResponse:
    if found is None or not found[0].number:
        raise Http404("nothing is known by that name")
    topic, lines = found
    context = {"topic": topic, "lines": lines}
    return render(request, "plan/needs_topic.jinja", context | aside(request, known, here))
