"""What each piece of a plan may become: a guess, each with its reason, for somebody to confirm."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.bringing.days import day_in
from seedbed.plan.strategy.bringing.levels import Headings, priority_headings
from seedbed.plan.strategy.bringing.owners import owner_in
from seedbed.plan.strategy.bringing.reading import Piece, Plan
from seedbed.plan.strategy.bringing.roles import (
    ACTION,
    LEAVE_OUT,
    PRIORITY,
    TEXTS,
    role_of_section,
    role_within,
)

_OWNER: Final = re.compile(r"owner|lead|who|responsib|arwein|perch|pwy|cyfrifol", re.IGNORECASE)
_WHEN: Final = re.compile(r"when|date|deadline|\bby\b|timescale|pryd|dyddiad|erbyn|amserlen", re.IGNORECASE)
_WHAT: Final = re.compile(r"action|what|task|activit|cam\b|camau|beth|tasg|gweithgaredd", re.IGNORECASE)
_EMPHASIS: Final = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)")
_NUMBER: Final = re.compile(
    r"^(?:(?:priority|blaenoriaeth)\s+)?\d{1,2}(?:\.\d+)*\s*[:.)–-]\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Guess:
    """What a piece may become.

    Attributes:
        piece: the piece.
        role: one of `roles.ROLES`.
        reason: the key of the phrase that says why, below `bring-reason`.
        level: of the headings that are priorities, for the reason.
        title: of a priority or an action.
        owner: the identifier of the organisation that an action names; empty for none.
        ends: the day by which an action is to be done, where it names one.
    """

    piece: Piece
    role: str
    reason: str
    level: int = 0
    title: str = ""
    owner: str = ""
    ends: date | None = None

    def why(self, language: Language) -> str:
        """The reason in words."""
        return say(f"bring-reason.{self.reason}", language, level=self.level)


def proposed(plan: Plan, owners: Mapping[str, Sequence[str]] | None = None) -> list[Guess]:
    """A guess for each piece, in order.

    Args:
        plan: the plan.
        owners: the names of the partnership's organisations by identifier.
    """
    return list(_guesses(plan, priority_headings(plan.pieces), owners or {}))


def plain(text: str) -> str:
    r"""A text on one line, without the marks of bold and italic.

    >>> plain("**Train** staff in\nwards")
    'Train staff in wards'
    """
    return " ".join(_EMPHASIS.sub("", text).split())


def plain_title(text: str) -> str:
    """A title without its number.

    >>> plain_title("Priority 1: Talking"), plain_title("2. Feeding"), plain_title("1,001 critical days")
    ('Talking', 'Feeding', '1,001 critical days')
    """
    return _NUMBER.sub("", plain(text)) or plain(text)


def _guesses(plan: Plan, found: Headings, owners: Mapping[str, Sequence[str]]) -> Iterator[Guess]:
    """Goes down the plan and remembers under what each piece stands."""
    section, part, under = "", "", 0  # of the narrative; of a priority; the level of that priority
    opened: int = 0  # the level of the heading that opened the section
    head: tuple[str, ...] = ()
    for piece in plan.pieces:
        if piece.kind != "row":
            head = ()
        if piece.kind == "heading":
            if piece.number in found.numbers:
                section, part, under = "", "", piece.level
                yield Guess(piece, PRIORITY, found.reason, found.level, title=plain_title(piece.text))
                continue
            if under and piece.level > under:
                part = role_within(piece.text) or part
                yield Guess(piece, LEAVE_OUT, "part")
                continue
            under, part = 0, ""
            named = role_of_section(piece.text)
            if named or not section or piece.level <= opened:
                section, opened = named, piece.level
                yield Guess(piece, LEAVE_OUT, "section" if named else "title")
            else:
                yield Guess(piece, section, "within")
        elif piece.is_head:
            head = piece.cells
            yield Guess(piece, LEAVE_OUT, "head") if under else _told(piece, section)
        elif under:
            yield _of_priority(piece, part, head, owners)
        else:
            yield _told(piece, section)


def _told(piece: Piece, section: str) -> Guess:
    return Guess(piece, section, "within") if section else Guess(piece, LEAVE_OUT, "unknown")


def _of_priority(
    piece: Piece, part: str, head: tuple[str, ...], owners: Mapping[str, Sequence[str]]
) -> Guess:
    """A piece below a priority: lists and tables are actions, unless the title above says otherwise."""
    if piece.kind in ("item", "row") and part in ("", ACTION):
        return action_of(piece, head, owners, "row" if piece.kind == "row" else "item")
    role = part if part in TEXTS else "need"
    return Guess(piece, role, "text" if part in TEXTS else "beside-actions")


def action_of(
    piece: Piece, head: tuple[str, ...], owners: Mapping[str, Sequence[str]], reason: str = "item"
) -> Guess:
    """A piece as an action: its title, who answers for it and by when, as far as it says."""
    columns = _columns(piece, head)
    title = plain(columns.get("what") or piece.text)
    who = owner_in(columns["who"], owners, alone=True) if "who" in columns else ""
    ends = day_in(f"by {columns['when']}") if "when" in columns else None
    return Guess(
        piece, ACTION, reason, title=title, owner=who or owner_in(piece.text, owners),
        ends=ends or day_in(piece.text),
    )  # fmt: skip


def _columns(piece: Piece, head: tuple[str, ...]) -> dict[str, str]:
    """The cells of a row by what its column is; without headings the longest one is what is to be done."""
    if not piece.cells:
        return {}
    found: dict[str, str] = {}
    for name, cell in zip(head, piece.cells, strict=False):
        for what, words in (("when", _WHEN), ("who", _OWNER), ("what", _WHAT)):
            if words.search(name) and what not in found:
                found[what] = cell
                break
    left = [cell for cell in piece.cells if cell not in (found.get("who"), found.get("when"))]
    return {"what": max(left or piece.cells, key=len)} | found
