"""A theory of change as a drawing: a box for each step, in columns, and lines in the white between them.

A line that passes a column has a lane of its own there, so that no line crosses words. Nothing is measured
by a browser: widths of letters are estimated on the safe side.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from typing import Final

from seedbed.plan.strategy.theory import COLUMNS, Column, Theory, Tie
from seedbed.publish.drawing import INK, OWN

WIDTH: Final = 860
WHITE: Final = 46
"""Between two columns, for the lines."""
SIZE: Final = 14
LINE: Final = 18
PAD: Final = 9
APART: Final = 14
LANE: Final = 4
NARROW, WIDE = "iljtfrI.,:;'’“”()|! ", "mwMWOQCGDNHU%&"
FILLS: Final[Mapping[Column, str]] = {
    "input": "#f3f6f7", "activity": "#e3f1f3", "output": "#ffffff", "outcome": "#ffffff", "impact": "#fff7d6",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in a box: its words, and a second line below them."""

    title: str
    below: str = ""


@dataclass(slots=True)
class Slot:
    """A box, or the lane of a line, in its column; `lines` are its words as they are broken."""

    name: str
    column: int
    lines: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    top: float = 0

    @property
    def height(self) -> float:
        """How much room it takes."""
        words = len(self.lines) + len(self.below)
        return words * LINE + 2 * PAD if words else LANE

    @property
    def middle(self) -> float:
        """Where lines meet it."""
        return self.top + self.height / 2


Line = tuple[str, str, bool]
"""From one slot to another, and whether it is dashed."""


def theory_svg(theory: Theory, words: Mapping[str, Words], headings: Mapping[Column, str]) -> str:
    """The drawing, with no role of its own.

    Args:
        theory: the steps and ties.
        words: what stands in each box, by the name of its step.
        headings: what stands above each column.
    """
    held = [column for column in COLUMNS if theory.of(column)]
    width = (WIDTH - WHITE * (len(held) - 1)) / len(held)
    slots, lines = _slots(theory, held, words, width)
    heads = {column: broken(headings[column], width, bold=True) for column in held}
    start = max(map(len, heads.values())) * LINE + APART
    height = _stack(slots, lines, len(held), start)
    drawn = [
        *(_heading(heads[column], place, width) for place, column in enumerate(held)),
        *(_curve(slots[a], slots[b], width, dashed) for a, b, dashed in lines),
        *(_box(slot, held[slot.column], width) for slot in slots.values() if slot.lines),
    ]
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:g}"'
    look = f'font-family="Inter, Arial, sans-serif" font-size="{SIZE}" fill="{INK}"'
    return f'{opening} viewBox="0 0 {WIDTH} {height:g}"><g {look}>{"".join(drawn)}</g></svg>'


