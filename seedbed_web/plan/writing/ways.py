"""Where what a priority lacks is added: forms of other parts where this site has them, else its own page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from django.urls import NoReverseMatch, reverse

from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.models import Priority

FORMS: Final = {
    "money": "plan:chain:add-money",
    "measures": "plan:chain:add-measure",
    "system": "plan:chain:links",
    "families": "plan:chain:links",
}
ANCHORS: Final = {"money": "money", "measures": "measures", "system": "joins", "families": "joins"}


def get_ways(place: Place, priorities: Sequence[Priority]) -> dict[UUID, dict[str, str]]:
    """By the key of a priority and the link of the chain: where it is added."""
    return {it.pk: _ways(place, it) for it in priorities}


def _ways(place: Place, priority: Priority) -> dict[str, str]:
    own = address(place, "plan:priority", priority=priority.identifier)
    return {
        part: address(place, form, priority=priority.identifier) or f"{own}#{ANCHORS[part]}"
        for part, form in FORMS.items()
    }


def address(place: Place, name: str, **words: str) -> str:
    """The address of a page; empty where this site has none of that name."""
    try:
        return reverse(name, kwargs={"partnership": place.slug, **words})
    except NoReverseMatch:
        return ""
