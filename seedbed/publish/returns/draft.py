"""A return as drafted from the record: what is there, what is missing, and where all of it comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.readiness.definitions import SECTION_TITLES
from seedbed.publish.blocks import Block
from seedbed.publish.citing import Item
from seedbed.publish.plain_words import day
from seedbed.publish.returns.definitions import AskedPart, Fill, Return
from seedbed.publish.returns.held import HELD, Held
from seedbed.publish.returns.reading import Reading, reading

State = Literal["filled", "partly", "missing", "by-hand"]
STATES: Final[tuple[State, ...]] = ("filled", "partly", "missing", "by-hand")


@dataclass(frozen=True, slots=True)
class Piece:
    """What the record holds for a part, or what is missing and how that is mended.

    `record` and `of` name the part of the record; `mend` is empty where nothing is missing.
    """

    record: str
    of: tuple[str, ...]
    title: str
    blocks: tuple[Block, ...]
    mend: str
    optional: bool

    @property
    def is_there(self) -> bool:
        """Whether anything is held."""
        return bool(self.blocks)


@dataclass(frozen=True, slots=True)
class PartDraft:
    """One part of a return; `by_hand` is what must be written outside the record."""

    id: str
    title: str
    asks: str
    source: str
    url: str | None
    status: str
    pieces: tuple[Piece, ...]
    by_hand: str

    @property
    def state(self) -> State:
        """Filled where all that is needed is there and whole; by hand where the record has no place."""
        needed = [piece for piece in self.pieces if not piece.optional]
        if not needed:
            return "by-hand"
        if all(piece.is_there and not piece.mend for piece in needed) and not self.by_hand:
            return "filled"
        return "partly" if any(piece.is_there for piece in self.pieces) else "missing"


@dataclass(frozen=True, slots=True)
class ReturnDraft:
    """A return as drafted in one language; `evidence` is what it cites, by number."""

    id: str
    language: Language
    area: str
    strategy: str
    title: str
    asked_by: str
    about: str
    standing: tuple[str, ...]
    parts: tuple[PartDraft, ...]
    evidence: tuple[Item, ...]
    adopted_on: date | None
    as_of: date

    def number(self, state: State) -> int:
        """How many parts are in a state."""
        return sum(part.state == state for part in self.parts)

    @property
    def counts(self) -> str:
        """How many parts are there, in words."""
        return say(
            "returns.counts", self.language, filled=self.number("filled"), all=len(self.parts),
            partly=self.number("partly"),
        )  # fmt: skip


def draft_return(pack: Pack, definition: Return, language: Language, as_of: date) -> ReturnDraft:
    """Drafts a return from a pack.

    Nothing is made up: what the record does not hold is marked as missing, with what mends it. Figures are
    protected as for publication. A citation that leads nowhere stays as it was written and is marked.

    Args:
        pack: the pack; faults in it are forgiven.
        definition: what is asked for, and which part of the record answers.
        language: the language of the draft.
        as_of: the day of the draft.
    """
    return _drafted(reading(pack, language, as_of), definition)


def draft_returns(
    pack: Pack, definitions: Iterable[Return], language: Language, as_of: date
) -> list[ReturnDraft]:
    """Drafts several from one reading of a pack."""
    held = reading(pack, language, as_of)
    found = []
    for definition in definitions:
        held.items, held.unresolved = {}, []
        found.append(_drafted(held, definition))
    return found


def _drafted(it: Reading, definition: Return) -> ReturnDraft:
    parts = tuple(_part(it, asked) for asked in definition.parts)
    strategy = it.pack.area.get("strategy", {})
    return ReturnDraft(
        id=definition.id, language=it.language, area=it.pack.focus.name[it.language],
        strategy=strategy.get(f"title_{it.language}") or strategy.get("title_en") or "",
        title=definition.title[it.language], asked_by=definition.asked_by[it.language],
        about=definition.about[it.language], standing=_standing(it), parts=parts,
        evidence=tuple(it.items.values()), adopted_on=it.pack.adopted_on, as_of=it.as_of,
    )  # fmt: skip


def _standing(it: Reading) -> tuple[str, ...]:
    """What this is, and whether anybody has adopted what it rests on."""
    first = it.say("returns.draft", day=day(it.as_of, it.language))
    adopted = it.pack.adopted_on
    return first, it.say("returns.of-adopted", day=day(adopted, it.language)) if adopted else it.say(
        "returns.of-draft"
    )


def _part(it: Reading, asked: AskedPart) -> PartDraft:
    name = "returns.source" if asked.status == "seen" else "returns.recalled"
    source = f"{asked.source.title[it.language]} ({asked.source.publisher})"
    return PartDraft(
        asked.id, asked.title[it.language], asked.asks[it.language], it.say(name, source=source),
        asked.source.url, asked.status,
        tuple(_piece(it, fill) for fill in asked.fills if fill.record != "none"),
        asked.by_hand[it.language] if asked.by_hand else "",
    )  # fmt: skip


def _piece(it: Reading, fill: Fill) -> Piece:
    before = len(it.unresolved)
    held = HELD[fill.record](it, fill.of)
    return Piece(
        fill.record, fill.of, _title(it, fill), held.blocks, _mend(it, fill, held, it.unresolved[before:]),
        fill.optional,
    )  # fmt: skip


def _title(it: Reading, fill: Fill) -> str:
    if fill.record == "section":
        return say(SECTION_TITLES[fill.of[0]], it.language)
    return it.say(f"returns.held.{fill.record}")


def _mend(it: Reading, fill: Fill, held: Held, unresolved: list[str]) -> str:
    if not held.blocks:
        return it.say(f"returns.mend.{fill.record}")
    if unresolved:
        return it.say("returns.unresolved", name=", ".join(dict.fromkeys(unresolved)))
    return held.lacks
