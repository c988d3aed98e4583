"""What a priority of the strategy may answer to and Lead knows: parts of the system, what families said."""

from __future__ import annotations

from collections.abc import Collection

from django.urls import reverse

from seedbed.foundations.languages import Language
from seedbed.lead.maturity.definitions import elements
from seedbed_web.lead.community.models import Finding
from seedbed_web.organisations.edited import said_in
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.chain.offered import Offered
from seedbed_web.plan.chain.queries import ELEMENT, FINDING

Names = Collection[tuple[str, str]] | None


def offered_by_lead(place: Place, language: Language, names: Names) -> list[Offered]:
    """Every part of the system and every finding, or those that some names stand for."""
    return [*_parts(place, language, names), *_findings(place, language, names)]


def _parts(place: Place, language: Language, names: Names) -> list[Offered]:
    return [
        Offered(ELEMENT, name, element.title[language], _way(place, "maturity:next-level", element=name))
        for name, element in elements().items()
        if names is None or (ELEMENT, name) in names
    ]


def _findings(place: Place, language: Language, names: Names) -> list[Offered]:
    if names is not None and not any(kind == FINDING for kind, _ in names):
        return []
    held = Finding.objects.filter(partnership_id=place.id).order_by("-found_on", "order")
    if names is not None:
        held = held.filter(identifier__in=[name for kind, name in names if kind == FINDING])
    return [
        Offered(
            FINDING, row.identifier, said_in(row, "said", language),
            _way(place, "community:finding", finding=row.identifier),
        )
        for row in held
    ]  # fmt: skip


def _way(place: Place, name: str, **words: str) -> str:
    return reverse(f"lead:{name}", kwargs={"partnership": place.slug, **words})
