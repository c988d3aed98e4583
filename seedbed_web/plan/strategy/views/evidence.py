"""The evidence behind a claim, each piece at an address of its own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.needs.indicator import list_own, title_of
from seedbed_web.plan.needs.statements.queries import find_statement
from seedbed_web.plan.needs.uses import by_page, list_uses
from seedbed_web.plan.writing.citing import find_cited
from seedbed_web.plan.writing.further import way_to


@permitted(Permission.SEE_PARTNERSHIP)
def evidence(request: MemberRequest, evidence: str) -> HttpResponse:
    """One figure or statement: value, source, date, method, where it is used, and what stands beside it."""
    item = find_cited(request.place.id, [evidence]).get(evidence)
    if item is None:
        raise Http404("no such evidence")
    context: dict[str, Any] = {
        "item": item,
        "uses": by_page(list_uses(request.place, {evidence}, page_language())),
        "statement": find_statement(request.place.id, evidence) if item.figure is None else None,
        "way": way_to(request.place, evidence),
        "indicator": _indicator(request, item.figure.indicator) if item.figure else None,
    }
    return render(request, "plan/evidence.jinja", context)


def _indicator(request: MemberRequest, name: str) -> tuple[str, str] | None:
    """The page of the indicator that a figure belongs to: its name and title; None where it has none."""
    language = page_language()
    title = title_of(name, language)
    if title is None and list_own(request.place.id, name, language):
        title = name.replace("-", " ")
    return (name, title) if title else None
