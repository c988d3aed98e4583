"""What Lead knows and texts of the strategy may cite: decisions, findings, the self-assessment."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from django.urls import reverse

from seedbed.foundations.evidence import Evidence
from seedbed.lead.maturity import summary
from seedbed.lead.maturity.definitions import elements
from seedbed_web.lead.maturity.results.queries import get_tables
from seedbed_web.lead.other_evidence import list_other_evidence
from seedbed_web.organisations.models import Partnership
from seedbed_web.organisations.queries import Place

DECISION, FINDING, MATURITY = "decision-", "finding-", "maturity-"
"""How the names begin by which text cites them."""
PAGES: Final = {DECISION: "lead:partnership:decision", FINDING: "lead:community:finding"}


def list_cited_in_plan(partnership: UUID, names: Collection[str] | None) -> list[Evidence]:
    """What Lead knows of some names, or everything that can be cited of it."""
    found: list[Evidence] = []
    if _any(names, DECISION) or _any(names, FINDING):
        found += list_other_evidence(partnership)
    if _any(names, MATURITY):
        nation = Partnership.objects.values_list("nation", flat=True).get(pk=partnership)
        found += summary.evidence(get_tables(partnership), nation)
    return found


def way_from_plan(place: Place, name: str) -> str:
    """The page of a decision, a finding, or a part of the system as a round saw it; else empty."""
    for beginning, page in PAGES.items():
        if name.startswith(beginning):
            word, own = beginning.rstrip("-"), name.removeprefix(beginning)
            return reverse(page, kwargs={"partnership": place.slug, word: own})
    return _part_of_the_system(place, name)


def _part_of_the_system(place: Place, name: str) -> str:
    """The page of one part as one round saw it, from a name such as `maturity-strategy-2026`."""
    for element in sorted(elements(), key=len, reverse=True):
        if name.startswith(f"{MATURITY}{element}-"):
            named = {"element": element, "round": name.removeprefix(f"{MATURITY}{element}-")}
            return reverse("lead:maturity:result-element", kwargs={"partnership": place.slug} | named)
    return ""


def _any(names: Collection[str] | None, beginning: str) -> bool:
    return names is None or any(name.startswith(beginning) for name in names)
