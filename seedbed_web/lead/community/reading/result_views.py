"""Results of a closed consultation, for every member of the partnership."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from seedbed.foundations.languages import say
from seedbed_web.access.declare import permitted
from seedbed_web.access.permissions import Permission
from seedbed_web.design.language import page_language
from seedbed_web.design.spreadsheet import table_to_keep
from seedbed_web.lead.community.consultations.addresses import found
from seedbed_web.lead.community.consultations.words import CHANNELS, KINDS, LANGUAGES_USED
from seedbed_web.lead.community.groups.here import get_area
from seedbed_web.lead.community.groups.words import CHARACTERISTICS
from seedbed_web.lead.community.reading.result_queries import GROUPINGS, Result, get_results
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.requests import MemberRequest

HIDDEN = "*"


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def results(request: MemberRequest, consultation: str) -> HttpResponse:
    """What was answered, who answered, and what people spoke of."""
    held, language = found(request, consultation), page_language()
    by = request.GET.get("by", "")
    area = get_area(request.place.id)
    shown = get_results(held, area, language, by=by) if held.closed_on else None
    context = {
        "consultation": held,
        "shown": shown,
        "by": by if by in GROUPINGS else "",
        "groupings": {name: CHARACTERISTICS[name] for name in GROUPINGS},
        "name_of": lambda category: area.name(by, category, language),
        "characteristics": CHARACTERISTICS,
        "channels": CHANNELS,
        "languages": LANGUAGES_USED,
        "kinds": KINDS,
        "said_in": said_in,
        "say": partial(say, language=language),
    }
    return render(request, "lead/community/results.jinja", context)


@permitted(Permission.SEE_PARTNERSHIP)
@require_safe
def results_csv(request: MemberRequest, consultation: str) -> HttpResponse:
    """The answers as a table for a spreadsheet, protected as on the page."""
    held, language = found(request, consultation), page_language()
    if held.closed_on is None:
        raise Http404("an open consultation has no results")
    shown = get_results(held, get_area(request.place.id), language)
    closed = held.closed_on.isoformat()
    rows = (row for result in shown.questions for row in _rows(result, closed))
    return table_to_keep(f"{held.identifier}-results.csv", _headings(), rows)


def _headings() -> list[str]:
    return [
        _("Question"), _("Answer"), _("People"), _("Of every 100"), _("People who answered"), _("Closed on"),
    ]  # fmt: skip


def _rows(result: Result, closed: str) -> Iterable[list[str]]:
    answered = _shown(result.counted.answered.shown)
    for (_number, words), share in zip(result.put.options, result.counted.options, strict=False):
        people, percent = _shown(share.cell.shown), _shown(share.percent)
        yield [result.put.text, words, people, percent, answered, closed]


def _shown(number: int | None) -> str:
    return HIDDEN if number is None else str(number)
