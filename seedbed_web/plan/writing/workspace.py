"""What the page of the strategy shows: vision, priorities along the chain, sections, plans it joins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.languages import Language
from seedbed.publish.blocks import Block
from seedbed.publish.citing import Item
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.strategy.queries import get_standing_by_priority, list_priorities
from seedbed_web.plan.writing.along import Along, list_along
from seedbed_web.plan.writing.linked import Joined, get_joined
from seedbed_web.plan.writing.reading import Section, list_sections, read_sections

VISION = "vision"


@dataclass(frozen=True, slots=True)
class Workspace:
    """Everything of the strategy at a glance."""

    vision: Sequence[Block]
    items: Sequence[Item]
    along: Sequence[Along]
    sections: Sequence[Section]
    joined: Joined

    @property
    def actions(self) -> int:
        """How many actions there are."""
        return sum(it.standing.number for it in self.along)

    @property
    def late(self) -> int:
        """How many of them are late."""
        return sum(it.standing.late for it in self.along)

    @property
    def measures(self) -> int:
        """How many measures there are."""
        return sum(it.measures for it in self.along)

    @property
    def with_target(self) -> int:
        """How many of them have a target."""
        return sum(it.with_target for it in self.along)

    @property
    def has_welsh(self) -> bool:
        """Whether any section is there in Welsh."""
        return any(it.pair["cy"] for it in self.sections)

    @property
    def written(self) -> int:
        """How many sections are whole in every language in which they are told."""
        return sum(set(it.states.values()) == {"written"} for it in self.sections)


def get_workspace(place: Place, language: Language, today: date) -> Workspace:
    """The strategy as it stands."""
    sections = list_sections(place, language)
    read = read_sections(place, [it for it in sections if it.name == VISION], language)
    standings = get_standing_by_priority(place.id, today)
    along = list_along(place.id, list(list_priorities(place.id)), standings)
    return Workspace(read.blocks[VISION], read.items, along, sections, get_joined(place.id))
