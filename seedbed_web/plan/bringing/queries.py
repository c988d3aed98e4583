"""Reading the plans that somebody has brought, and the figures that theirs may be."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils import timezone

from seedbed.foundations.evidence import citations
from seedbed.foundations.indicators import indicators
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.bringing.assembling import Assembled
from seedbed.plan.strategy.bringing.matching import Known
from seedbed_web.plan.bringing.models import BroughtPlan
from seedbed_web.plan.needs.models import Figure
from seedbed_web.plan.needs.queries import get_figures_by_name
from seedbed_web.plan.writing.citing import list_uncitable

NATIONS = ("England", "Wales", "Scotland", "Northern Ireland", "United Kingdom")


def list_brought(partnership: UUID, by: UUID) -> QuerySet[BroughtPlan]:
    """What a person has brought and not finished with, the latest first."""
    held = BroughtPlan.objects.filter(
        partnership_id=partnership, brought_by_id=by, expires_at__gt=timezone.now()
    )
    return held.defer("text").order_by("-brought_at")


def find_brought(partnership: UUID, brought: UUID, by: UUID) -> BroughtPlan | None:
    """One of them; None for anybody else's."""
    return list_brought(partnership, by).defer(None).filter(pk=brought).first()


def list_known(partnership: UUID) -> list[Known]:
    """The figures of the area and of the nations, for texts to be set beside."""
    rows = Figure.objects.filter(Q(is_own=True) | Q(area_en__in=NATIONS), partnership_id=partnership)
    named = rows.filter(value__isnull=False).only("identifier", "area_en", "area_cy", "is_own", "partnership")
    held = {row.identifier: row for row in named}
    titles = {it.id: it.title for it in indicators()}
    return [
        Known(
            name, figure, titles.get(figure.indicator) or _own_title(figure.indicator),
            Text(held[name].area_en, held[name].area_cy), held[name].is_own,
        )
        for name, figure in get_figures_by_name(partnership, list(held)).items()
    ]  # fmt: skip


def list_unknown_citations(partnership: UUID, made_of: Assembled) -> list[str]:
    """What the texts would cite and nobody knows: such a strategy could not be published."""
    texts = [*made_of.sections.values(), *(it for new in made_of.priorities for it in new.texts.values())]
    names = dict.fromkeys(name for text in texts for name in citations(text))
    return list_uncitable(partnership, list(names))


def _own_title(indicator: str) -> Text:
    words = indicator.replace("-", " ")
    return Text(words, words)
