"""Fernshire: a whole invented area, so that Seedbed can be tried without any public data.

No place, body, person or figure in it is real. What is true of Fernshire is written down in
`data/`; the same day gives the same bytes. `places`, `outlines`, `figures` and `neighbourhoods` make
its geography and numbers, `strategy` what its partnership wrote.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from seedbed.plan.strategy.pack import BOUNDARIES, Pack, write_pack
from seedbed.synthetic.fernshire.figures import place_figures
from seedbed.synthetic.fernshire.neighbourhoods import neighbourhood_figures
from seedbed.synthetic.fernshire.outlines import geojson
from seedbed.synthetic.fernshire.places import children_by_place, focus
from seedbed.synthetic.fernshire.strategy import record, tables, texts


def write_fernshire(folder: Path, as_of: date) -> None:
    """Writes the area pack of Fernshire, with its strategy and the outlines of its small areas.

    Args:
        folder: an empty folder.
        as_of: the day on which the pack is said to be made and its figures to be read.
    """
    area_text = record(as_of)
    pack = Pack(folder, tomllib.loads(area_text))
    children = children_by_place()
    figures = [*place_figures(children, as_of), *neighbourhood_figures(children, as_of)]
    pack.tables = tables(figures, focus(), pack.targets, as_of)
    pack.texts = texts()
    write_pack(pack, folder, area_text=area_text, as_of=as_of)
    (folder / BOUNDARIES).write_text(geojson(), encoding="utf-8")
