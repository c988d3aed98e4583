"""Which page of the site mends what a return lacks, for somebody who may do some things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed.publish.returns.draft import Piece
from seedbed_web.organisations.queries import Place


@dataclass(frozen=True, slots=True)
class Way:
    """A page that mends, and what a link to it says."""

    name: str
    words: str | Promise


_STRATEGY: Final = Way("plan:strategy", _("Go to the priorities"))
_CHAIN: Final = Way("plan:chain:home", _("Go to money, measures and other plans"))
_FIGURES: Final = Way("publish:figures:home", _("Bring figures in, or take up newer ones"))
_STATEMENTS: Final = Way("plan:needs:statements", _("See what is known and who said it"))
_RECORD: Final = Way("publish:readiness:record", _("Set the day of review and the target"))

WAYS: Final[Mapping[str, Way]] = {
    "section": Way("plan:writing:home", _("Go to the texts of the strategy")),
    "priorities": _STRATEGY, "gaps": _STRATEGY, "learning": _STRATEGY, "about": _STRATEGY,
    "joins": _STRATEGY,
    "actions": Way("plan:actions", _("Go to the actions")),
    "money": _CHAIN, "outcomes": _CHAIN, "plans": _CHAIN,
    "target": _RECORD, "review": _RECORD,
    "figures": _FIGURES,
    "partners": Way("organisations:organisations", _("Go to the organisations")),
    "adoption": Way("publish:versions:home", _("Go to the versions")),
    "decisions": Way("lead:home", _("Go to Lead")),
    "evidence": _STATEMENTS, "families": _STATEMENTS,
}  # fmt: skip
"""By the part of the record."""


def way_of(piece: Piece, place: Place) -> tuple[str, str | Promise]:
    """The address of the page that mends a piece, and the words of the link."""
    way = WAYS[piece.record]
    anchor = f"#{piece.of[0]}" if piece.record == "section" else ""
    return reverse(way.name, kwargs={"partnership": place.slug}) + anchor, way.words
