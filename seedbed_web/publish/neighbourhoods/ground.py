"""The wards of a pack for other parts: names, and outlines where the pack brings some that can be drawn."""

from __future__ import annotations

from functools import lru_cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final
from uuid import UUID

from seedbed.foundations.faults import DataFaults
from seedbed.foundations.tables import read_table
from seedbed.plan.needs.focus import SmallPlace
from seedbed.plan.strategy.pack import BOUNDARIES
from seedbed.plan.strategy.tables import PLACES
from seedbed.publish.maps import outlines_in_pack, outlines_of
from seedbed_web.lead.community.ground import Ground
from seedbed_web.publish.neighbourhoods.drawn import KEPT, LARGEST_DRAWN, Brought
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.models import PackFile
from seedbed_web.publish.pack.queries import get_digest

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

NEEDED: Final = (PLACES.file, BOUNDARIES)


def get_wards(partnership: UUID) -> Ground:
    """The wards that a partnership's pack speaks of."""
    return _ground(Brought(get_digest(partnership, NEEDED), partial(_needed, partnership)))


def _needed(partnership: UUID) -> Files:
    held = PackFile.objects.filter(partnership_id=partnership, path__in=NEEDED)
    return {row.path: bytes(row.content) for row in held}


@lru_cache(maxsize=KEPT)
def _ground(brought: Brought) -> Ground:
    files = brought.read()
    rows, faults = read_table(PLACES, files[PLACES.file]) if PLACES.file in files else ([], [])
    if faults:
        return Ground()
    places = [SmallPlace(row["code"], row["name"], row["ward_code"], row["ward_name"]) for row in rows]
    named = {place.ward_code: place.ward_name for place in places}
    return Ground(dict(sorted(named.items(), key=lambda pair: pair[1])), _outlines(files, places))


def _outlines(files: Files, places: list[SmallPlace]) -> dict[str, BaseGeometry]:
    from shapely.errors import ShapelyError

    content = files.get(BOUNDARIES, b"")
    if not content or len(content) > LARGEST_DRAWN:
        return {}
    try:
        with TemporaryDirectory(prefix="seedbed-wards-") as folder:
            put_files({BOUNDARIES: content}, Path(folder))
            small = outlines_in_pack(Path(folder))
        return dict(outlines_of(small, places, official=False).wards)
    except (DataFaults, ShapelyError):
        return {}
