"""Evidence of later parts that texts of the strategy may cite, such as decisions and what families said.

Plan may not ask those parts. A part registers itself in `ready()` of its `apps.py`:

    register(list_evidence, way_to)
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final
from uuid import UUID

from seedbed.foundations.evidence import Evidence
from seedbed_web.organisations.queries import Place

Known = Callable[[UUID, Collection[str] | None], Sequence[Evidence]]
"""From a partnership and the names that are asked for (None: every one) to the evidence."""
Way = Callable[[Place, str], str]
"""From a partnership and a name to the page that shows it; empty where this part has none."""
_PARTS: Final[list[tuple[Known, Way]]] = []


def register(known: Known, way: Way) -> None:
    """Has a part asked for what is cited and not Plan's own."""
    if (known, way) not in _PARTS:
        _PARTS.append((known, way))


def list_further(partnership: UUID, names: Collection[str] | None = None) -> list[Evidence]:
    """The evidence of later parts, by the names asked for or all of it."""
    if names is not None and not names:
        return []
    found = [it for known, _way in _PARTS for it in known(partnership, names)]
    return [it for it in found if names is None or it.id in names]


def way_to(place: Place, name: str) -> str:
    """The address of the page that shows a piece of evidence of a later part; empty where there is none."""
    return next((href for _known, way in _PARTS if (href := way(place, name))), "")
