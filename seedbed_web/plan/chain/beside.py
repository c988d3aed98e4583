"""Beside an action: the measures it is meant to move, and the money of whoever answers for it."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from seedbed.foundations.languages import Language
from seedbed.publish.money_view import total_words
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import permissions_of
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.chain.library_rows import money_as_library
from seedbed_web.plan.chain.queries import list_money, list_moved_by
from seedbed_web.plan.strategy.beside import Beside, Kind, Line
from seedbed_web.plan.strategy.models import Action
from seedbed_web.plan.strategy.queries import find_action


def chain_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """What an action is meant to move, and the money it is done with."""
    action = find_action(place.id, identifier) if kind == "action" else None
    if action is None:
        return []
    return [_money(place, action, language), _measures(place, action, language)]


def _measures(place: Place, action: Action, language: Language) -> Beside:
    lines = tuple(
        Line(row.title(language), _way(place, "chain:measure", measure=row.identifier))
        for row in list_moved_by(action)
    )
    onward = None
    if Permission.EDIT_STRATEGY in permissions_of(place.roles):
        onward = Line(_("Choose the measures that it moves"), _choosing(place, action))
    return Beside(_("Measures that it moves"), lines or (Line(_("None yet.")),), onward)


def _money(place: Place, action: Action, language: Language) -> Beside:
    """What the owner holds for the priority, and everything there is for it."""
    rows = list(list_money(place.id, action.priority_id))
    href = f"{_way(place, 'priority', priority=action.priority.identifier)}#money"
    held = [money_as_library(row) for row in rows if row.owner_id and row.owner_id == action.owner_id]
    lines = [
        Line(_("The money behind its priority"), href, total_words(map(money_as_library, rows), language))
    ]
    if held and action.owner:
        words = _("%(who)s holds of it:") % {"who": action.owner.name(language)}
        lines.append(Line(f"{words} {total_words(held, language)}"))
    return Beside(_("Money"), tuple(lines) if rows else (Line(_("No money is named yet."), href),))


def _choosing(place: Place, action: Action) -> str:
    return _way(place, "chain:moves", action=action.identifier)


def _way(place: Place, name: str, **words: str) -> str:
    return reverse(f"plan:{name}", kwargs={"partnership": place.slug, **words})
