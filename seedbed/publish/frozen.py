"""The evidence of a strategy as it was published: read from its `strategy.json`, never worked out anew."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from seedbed.foundations.figures import COLUMNS, Figure
from seedbed.foundations.indicators import indicators
from seedbed.foundations.languages import Language, Text, in_both
from seedbed.publish.citing import shown

DAYS: Final = ("period_start", "period_end", "retrieved")


@dataclass(frozen=True, slots=True)
class FrozenItem:
    """One figure or statement as it was published; `figure` is None of a statement."""

    id: str
    kind: str
    statement: Text
    source: Text
    publisher: str
    release: str
    url: str | None
    method: str
    retrieved: date
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class FrozenStrategy:
    """A published strategy, as far as its evidence and its dates go."""

    title: Text
    area: Text
    nation: str
    as_of: date
    adopted_on: date | None
    schema_version: str
    made_with: str
    evidence: tuple[FrozenItem, ...]

    def find(self, name: str) -> FrozenItem | None:
        """The evidence of that name."""
        return next((item for item in self.evidence if item.id == name), None)


def read_frozen(content: bytes) -> FrozenStrategy:
    """Reads a `strategy.json` of this major version, whatever minor version wrote it.

    Args:
        content: the file.

    Returns:
        Its dates and its evidence, in the order in which it is numbered.
    """
    held: dict[str, Any] = json.loads(content)
    return FrozenStrategy(
        title=_text(held["title"]),
        area=_text(held["area"]["name"]),
        nation=held["area"]["nation"],
        as_of=date.fromisoformat(held["as_of"]),
        adopted_on=_day(held["adopted_on"]),
        schema_version=held["schema_version"],
        made_with=held["made_with"],
        evidence=tuple(_item(row) for row in held["evidence"]),
    )


def value_shown(figure: Figure, language: Language) -> str:
    """A figure's value with its unit, as its publication shows it; the reason where there is none."""
    known = next((item for item in indicators() if item.id == figure.indicator), None)
    return shown(figure, known, language)


def value_in_both(figure: Figure) -> Text:
    """The same in each language."""
    return in_both(lambda language: value_shown(figure, language))


def _item(row: Mapping[str, Any]) -> FrozenItem:
    return FrozenItem(
        id=row["id"],
        kind=row["kind"],
        statement=_text(row["statement"]),
        source=_text(row["source"]),
        publisher=row["publisher"] or "",
        release=row["release"] or "",
        url=row["url"],
        method=row["method"] or "",
        retrieved=date.fromisoformat(row["retrieved"]),
        figure=_figure(row["figure"]) if row["figure"] else None,
    )


def _figure(row: Mapping[str, Any]) -> Figure:
    held = {name: row[name] for name in COLUMNS}
    return Figure(**held | {name: date.fromisoformat(held[name]) for name in DAYS})


def _text(held: Mapping[str, str | None]) -> Text:
    return Text(held["en"] or "", held["cy"] or held["en"] or "")


def _day(held: str | None) -> date | None:
    return date.fromisoformat(held) if held else None
