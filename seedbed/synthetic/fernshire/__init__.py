"""Fernshire: a whole invented area, so that Seedbed can be tried without any public data.

No place, body, person or figure in it is real. What is true of Fernshire is written down in
`data/`; the same day gives the same bytes. `places`, `outlines`, `figures`, `counts` and `neighbourhoods`
make its geography and numbers, `strategy` what its partnership wrote, `chain` what ties that together,
`self_assessment` how its people see their own system, `partnership` who leads and what was decided,
`community` and `answers` what families say, `earlier` what was adopted the year
before, `agreement` which versions there are and who agreed. Days that follow from the day of the pack are in
`days`.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.tables import Row
from seedbed.lead.community.tables import TABLES as COMMUNITY
from seedbed.lead.maturity.tables import TABLES as ASSESSMENT
from seedbed.lead.partnership.tables import TABLES as PARTNERSHIP
from seedbed.plan.strategy.pack import BOUNDARIES, Pack, write_pack
from seedbed.plan.strategy.tables import TABLES as STRATEGY
from seedbed.synthetic.fernshire.agreement import version_tables, with_what_was, write_versions
from seedbed.synthetic.fernshire.assurance import assurance_tables
from seedbed.synthetic.fernshire.chain import chain_tables, with_levels, with_spending
from seedbed.synthetic.fernshire.community import community_tables
from seedbed.synthetic.fernshire.counts import counted_figures
from seedbed.synthetic.fernshire.figures import place_figures
from seedbed.synthetic.fernshire.neighbourhoods import neighbourhood_figures
from seedbed.synthetic.fernshire.outlines import geojson
from seedbed.synthetic.fernshire.partnership import candidate_rows, partnership_tables
from seedbed.synthetic.fernshire.places import children_by_place, focus
from seedbed.synthetic.fernshire.reading import read_data
from seedbed.synthetic.fernshire.self_assessment import assessment_tables
from seedbed.synthetic.fernshire.strategy import present, record, tables, texts


def write_fernshire(folder: Path, as_of: date) -> None:
    """Writes the area pack of Fernshire: its draft, its self-assessment, its maps, what it adopted before.

    Args:
        folder: an empty folder.
        as_of: the day on which the pack is said to be made and its figures to be read.

    Raises:
        WrongUse: on that day Fernshire had not yet come so far.
    """
    first = _refuse_too_early(as_of)
    _write_pack(folder, as_of, version_tables(as_of, first, _write_draft))
    write_versions(folder, as_of, first, _write_draft)


def _write_draft(folder: Path, as_of: date, was: Sequence[Mapping[str, Any]]) -> None:
    """The pack of a day without its versions, with some words and sums as they were then."""
    _write_pack(folder, as_of, {}, was)


def _write_pack(
    folder: Path, as_of: date, also: dict[str, list[Row]], was: Sequence[Mapping[str, Any]] = ()
) -> None:
    area_text = record(as_of)
    pack = Pack(folder, tomllib.loads(area_text), declared=(*STRATEGY, *ASSESSMENT, *PARTNERSHIP, *COMMUNITY))
    pack.tables = tables(present(), all_figures(as_of), focus(), pack.targets, as_of) | assessment_tables()
    pack.tables |= partnership_tables(as_of) | community_tables(as_of) | {"candidates": candidate_rows(as_of)}
    pack.tables |= chain_tables(as_of) | {
        "measures": with_levels(pack.rows("measures")),
        "money": with_spending(pack.rows("money"), as_of),
    }
    pack.tables |= assurance_tables()
    pack.tables = with_what_was(pack.tables, was) | also
    pack.texts = texts()
    write_pack(pack, folder, area_text=area_text, as_of=as_of)
    (folder / BOUNDARIES).write_text(geojson(), encoding="utf-8")


def all_figures(retrieved: date) -> list[Figure]:
    """Every figure of Fernshire, the places beside it and its small areas."""
    children = children_by_place()
    published = place_figures(children, retrieved)
    counted = counted_figures(children, Figures(published), retrieved)
    return [*published, *counted, *neighbourhood_figures(children, retrieved)]


def _refuse_too_early(as_of: date) -> date:
    """The first day on which there is a draft, unless a day before it is asked for."""
    agreed: date = read_data("levels")["days"]["2026"]["agreed_on"]
    if as_of < agreed:
        raise WrongUse(f"Fernshire's draft is of {agreed}; choose that day or a later one")
    return agreed
