"""Whether it works: outcomes against their way, actions and money, for the whole and for each priority."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.tracking.changes import Held
from seedbed.publish.tracking_view import (
    action_lines,
    actions_words,
    money_warnings,
    money_words,
    outcomes_words,
    spending_grid,
)
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.design.spreadsheet import table_to_keep
from seedbed_web.organisations.requests import MemberRequest
from seedbed_web.plan.strategy.queries import find_priority, list_priorities
from seedbed_web.plan.tracking.reading import Promises, read_outcomes, read_promises
from seedbed_web.plan.tracking.reports import list_quarters


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def home(request: MemberRequest) -> HttpResponse:
    """The whole strategy, priority by priority, and the quarters with their reports."""
    today, language = timezone.localdate(), page_language()
    promises = read_promises(request.place.id)
    priorities = [
        (row, _stands(promises, promises.of(row), today, language))
        for row in list_priorities(request.place.id)
    ]
    context = {
        "whole": _stands(promises, promises.whole, today, language),
        "priorities": priorities,
        "quarters": list_quarters(request.place, today, language),
        "today": today,
    }
    return render(request, "plan/tracking/home.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def priority(request: MemberRequest, priority: str) -> HttpResponse:
    """One priority: each outcome drawn with its way, every action, and its money."""
    held = find_priority(request.place.id, priority)
    if held is None:
        raise Http404("no such priority")
    promises, language = read_promises(request.place.id), page_language()
    stands = _stands(promises, promises.of(held), timezone.localdate(), language, drawn=True)
    context = {"priority": held, "it": stands, "picture_key": say("tracking.picture.key", language)}
    return render(request, "plan/tracking/priority.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def outcomes_csv(request: MemberRequest) -> HttpResponse:
    """Every outcome with its verdict."""
    language = page_language()
    heads = ("outcome", "verdict", "why", "start", "now", "expected", "target")
    promises = read_promises(request.place.id)
    found = read_outcomes(promises, _asked(request, promises), timezone.localdate(), language)
    rows = [(it.title, it.verdict, it.why, it.start, it.now, it.expected, it.target) for it in found]
    return _table(request, "outcomes", heads, rows, language)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def actions_csv(request: MemberRequest) -> HttpResponse:
    """Every action with where it stands."""
    language = page_language()
    held = _asked(request, read_promises(request.place.id))
    lines = action_lines(held.actions, timezone.localdate(), language)
    rows = [(it.title, it.owner, it.by, it.standing, it.why) for it in lines]
    return _table(request, "actions", ("action", "owner", "by", "standing", "why"), rows, language)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def money_csv(request: MemberRequest) -> HttpResponse:
    """Every line of money, planned and spent, in plain numbers."""
    language = page_language()
    held = _asked(request, read_promises(request.place.id))
    heads = ("source", "starts", "ends", "planned", "spent", "to")
    rows = [
        (
            it.source[language] or it.source.en, it.starts.isoformat(), it.ends.isoformat(), f"{it.pounds:g}",
            "" if it.spent is None else f"{it.spent:g}", it.spent_on.isoformat() if it.spent_on else "",
        )
        for it in sorted(held.money, key=lambda it: it.starts)
    ]  # fmt: skip
    names = [say(f"tracking.csv.{name}", language) for name in heads]
    return table_to_keep(f"{request.place.slug}-tracking-money.csv", names, rows)


def _table(
    request: MemberRequest, name: str, heads: Iterable[str], rows: Iterable[Any], language: Language
) -> HttpResponse:  # fmt: skip
    names = [say(f"tracking.table.{head}", language) for head in heads]
    return table_to_keep(f"{request.place.slug}-tracking-{name}.csv", names, rows)


def _asked(request: MemberRequest, promises: Promises) -> Held:
    """What one priority promises, where the address asks for one; else the whole."""
    name = request.GET.get("priority", "")
    if not name:
        return promises.whole
    held = find_priority(request.place.id, name)
    if held is None:
        raise Http404("no such priority")
    return promises.of(held)


def _stands(
    promises: Promises, held: Held, today: date, language: Language, *, drawn: bool = False
) -> dict[str, Any]:
    """Where something stands, in words."""
    outcomes = read_outcomes(promises, held, today, language, drawn=drawn)
    begun = [line for line in held.money if line.starts <= today]
    later = [line for line in held.money if line.starts > today]
    return {
        "outcomes": outcomes,
        "actions": action_lines(held.actions, today, language),
        "said": (
            outcomes_words(outcomes, language),
            actions_words(held.actions, today, language),
            money_words(held.money, today, language),
        ),
        "money": spending_grid(begun, today, language),
        "later": spending_grid(later, today, language),
        "warnings": money_warnings(held.money, today, language),
    }
