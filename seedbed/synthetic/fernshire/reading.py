"""The files in which Fernshire is written down, and the dice that fill in what they leave open."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any, Final

from seedbed.foundations.languages import LANGUAGES
from seedbed.foundations.tables import Row, Table

DATA: Final = Path(str(files("seedbed.synthetic.fernshire"))) / "data"
SEED: Final = 2026


@cache
def read_data(name: str) -> dict[str, Any]:
    """One TOML file of `data/`, by its name without the ending."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def read_words(name: str) -> str:
    """One file of `data/` as it stands."""
    return (DATA / name).read_text(encoding="utf-8")


def dice(*names: object) -> Random:
    """Dice of their own for each named thing, so that adding one thing changes no other."""
    return Random(":".join(map(str, (SEED, *names))))  # noqa: S311  # invented numbers keep no secret


def flat(table: Mapping[str, Any]) -> Row:
    """A table of a file as a row: its plain values, and each text in two columns.

    >>> flat({"state": "open", "title": {"en": "Talking", "cy": "Siarad"}})
    {'state': 'open', 'title_en': 'Talking', 'title_cy': 'Siarad'}
    """
    row: Row = {}
    for key, value in table.items():
        texts = isinstance(value, Mapping) and set(value) == set(LANGUAGES)
        row |= {f"{key}_{lang}": value[lang] for lang in LANGUAGES} if texts else {key: value}
    return row


def complete(tables: Sequence[Table], rows: Mapping[str, Sequence[Row]]) -> dict[str, list[Row]]:
    """Every table with every column it declares, and none that it does not."""
    return {t.name: [{h: row.get(h) for h in t.headings} for row in rows.get(t.name, ())] for t in tables}
