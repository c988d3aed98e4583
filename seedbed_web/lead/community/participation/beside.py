"""Who decided, beside a priority of the strategy."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.foundations.languages import Language
from seedbed.foundations.numbers import number
from seedbed_web.lead.community.models import Participation
from seedbed_web.lead.community.participation.queries import find_participation
from seedbed_web.lead.community.participation.words import MODES, UNSAID
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.beside import Beside, Kind, Line


def decided_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """Who decided on a priority, and any money that the community decides on."""
    if kind != "priority":
        return []
    row = find_participation(place.id, identifier)
    lines = _lines(row, language) if row else (Line(f"{UNSAID['mode']}."),)
    onward = Line(
        _("Who decided on each priority"), reverse("lead:community:participation", args=[place.slug])
    )
    return [Beside(_("Who decided"), lines, onward)]


def _lines(row: Participation, language: Language) -> tuple[Line, ...]:
    word, sentence = MODES[row.mode]
    lines = [Line(f"{word}: {sentence}"), *_said(said_in(row, "how", language))]
    if row.budget is not None:
        by = said_in(row, "held_by", language)
        money = _("£%(money)s is in the community’s hands") % {"money": number(row.budget)}
        lines.append(Line(f"{money}.", note=by))
    return tuple(lines)


def _said(words: str) -> list[Line]:
    return [Line(words)] if words else []
