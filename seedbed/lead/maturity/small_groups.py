"""Which groups of a round may be shown apart, so that a small one is never worked out from the others.

The rule looks at sizes alone, never at what anybody answered: what is hidden so says nothing of answers.
The method, what it promises and its limits are in `docs/methods/small-groups.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FEWEST_SHOWN: Final = 5
"""A group of fewer people than this is not shown apart."""
MORE_THAN_ONE: Final = 2
"""How many others must be hidden beside a small group, so that one of them does not find the rest."""


def shown_groups(sizes: Mapping[str, int], *, fewest: int = FEWEST_SHOWN) -> frozenset[str]:
    """The groups whose answers may be shown, when the answers of all groups together are shown too.

    **Formula**: groups of `fewest` people or more may be shown. As long as somebody is hidden and those
    hidden are together fewer than `fewest`, or fewer than the largest small group and two others, the
    smallest group that is still shown is hidden as well; of groups of one size, the first in the order given.

    Args:
        sizes: how many people of each group answered.
        fewest: the smallest size that may be shown.

    Source: primary and secondary suppression along one margin, as in A. Hundepool and others, Statistical
    Disclosure Control (Wiley, 2012), chapter 4; the two others are ours, against somebody who is hidden too.

    Limits: where all who are hidden gave the same answer, each of them is known to have given it.

    >>> sorted(shown_groups({"council": 9, "NHS": 6, "parents": 2}))
    ['council']
    >>> sorted(shown_groups({"council": 9, "NHS": 6, "parents": 3, "voluntary": 2}))
    ['NHS', 'council']
    """
    asked = {name: size for name, size in sizes.items() if size}
    shown = sorted((name for name in asked if asked[name] >= fewest), key=lambda name: asked[name])
    small = [size for size in asked.values() if size < fewest]
    hidden = sum(small)
    while shown and small and hidden < max(fewest, max(small) + MORE_THAN_ONE):
        hidden += asked[shown.pop(0)]
    return frozenset(shown)
