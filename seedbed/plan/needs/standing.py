"""How an indicator stands beside the nation, in one word, so that a list can say what matters first."""

from __future__ import annotations

from typing import Final, Literal

from seedbed.plan.needs.comparisons import Comparison, differs
from seedbed.plan.needs.profile import IndicatorProfile, Profile

Standing = Literal["concern", "worse", "near", "better", "strength", "alone", "unknown"]
STANDINGS: Final[tuple[Standing, ...]] = (
    "concern",
    "worse",
    "near",
    "better",
    "strength",
    "alone",
    "unknown",
)
"""In the order in which lists show them: what is worst first, what is not known last."""


def standing(item: IndicatorProfile, made: Profile) -> Standing:
    """How one indicator stands.

    **Formula.** `concern` or `strength` where the findings name it. Otherwise its latest figure, of a rare
    event its latest pooled years, beside the nation's of the same period: `near` where the two do not
    differ by more than chance or rounding (`comparisons.differs`), else `worse` or `better` by the
    direction that is good. `unknown` where there is no figure, and `alone` where one may not be judged:
    background, neither direction good, nothing of the nation beside it, or too few children to carry a claim.

    **Source.** Our own words; the comparison is that of headlines (docs/methods/concerns-and-strengths.md).

    **Limits.** It looks at one period and at the nation alone: `worse` is no finding. Areas like this one may
    fare as badly. Where no interval is known, chance is not tested and the printed values are compared.
    """
    for finding in made.findings:
        if finding.indicator == item.indicator.id:
            return finding.kind
    if not (item.comparison or item.groups or item.members):
        return "unknown"
    comparison = item.headline_comparison
    return _beside(item, comparison) if comparison and item.indicator.is_judged else "alone"


def _beside(item: IndicatorProfile, comparison: Comparison) -> Standing:
    own, nation = comparison.figure, comparison.england
    if nation is None or nation.value is None or own.value is None:
        return "alone"
    if not differs(own, nation, item.indicator):
        return "near"
    is_higher = own.value > nation.value
    return "better" if is_higher == (item.indicator.polarity == "high") else "worse"


def by_standing(items: list[IndicatorProfile], made: Profile) -> list[IndicatorProfile]:
    """Indicators with what is worst first; what stands alike stays in the order of the themes."""
    found = [finding.indicator for finding in made.findings]

    def place(item: IndicatorProfile) -> tuple[int, int]:
        name = item.indicator.id
        return STANDINGS.index(standing(item, made)), found.index(name) if name in found else 0

    return sorted(items, key=place)
