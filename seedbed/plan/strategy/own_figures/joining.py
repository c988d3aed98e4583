"""Figures of the area's own joined to those of its pack; those of the same source and name are replaced."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.foundations.disclosure import protect
from seedbed.foundations.figures import COLUMNS, Figure, identifier
from seedbed.foundations.tables import Row, cell
from seedbed.plan.needs.focus import Focus
from seedbed.plan.strategy.draft import short_names
from seedbed.plan.strategy.own_figures.faults import CellFault, fault
from seedbed.plan.strategy.own_figures.rows import OwnFigure
from seedbed.plan.strategy.pack import Pack, plain_row

OWN: Final = "own-"
"""How the names of the area's own sources begin: none is ever taken for a published data set."""
_SAME: Final = tuple(name for name in COLUMNS if name != "retrieved")


@dataclass(frozen=True, slots=True)
class Joined:
    """The tables of a pack with figures of the area's own, by name, and what stands in the way."""

    figures: tuple[Row, ...]
    sources: tuple[Row, ...]
    faults: tuple[CellFault, ...]


def join(pack: Pack, figures: Sequence[OwnFigure], source: Row) -> Joined:
    """The pack's figures and sources with those that were brought.

    A figure that is as it was keeps its row and its day. No other figure is changed or taken out: what the
    source brought before and does not bring now stays, because a text may cite it.

    Args:
        pack: as it stands.
        figures: what was brought.
        source: its row of `sources.csv`.

    Returns:
        The rows of both tables, and a fault for each figure whose name another source has.
    """
    kept = {row["id"]: plain_row(row) for row in pack.rows("figures")}
    fresh: dict[str, Row] = {}
    faults = []
    for it in figures:
        name = name_of_figure(it.figure, pack.focus)
        there = kept.get(name)
        if there is not None and there["source"] != source["id"]:
            faults.append(fault("known-already", it.row, "", name, source=_titled(pack, there["source"])))
        elif name in fresh:
            faults.append(fault("named-twice", it.row, "", name))
        fresh[name] = _settled(there, {"id": name} | {key: getattr(it.figure, key) for key in COLUMNS})
    rows = [fresh.pop(name, row) for name, row in kept.items()]
    others = [plain_row(row) for row in pack.rows("sources") if row["id"] != source["id"]]
    return Joined((*rows, *fresh.values()), (*others, source), tuple(faults))


def name_of_figure(figure: Figure, focus: Focus) -> str:
    """The name by which text will cite a figure."""
    return identifier(figure, short_names(focus).get(figure.area, figure.area.lower()))


def as_shown(figures: Sequence[Figure], protected_by: str) -> list[Figure]:
    """Figures as every page will show them: the library's rule where nobody has protected them yet."""
    return protect(figures, "already published" if protected_by else "child-level")


def _settled(old: Row | None, new: Row) -> Row:
    if old is None:
        return new
    return old if all(cell(old.get(key)) == cell(new[key]) for key in _SAME) else old | new


def _titled(pack: Pack, source: str) -> str:
    found: Mapping[str, str] = {row["id"]: row["title_en"] for row in pack.rows("sources")}
    return found.get(source, source)
