"""What national returns and templates ask for, and which part of the record answers: `definitions/returns/`.

A part without a source, or one that names an unknown part of the record, is refused when it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from seedbed.foundations.definitions import list_toml, read_toml
from seedbed.foundations.languages import Text, text_from

STATUSES: Final = ("seen", "recalled")
RECORDS: Final = (
    "section", "priorities", "gaps", "learning", "actions", "money", "outcomes", "target", "figures",
    "partners", "adoption", "decisions", "evidence", "families", "plans", "joins", "about", "review", "none",
)  # fmt: skip
"""Parts of the record; `none` is what the record has no place for."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where it was read that something is asked for."""

    title: Text
    publisher: str
    url: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Fill:
    """A part of the record that answers; `of` narrows it, such as to a section or to indicators."""

    record: str
    of: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class AskedPart:
    """One part that is asked for; `by_hand` says what to write of what the record has no place for."""

    id: str
    title: Text
    asks: Text
    source: Source
    status: str
    fills: tuple[Fill, ...]
    by_hand: Text | None


@dataclass(frozen=True, slots=True)
class Return:
    """A national return or plan template."""

    id: str
    nation: str
    order: int
    title: Text
    asked_by: Text
    about: Text
    parts: tuple[AskedPart, ...]


@cache
def returns() -> tuple[Return, ...]:
    """Every return, by nation and order.

    Raises:
        ValueError: a definition is incomplete or names something unknown; the file is named.
    """
    found = [_return(read_toml(name), name) for name in list_toml("returns")]
    return tuple(sorted(found, key=lambda it: (it.nation, it.order)))


def returns_for(nation: str) -> tuple[Return, ...]:
    """Those of a nation."""
    return tuple(it for it in returns() if it.nation == nation)


def find_return(name: str) -> Return | None:
    """One by its name."""
    return next((it for it in returns() if it.id == name), None)


def _return(table: Mapping[str, Any], where: str) -> Return:
    sources = {name: _source(held, f"{where}: {name}") for name, held in table["source"].items()}
    parts = tuple(_part(held, sources, where) for held in table["part"])
    if len({part.id for part in parts}) != len(parts):
        raise ValueError(f"{where}: each part once")
    title, asked_by, about = (text_from(table[name], where) for name in ("title", "asked_by", "about"))
    return Return(table["id"], table["nation"], table["order"], title, asked_by, about, parts)


def _source(table: Mapping[str, Any], where: str) -> Source:
    return Source(text_from(table["title"], where), table["publisher"], table.get("url"), table.get("date"))


def _part(table: Mapping[str, Any], sources: Mapping[str, Source], where: str) -> AskedPart:
    where = f"{where}: {table['id']}"
    fills = tuple(_fill(held, where) for held in table["fills"])
    by_hand = text_from(table["by_hand"], where) if "by_hand" in table else None
    if table["source"] not in sources or table["status"] not in STATUSES:
        raise ValueError(f"{where}: a part names its source, and whether that was seen or recalled")
    if (by_hand is None) == any(fill.record == "none" for fill in fills):
        raise ValueError(f"{where}: what the record has no place for is said in by_hand, and nothing else")
    return AskedPart(
        table["id"], text_from(table["title"], where), text_from(table["asks"], where),
        sources[table["source"]], table["status"], fills, by_hand,
    )  # fmt: skip


def _fill(table: Mapping[str, Any], where: str) -> Fill:
    if table["record"] not in RECORDS:
        raise ValueError(f"{where}: there is no part of the record called {table['record']!r}")
    return Fill(table["record"], tuple(table.get("of", ())), table.get("optional", False))
