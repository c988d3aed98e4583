"""The sectors that partners and the people who answer a survey belong to."""

from __future__ import annotations

from typing import Final

SECTORS: Final = ("council", "NHS", "voluntary", "school or setting", "parents", "university", "other")
