"""Fernshire: a whole invented area, so that Seedbed can be tried without any public data.

No place, body, person or figure in it is real. What is true of Fernshire is written down in
`data/`; the same day gives the same bytes. `places`, `outlines`, `figures`, `counts` and `neighbourhoods`
make its geography and numbers, `strategy` what its partnership wrote, `self_assessment` how its people see
their own system, `partnership` who leads and what was decided, `community` and `answers` what families say,
`earlier` what was adopted the year before. Days that follow from the day of the pack are in `days`.
"""

from __future__ import annotations

import shutil
import tomllib
from datetime import date
from pathlib import Path

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.figures import Figure, Figures
from seedbed.lead.community.tables import TABLES as COMMUNITY
from seedbed.lead.maturity.tables import TABLES as ASSESSMENT
from seedbed.lead.partnership.tables import TABLES as PARTNERSHIP
from seedbed.plan.strategy.pack import BOUNDARIES, Pack, write_pack
from seedbed.plan.strategy.tables import TABLES as STRATEGY
from seedbed.synthetic.fernshire.community import community_tables
from seedbed.synthetic.fernshire.counts import counted_figures
from seedbed.synthetic.fernshire.figures import place_figures
from seedbed.synthetic.fernshire.neighbourhoods import neighbourhood_figures
from seedbed.synthetic.fernshire.outlines import geojson
from seedbed.synthetic.fernshire.partnership import candidate_rows, partnership_tables
from seedbed.synthetic.fernshire.places import children_by_place, focus
from seedbed.synthetic.fernshire.reading import DATA, read_data
from seedbed.synthetic.fernshire.self_assessment import assessment_tables
from seedbed.synthetic.fernshire.strategy import present, record, tables, texts

VERSIONS = "versions"


def write_fernshire(folder: Path, as_of: date) -> None:
    """Writes the area pack of Fernshire: its draft, its self-assessment, its maps, what it adopted before.

    Args:
        folder: an empty folder.
        as_of: the day on which the pack is said to be made and its figures to be read.

    Raises:
        WrongUse: on that day Fernshire had not yet come so far.
    """
    _refuse_too_early(as_of)
    area_text = record(as_of)
    pack = Pack(folder, tomllib.loads(area_text), declared=(*STRATEGY, *ASSESSMENT, *PARTNERSHIP, *COMMUNITY))
    pack.tables = tables(present(), all_figures(as_of), focus(), pack.targets, as_of) | assessment_tables()
    pack.tables |= partnership_tables(as_of) | community_tables(as_of) | {"candidates": candidate_rows(as_of)}
    pack.texts = texts()
    write_pack(pack, folder, area_text=area_text, as_of=as_of)
    (folder / BOUNDARIES).write_text(geojson(), encoding="utf-8")
    shutil.copytree(DATA / VERSIONS, folder / VERSIONS, dirs_exist_ok=True, copy_function=shutil.copyfile)


def all_figures(retrieved: date) -> list[Figure]:
    """Every figure of Fernshire, the places beside it and its small areas."""
    children = children_by_place()
    published = place_figures(children, retrieved)
    counted = counted_figures(children, Figures(published), retrieved)
    return [*published, *counted, *neighbourhood_figures(children, retrieved)]


def _refuse_too_early(as_of: date) -> None:
    agreed: date = read_data("levels")["days"]["2026"]["agreed_on"]
    if as_of < agreed:
        raise WrongUse(f"Fernshire's draft is of {agreed}; choose that day or a later one")
