"""Made-up names of respondents, which say nothing of who was added when or works where."""

from __future__ import annotations

import secrets
from typing import Final

LEAST: Final = 100
"""So many names there are at least to choose from, and ten for each person."""


def free_identifiers(taken: set[str], number: int) -> list[str]:
    """Names that nobody in the round has yet, such as `r-014`, drawn by lot."""
    most = max(LEAST, 10 * (len(taken) + number))
    width = max(3, len(str(most - 1)))
    free = [name for name in (f"r-{place:0{width}}" for place in range(1, most)) if name not in taken]
    return secrets.SystemRandom().sample(free, number)
