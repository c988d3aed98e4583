"""What a comparison of two strategies says, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Literal

from seedbed.foundations.languages import LANGUAGES, Language, Text

Kind = Literal["same", "changed", "added", "removed"]
"""What became of a thing from the first document to the second."""
PieceKind = Literal["same", "added", "removed"]


Value = Text | str | float | None
STANDING: Final = ("status", "adopted_on")
"""What a record says of where the strategy stands, and not of what it says."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stands in both texts, or in one alone."""

    kind: PieceKind
    words: str


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class WordChange:
    """One text in both languages, as pieces in the order of reading."""

    name: str
    """Which text of the thing, such as `need`."""
    pieces: dict[Language, Pieces]

    def is_changed_in(self, language: Language) -> bool:
        """Whether the words of one language differ."""
        return any(piece.kind != "same" for piece in self.pieces[language])

    @property
    def is_changed(self) -> bool:
        """Whether the words of any language differ."""
        return any(self.is_changed_in(language) for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class FactChange:
    """One value that is no text: a day, a sum, a state, or who answers for it. None where there is none."""

    name: str
    before: Value
    after: Value

    @property
    def is_changed(self) -> bool:
        """Whether it differs."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure or target in the first document and in the second; None where it has none.

    `before` and `after` are values with their unit; of a figure that gave way to a newer one of the same
    series, with their periods.
    """

    id: str
    kind: Literal["same", "changed", "newer", "added", "removed"]
    title: Text
    before: Text | None
    after: Text | None
    cited: bool
    """Whether a text, a measure or a finding of either document names it."""


@dataclass(frozen=True, slots=True)
class ThingChange:
    """One priority, action, sum of money, measure or partner, and what became of it."""

    id: str
    kind: Kind
    title: Text
    """As the second document calls it; of what was removed, as the first did."""
    moved: tuple[int, int] | None = None
    """Its place in the first document and in the second, where it was moved among those that stayed."""
    words: tuple[WordChange, ...] = ()
    facts: tuple[FactChange, ...] = ()
    parts: dict[str, tuple[ThingChange, ...]] = field(default_factory=dict)
    """What hangs on it, by kind: `actions`, `money`, `measures`."""

    @property
    def is_changed(self) -> bool:
        """Whether anything of it differs, or of what hangs on it, or its place."""
        return self.kind != "same" or self.moved is not None

    @property
    def own_changes(self) -> int:
        """How many of its own texts and values differ, without what hangs on it."""
        return sum(it.is_changed for it in self.words) + sum(it.is_changed for it in self.facts)

    def all_words(self) -> Iterator[WordChange]:
        """Every text of it and of what hangs on it."""
        yield from self.words
        for held in self.parts.values():
            for it in held:
                yield from it.all_words()


@dataclass(frozen=True, slots=True)
class Differences:
    """Everything that differs between two strategies, beside what is the same."""

    record: ThingChange
    """Title, years, standing."""
    sections: tuple[WordChange, ...]
    priorities: tuple[ThingChange, ...]
    partners: tuple[ThingChange, ...]
    statements: tuple[ThingChange, ...]
    """Evidence that is not a figure."""
    targets: tuple[FigureChange, ...]
    figures: tuple[FigureChange, ...]

    @property
    def number(self) -> int:
        """How many texts, values, figures, things that came or went, and moves there are in all.

        A text counts once, whether one of its languages changed or both. A figure that nothing names is not
        counted: pages show hundreds. Nor is the standing, draft or adopted: it says nothing else.
        """
        things = (self.record, *self.priorities, *self.partners, *self.statements)
        standing = sum(fact.is_changed for fact in self.record.facts if fact.name in STANDING)
        sections = sum(text.is_changed for text in self.sections)
        named = [it for it in (*self.targets, *self.figures) if it.cited and it.kind != "same"]
        return sections + sum(map(count, things)) + len(named) - standing

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs at all, not even the standing, or a figure that nothing names."""
        return (
            self.number == 0 and self.record.kind == "same" and all(it.kind == "same" for it in self.figures)
        )


def count(thing: ThingChange) -> int:
    """How many changes one thing holds; one that came or went counts once, with all it holds."""
    if thing.kind in ("added", "removed"):
        return 1
    own = thing.own_changes + (thing.moved is not None)
    return own + sum(count(it) for held in thing.parts.values() for it in held)
