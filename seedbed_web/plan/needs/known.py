"""What the pack of a partnership says of its area: the needs profile, and where small areas lie.

Comparators, places and the record of the area stand in files of the pack, which a later part keeps: that
part registers itself here in `ready()` of its `apps.py`, because Plan may not ask it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar, cast
from uuid import UUID

from seedbed.foundations.figures import Figure
from seedbed.foundations.languages import Language
from seedbed.plan.needs.profile import Profile
from seedbed.publish.citing import Book
from seedbed.publish.shapes import MapView

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A needs profile with the book of its evidence, and the name by which text cites each figure.

    What pages make of it, such as a drawing, is kept beside it: it goes when the profile goes.
    """

    profile: Profile
    book: Book
    names: Mapping[Figure, str]
    kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)

    def names_of(self, indicator: str) -> frozenset[str]:
        """The names of every figure of an indicator, of whichever area, group and period."""
        found = self.profile.figures.of(indicator)
        return self.once(("names", indicator), lambda: frozenset(self.names[it] for it in found))

    def once(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What `make` gives, made the first time only."""
        if key not in self.kept:
            self.kept[key] = make()
        return cast("Made", self.kept[key])


@dataclass(frozen=True, slots=True)
class Ground:
    """The map of an indicator; `lacking` is why nothing is drawn: "none", "broken", "detailed", or empty."""

    map: MapView | None = None
    lacking: str = ""


class Asked:
    """What another part answers: each function works for the partnership of the transaction."""

    def known(self, partnership: UUID) -> Known:
        """The needs profile of what the pack holds."""
        raise NotImplementedError

    def ground(self, partnership: UUID, indicator: str, language: Language) -> Ground:
        """The map of an indicator."""
        raise NotImplementedError

    def cited_elsewhere(self, partnership: UUID, name: str) -> Sequence[str]:
        """Titles of the pack's tables outside Plan in which a name is cited."""
        raise NotImplementedError


_ASKED: Final[list[Asked]] = []


def register(asked: Asked) -> None:
    """Has a part asked for what the pack says."""
    _ASKED[:] = [asked]


def get_known(partnership: UUID) -> Known:
    """The needs profile of a partnership, kept as long as the pack's figures stay as they are."""
    return _ASKED[0].known(partnership)


def get_ground(partnership: UUID, indicator: str, language: Language) -> Ground:
    """The map of an indicator of small areas."""
    return _ASKED[0].ground(partnership, indicator, language)


def list_cited_elsewhere(partnership: UUID, name: str) -> list[str]:
    """Titles of the tables of later parts in which a name is cited."""
    return list(_ASKED[0].cited_elsewhere(partnership, name))