def broken(words: str, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Words broken into lines that fit; a word that is wider than the box is broken too.

    >>> broken("Open talking groups", 110)
    ('Open talking', 'groups')
    """
    lines: list[str] = []
    for word in words.split():
        for part in _parts(word, width, bold):
            longer = f"{lines[-1]} {part}" if lines else part
            if lines and _wide(longer, bold) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
    return tuple(lines)


def _parts(word: str, width: float, bold: bool) -> list[str]:
    parts = [""]
    for letter in word:
        if parts[-1] and _wide(f"{parts[-1]}{letter}", bold) > width:
            parts.append("")
        parts[-1] += letter
    return parts


def _wide(words: str, bold: bool) -> float:
    """An estimate on the safe side of how wide words are set in Inter."""
    shares = (0.34 if letter in NARROW else 0.86 if letter in WIDE else 0.6 for letter in words)
    return sum(shares) * SIZE * (1.06 if bold else 1)


def _slots(
    theory: Theory, held: Sequence[Column], words: Mapping[str, Words], width: float
) -> tuple[dict[str, Slot], list[Line]]:
    """Every box and lane by name, and the lines between those that stand in columns side by side."""
    inside = width - 2 * PAD
    slots = {
        step.name: Slot(
            step.name, held.index(step.column), broken(words[step.name].title, inside),
            broken(words[step.name].below, inside, bold=True),
        )
        for step in theory.steps
    }  # fmt: skip
    lines: dict[tuple[str, str], bool] = {}
    for tie in theory.ties:
        for start, end in _hops(tie, slots):
            dashed = tie.why == "pays for"
            lines[start, end] = lines.get((start, end), True) and dashed
    return slots, [(start, end, dashed) for (start, end), dashed in lines.items()]


def _hops(tie: Tie, slots: dict[str, Slot]) -> list[tuple[str, str]]:
    """A tie column by column; lines to one end share its lanes."""
    first, last = slots[tie.start].column, slots[tie.end].column
    lanes = [f"{tie.end} in {column}" for column in range(first + 1, last)]
    for column, lane in enumerate(lanes, first + 1):
        slots.setdefault(lane, Slot(lane, column))
    way = [tie.start, *lanes, tie.end]
    return list(pairwise(way))


def _stack(slots: Mapping[str, Slot], lines: Sequence[Line], columns: int, start: float) -> float:
    """Places every slot below the one before, each column by what leads to it; gives the height of all."""
    before: dict[str, list[str]] = defaultdict(list)
    for a, b, _ in lines:
        before[b].append(a)
    stacks = [[slot for slot in slots.values() if slot.column == place] for place in range(columns)]
    room = max(sum(slot.height + APART for slot in stack) for stack in stacks)
    for stack in stacks:
        if not _is_in_order(stack):
            stack.sort(key=lambda slot: _mean([slots[name].middle for name in before[slot.name]]))
        free = room - sum(slot.height + APART for slot in stack)
        top = start + free / 2
        for slot in stack:
            slot.top = round(top, 1)
            top += slot.height + APART
    return round(start + room)


def _is_in_order(stack: Sequence[Slot]) -> bool:
    """Whether a column keeps the order of the plan: who puts something in, and what is done."""
    return any(slot.name.startswith(("who:", "action:", "priority:")) for slot in stack)


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers) if numbers else 0


def _left(slot: Slot, width: float) -> float:
    return slot.column * (width + WHITE)


def _heading(lines: Sequence[str], place: int, width: float) -> str:
    return _text(lines, place * (width + WHITE), SIZE, bold=True, fill=OWN)


def _box(slot: Slot, column: Column, width: float) -> str:
    left = _left(slot, width)
    first = slot.top + PAD + SIZE - 1
    frame = (
        f'<rect x="{left + 0.75:g}" y="{slot.top:g}" width="{width - 1.5:g}" height="{slot.height:g}" rx="3"'
        f' fill="{FILLS[column]}" stroke="{OWN}" stroke-width="1.5"/>'
    )
    below = _text(slot.below, left + PAD, first + LINE * len(slot.lines), bold=True)
    return frame + _text(slot.lines, left + PAD, first) + below


def _text(lines: Sequence[str], x: float, y: float, *, bold: bool = False, fill: str = INK) -> str:
    weight = ' font-weight="700"' if bold else ""
    return "".join(
        f'<text x="{x:g}" y="{y + LINE * place:g}" fill="{fill}"{weight}>{escape(words)}</text>'
        for place, words in enumerate(lines)
    )


def _curve(start: Slot, end: Slot, width: float, dashed: bool) -> str:
    """A line through the white between two columns, after the lane it begins in; with a head at a box."""
    x, y = _left(start, width) + (width if start.lines else 0), start.middle
    to, down = _left(end, width), end.middle
    through = f"H{_left(start, width) + width:g}" if not start.lines else ""
    x2 = _left(start, width) + width
    tip = to - (6 if end.lines else 0)
    half = (x2 + tip) / 2
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    path = (
        f'<path d="M{x:g} {y:g}{through}C{half:g} {y:g} {half:g} {down:g} {tip:g} {down:g}" fill="none"'
        f' stroke="{OWN}" stroke-width="1.5"{dash}/>'
    )
    head = f'<path d="M{to:g} {down:g}l-8 -4.5v9z" fill="{OWN}"/>' if end.lines else ""
    return path + head
