"""Which outlines the maps of a publication draw: the pack's own, else those of the public data."""

from __future__ import annotations

from pathlib import Path

from seedbed.plan.strategy.pack import Pack
from seedbed.publish.maps import Outlines, outlines_in_pack, outlines_of
from seedbed.sources.boundaries import outlines
from seedbed.sources.folder import DataSet, MissingFile, data_folder


def outlines_to_draw(pack: Pack, data: Path | None) -> tuple[Outlines | None, DataSet | None]:
    """Outlines for the maps of a pack.

    Args:
        pack: a pack that has been read from its folder.
        data: folder of public data, None where there is none.

    Returns:
        The outlines, None where neither has any; and the public data set that was missed, if one was.

    Raises:
        DataFaults: the outlines that the pack brings cannot be read.
    """
    places = pack.focus.places
    if own := outlines_in_pack(pack.path):
        return outlines_of(own, places, official=False), None
    if data is None:
        return None, None
    try:
        found = outlines(data_folder(data), [place.code for place in places])
    except MissingFile as absence:
        return None, absence.data_set
    return (outlines_of(found, places, official=True) if found else None), None
