"""The record as a draft reads it: texts with citations resolved, numbered in the order they are met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.languages import Language, Text, say
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.citations import local_evidence
from seedbed.plan.strategy.model import Priority, priorities
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.blocks import Block, Run, blocks, runs
from seedbed.publish.citing import Item, figure_item, statement_item
from seedbed.publish.pack_tables import other_evidence
from seedbed.publish.plain_words import words
from seedbed.publish.protecting import protected

_KEY = ("indicator", "area", "group", "period_start", "period_end")


@dataclass(frozen=True, slots=True)
class Known:
    """What may be cited, by name, and what figures and areas are called."""

    figures: Mapping[str, Figure]
    names: Mapping[tuple[Any, ...], str]
    sources: Mapping[str, Row]
    evidence: Mapping[str, Evidence]
    areas: Mapping[str, Text]


def _known(pack: Pack) -> Known:
    focus, rows = pack.focus, pack.rows("figures")
    areas = {it.ward_code: Text(it.ward_name, it.ward_name) for it in focus.places}
    areas |= {it.code: Text(it.name, it.name) for it in focus.places}
    areas |= {it.code: it.name for it in focus.comparators} | {focus.code: focus.name}
    return Known(
        pack.figures_by_id,
        {tuple(row[column] for column in _KEY): str(row["id"]) for row in rows},
        {row["id"]: row for row in pack.rows("sources")},
        {it.id: it for it in (*other_evidence(pack), *local_evidence(pack))},
        areas,
    )


@dataclass
class Reading:
    """A pack, protected as for publication, in one language as of a day; `items` is what was cited so far."""

    pack: Pack
    language: Language
    as_of: date
    priorities: list[Priority]
    figures: Figures
    known: Known
    items: dict[str, Item] = field(default_factory=dict)
    unresolved: list[str] = field(default_factory=list)

    def say(self, key: str, **values: object) -> str:
        """A phrase in the language of the draft."""
        return say(key, self.language, **values)

    def text(self, text: Text) -> str:
        """A text, marked where it is not translated yet."""
        return words(text, self.language)

    def runs(self, text: Text) -> tuple[Run, ...]:
        """A text with its citations."""
        return runs(self.text(text), self.cite)

    def blocks(self, markdown: str) -> list[Block]:
        """Markdown with its citations."""
        return blocks(markdown, self.cite)

    def cite(self, name: str) -> tuple[str, int]:
        """What a citation shows, and its number; one that leads nowhere stays as it was written, with 0."""
        if name not in self.items:
            item = self._item(name)
            if item is None:
                self.unresolved.append(name)
                return f"{{{name}}}", 0
            self.items[name] = item
        item = self.items[name]
        return item.value[self.language], item.number

    def name_of(self, figure: Figure) -> str:
        """The identifier of a figure in the pack; empty where it has none."""
        return self.known.names.get(tuple(getattr(figure, column) for column in _KEY), "")

    def _item(self, name: str) -> Item | None:
        number, figure = len(self.items) + 1, self.known.figures.get(name)
        source = self.known.sources.get(figure.source) if figure else None
        if figure is not None and source is not None:
            area = self.known.areas.get(figure.area, Text(figure.area, figure.area))
            return figure_item(name, number, figure, source, area)
        said = self.known.evidence.get(name)
        return statement_item(said, number) if said else None


def reading(pack: Pack, language: Language, as_of: date) -> Reading:
    """The record, protected as for publication."""
    held = protected(pack)
    return Reading(held, language, as_of, priorities(held), Figures(held.figures), _known(held))
