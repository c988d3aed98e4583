"""What later parts have to say beside a thing of the strategy, or a decision: earlier parts may not ask them.

A part registers a function in `ready()` of its `apps.py`:

    register(responsibilities_beside)  # (place, "priority", name, language) -> [Beside, …]
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from seedbed.foundations.languages import Language
from seedbed_web.organisations.queries import Place

Kind = Literal["priority", "action", "candidate", "decision"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: words with an address where they lead somewhere, and what is said after them."""

    words: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """A few lines under a heading, and below them a way on, such as to the page where they are changed."""

    heading: str
    lines: tuple[Line, ...]
    onward: Line | None = None


Asked = Callable[[Place, Kind, str, Language], Sequence[Beside]]
_ASKED: Final[list[Asked]] = []


def register(asked: Asked) -> None:
    """Has a function asked for every thing of the strategy that is shown, after those registered before."""
    if asked not in _ASKED:
        _ASKED.append(asked)


def list_beside(place: Place, kind: Kind, identifier: str, language: Language) -> list[Beside]:
    """What all parts have to say of one thing; what has neither lines nor a way on is left out."""
    found = (it for asked in _ASKED for it in asked(place, kind, identifier, language))
    return [it for it in found if it.lines or it.onward]
