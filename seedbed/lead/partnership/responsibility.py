"""Who is accountable, responsible, consulted and informed for a priority, and what that leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

ACCOUNTABLE, RESPONSIBLE, CONSULTED, INFORMED = "accountable", "responsible", "consulted", "informed"
COMMUNITY: Final = ("parents", "voluntary")
"""Sectors that speak for families and for the groups of which they are part."""
NOBODY_AT_ALL: Final = "nobody at all"
NOBODY_ACCOUNTABLE: Final = "nobody accountable"
SEVERAL_ACCOUNTABLE: Final = "several accountable"
NOBODY_RESPONSIBLE: Final = "nobody responsible"
NO_COMMUNITY: Final = "nobody consulted from the community"
GAPS: Final = (
    NOBODY_AT_ALL, NOBODY_ACCOUNTABLE, SEVERAL_ACCOUNTABLE, NOBODY_RESPONSIBLE, NO_COMMUNITY,
)  # fmt: skip
"""What can be open, the gravest first."""


def gaps(parts: Mapping[str, str], sectors: Mapping[str, str]) -> tuple[str, ...]:
    """What is open in who does what for one priority.

    **Formula.** Exactly one organisation is accountable. At least one is responsible for the work. At least
    one of parents and carers or the voluntary sector is consulted, or has a greater part than that.

    Args:
        parts: the part of each organisation by its name in the pack; those without a part are left out.
        sectors: the sector of each organisation.

    Returns:
        Words of `GAPS`, the gravest first.

    Source:
        The usual rule of responsibility charts (RACI): one accountable, at least one responsible. That
        families are asked is success factor 2 of the Early Intervention Foundation's report of 2022.

    Limits:
        It reads what was written down. It does not know whether anybody acts on it.

    Example:
        >>> gaps({"council": "accountable", "trust": "responsible"}, {"council": "council", "trust": "NHS"})
        ('nobody consulted from the community',)
        >>> gaps({}, {})
        ('nobody at all',)
    """
    if not parts:
        return (NOBODY_AT_ALL,)
    held = list(parts.values())
    found = {
        NOBODY_ACCOUNTABLE: held.count(ACCOUNTABLE) == 0,
        SEVERAL_ACCOUNTABLE: held.count(ACCOUNTABLE) > 1,
        NOBODY_RESPONSIBLE: held.count(RESPONSIBLE) == 0,
        NO_COMMUNITY: not any(
            part != INFORMED and sectors.get(name) in COMMUNITY for name, part in parts.items()
        ),
    }
    return tuple(gap for gap in GAPS if found.get(gap))
