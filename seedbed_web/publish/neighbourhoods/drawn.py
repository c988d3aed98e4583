"""Maps and tables of small areas as the library makes them for a publication, kept for the next reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from seedbed.foundations.faults import DataFaults
from seedbed.foundations.languages import LANGUAGES, Language
from seedbed.plan.needs.focus import SmallPlace
from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy.pack import BOUNDARIES, read_pack
from seedbed.publish.citing import Book
from seedbed.publish.district_view import district_grid
from seedbed.publish.maps import Outlines, outlines_in_pack, outlines_of
from seedbed.publish.neighbourhood_view import Drawer, map_views
from seedbed.publish.protecting import protected
from seedbed.publish.shapes import Grid, MapView
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.folder import put_files

KEPT: Final = 8
"""Packs whose maps are kept, of at most some two million characters each."""
LARGEST_DRAWN: Final = 2 * 1024 * 1024
"""Bytes of outlines that are drawn, in two or three seconds, while somebody waits."""


@dataclass(frozen=True, slots=True)
class Brought:
    """The files of a pack, read only when they are not known yet; the same digest is the same files."""

    digest: str
    read: Callable[[], Files] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Neighbourhoods:
    """What one page shows; `lacking` is why there are no maps: "none", "broken", "detailed", or empty."""

    maps: tuple[MapView, ...]
    districts: Grid | None
    lacking: str


@lru_cache(maxsize=KEPT)
def drawn(brought: Brought) -> Mapping[Language, Neighbourhoods]:
    """Every map and table of a pack by language; a drawing without words serves both."""
    files = brought.read()
    with TemporaryDirectory(prefix="seedbed-maps-") as folder:
        put_files(files, Path(folder))
        # It was looked at when it came in; the texts, which maps do not need, are not among the files.
        pack, _ = read_pack(Path(folder))
        if pack is None:
            return dict.fromkeys(LANGUAGES, Neighbourhoods((), None, "none"))
        outlines, lacking = _outlines(files, Path(folder), pack.focus.places)
    safe = protected(pack)
    made = profile(safe.focus, safe.figures)
    book, drawer = Book(safe, made), Drawer(made, outlines)
    return {
        language: Neighbourhoods(
            tuple(map_views(made, book, drawer, language)), district_grid(made, language), lacking
        )
        for language in LANGUAGES
    }


def _outlines(files: Files, folder: Path, places: Sequence[SmallPlace]) -> tuple[Outlines | None, str]:
    """What the maps draw; or nothing, and why."""
    from shapely.errors import ShapelyError

    if len(files.get(BOUNDARIES, b"")) > LARGEST_DRAWN:
        return None, "detailed"
    try:
        own = outlines_in_pack(folder)
        return (outlines_of(own, places, official=False), "") if own else (None, "none")
    except (DataFaults, ShapelyError):
        return None, "broken"
