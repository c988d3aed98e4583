"""Units and groups of figures that Seedbed has no words for.

A figure of the area's own may have them: it is then shown in both languages as it was written. A group of one
of the library's indicators may not, because sentences in both languages are made of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import phrases
from seedbed.foundations.tables import ROW, Row
from seedbed.foundations.units import PEOPLE, units
from seedbed.plan.strategy.tables import FIGURES

AS_WRITTEN: Final = "any other is shown in both languages as you wrote it"


@cache
def vocabulary() -> dict[str, tuple[str, ...]]:
    """Every unit and every group of children that has words in both languages, by column."""
    groups = (key.removeprefix("group.") for key in phrases() if key.startswith("group."))
    return {"unit": (*units(), PEOPLE), "group": tuple(groups)}


def vocabulary_faults(row: Row, item: Indicator | None) -> Iterator[Fault]:
    """What stands in the columns `unit` and `group` of a figure and has no words in both languages.

    Args:
        row: of `figures.csv`.
        item: its indicator, None for one of the area's own.
    """
    for column, words in vocabulary().items():
        found = row[column]
        if found is None or found in words or (column == "unit" and item):
            continue  # a unit that is not its indicator's is named already
        expected = f"one of: {', '.join(words)}"
        own = item is None
        yield Fault(
            f"{column}-unknown", FIGURES.file, row[ROW], column, found,
            f"{expected}; {AS_WRITTEN}" if own else expected, stops=not own,
        )  # fmt: skip
