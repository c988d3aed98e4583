"""What the pack says of small areas, drawn again only when the pack has changed."""

from __future__ import annotations

from functools import partial
from typing import Final
from uuid import UUID

from seedbed.foundations.languages import Language
from seedbed.plan.strategy.pack import BOUNDARIES
from seedbed.plan.strategy.record import AREA_FILE
from seedbed_web.publish.neighbourhoods.drawn import Brought, Neighbourhoods, drawn
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.queries import get_digest, list_pack_files

NEEDED: Final = (AREA_FILE, "figures.csv", "sources.csv", "comparators.csv", "places.csv", BOUNDARIES)
"""The files that say what maps and tables show; whatever else changes, they stay as they are."""


def get_neighbourhoods(partnership: UUID, language: Language) -> Neighbourhoods:
    """Maps and tables in a language, as they would be published."""
    brought = Brought(get_digest(partnership, NEEDED), partial(_needed, partnership))
    return drawn(brought)[language]


def _needed(partnership: UUID) -> Files:
    return list_pack_files(partnership, only=NEEDED)
