"""The wards of a partnership: names to choose from, and outlines for maps.

Both stand in files of the area pack, which a later part keeps: that part registers itself here in `ready()`
of its `apps.py`, because Lead may not ask it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True)
class Ground:
    """Wards by code, in the order of their names; outlines only where the pack brings them."""

    names: Mapping[str, str] = field(default_factory=dict)
    outlines: Mapping[str, BaseGeometry] = field(default_factory=dict)

    def name(self, ward: str) -> str:
        """What a ward is called; one that nobody knows by its code."""
        return self.names.get(ward, ward)


UNKNOWN: Final = Ground()
Asked = Callable[[UUID], Ground]
_ASKED: Final[list[Asked]] = []


def register_ground(asked: Asked) -> None:
    """Has a function asked for the wards of a partnership for which the transaction works."""
    _ASKED[:] = [asked]


def get_ground(partnership: UUID) -> Ground:
    """The wards of a partnership; none where its pack names none."""
    return _ASKED[0](partnership) if _ASKED else UNKNOWN
