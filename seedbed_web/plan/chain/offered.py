"""Things of later parts that a priority may answer to, such as what families said: Plan may not ask them.

A part registers a function in `ready()` of its `apps.py`:

    register(offered_by_lead)  # (place, language, names or None for all) -> [Offered, …]
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Final

from seedbed.foundations.languages import Language
from seedbed_web.organisations.queries import Place


@dataclass(frozen=True, slots=True)
class Offered:
    """One thing that a priority may answer to: its kind, its name, what it is called, its page."""

    kind: str
    thing: str
    title: str
    href: str


Asked = Callable[[Place, Language, Collection[tuple[str, str]] | None], Sequence[Offered]]
_ASKED: Final[list[Asked]] = []


def register(asked: Asked) -> None:
    """Has a function asked for what a priority may answer to."""
    if asked not in _ASKED:
        _ASKED.append(asked)


def list_offered(
    place: Place, language: Language, names: Collection[tuple[str, str]] | None = None
) -> list[Offered]:
    """What later parts offer: all of it, or what some names stand for."""
    if names is not None and not names:
        return []
    return [it for asked in _ASKED for it in asked(place, language, names)]
