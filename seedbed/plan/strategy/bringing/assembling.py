"""What would be made of a plan, from what somebody chose for each of its pieces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from seedbed.plan.strategy.bringing.finding import find_figures
from seedbed.plan.strategy.bringing.reading import Piece
from seedbed.plan.strategy.bringing.roles import ACTION, LEAVE_OUT, PRIORITY, TEXTS, section_of

LONGEST: Final = {PRIORITY: 200, ACTION: 300}
"""Letters of a title."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody chose for a piece.

    Attributes:
        piece: the piece.
        role: one of `roles.ROLES`.
        title: of a priority or an action.
        owner: the identifier of the organisation that answers for an action.
        ends: the day by which it is done.
        cites: the evidence to cite in place of a figure, by the figure's place among those of the piece.
    """

    piece: Piece
    role: str
    title: str = ""
    owner: str = ""
    ends: date | None = None
    cites: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewPriority:
    """A priority that would be made, with its texts by name and its actions."""

    title: str
    texts: Mapping[str, str]
    actions: tuple[Chosen, ...]


@dataclass(frozen=True, slots=True)
class Assembled:
    """What would be made, what is left out, and what stands in the way: the piece and the reason's key."""

    priorities: tuple[NewPriority, ...]
    sections: Mapping[str, str]
    left_out: tuple[Piece, ...]
    faults: tuple[tuple[Piece, str], ...]

    @property
    def is_nothing(self) -> bool:
        """Whether nothing would be made."""
        return not self.priorities and not self.sections


def assemble(chosen: Iterable[Chosen]) -> Assembled:
    """Puts the pieces together in their order; every piece is made into something or left out."""
    priorities: list[tuple[str, dict[str, list[Chosen]]]] = []
    sections: dict[str, list[Chosen]] = {}
    left_out: list[Piece] = []
    faults: list[tuple[Piece, str]] = []
    for it in chosen:
        faults += _title_faults(it)
        if it.role == PRIORITY:
            priorities.append((it.title, {}))
        elif section := section_of(it.role):
            sections.setdefault(section, []).append(it)
        elif it.role == LEAVE_OUT:
            left_out.append(it.piece)
        elif priorities:
            priorities[-1][1].setdefault(it.role, []).append(it)
        else:
            faults.append((it.piece, "no-priority"))
    made = tuple(
        NewPriority(
            title,
            {name: text_of(parts[name]) for name in TEXTS if name in parts},
            tuple(parts.get(ACTION, ())),
        )
        for title, parts in priorities
    )
    texts = {name: text_of(parts) for name, parts in sections.items()}
    return Assembled(made, texts, tuple(left_out), tuple(faults))


def _title_faults(it: Chosen) -> list[tuple[Piece, str]]:
    if it.role not in LONGEST:
        return []
    if not it.title:
        return [(it.piece, "no-title")]
    return [(it.piece, "long-title")] if len(it.title) > LONGEST[it.role] else []


def text_of(parts: Sequence[Chosen]) -> str:
    """Pieces as Markdown: items of one list and rows of one table stay together."""
    lines: list[str] = []
    before: Piece | None = None
    for part in parts:
        joined = before is not None and before.kind == part.piece.kind and before.kind in ("item", "row")
        if lines and not joined:
            lines.append("")
        lines += _lines(part, is_first_row=part.piece.kind == "row" and not joined)
        before = part.piece
    return "\n".join(lines)


def _lines(part: Chosen, *, is_first_row: bool) -> list[str]:
    piece, words = part.piece, cited(part.piece.text, part.cites)
    if piece.kind == "heading":
        return [f"### {words}"]
    if piece.kind == "item":
        indent = "  " * min(piece.level, 3)
        mark = piece.mark if piece.mark[:-1].isdigit() else "-"
        return [f"{indent}{mark} {words}"]
    if piece.kind == "row":
        row = f"| {words.replace(chr(10), ' ')} |"
        rule = "| " + " | ".join("---" for _cell in piece.cells) + " |"
        return [row, rule] if is_first_row else [row]
    return [words]


def cited(text: str, cites: Mapping[int, str]) -> str:
    """A text with citations in place of some of its figures.

    >>> cited("Only 62% talk, 30% read.", {0: "gld-2025"})
    'Only {gld-2025} talk, 30% read.'
    """
    for place, found in reversed(list(enumerate(find_figures(text)))):
        if name := cites.get(place):
            text = f"{text[: found.start]}{{{name}}}{text[found.end :]}"
    return text
