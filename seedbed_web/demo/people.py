"""Who works in the demo: one invented person for each role in Fernshire, and one elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedbed_web.access.roles import Role

FERNSHIRE: Final = "fernshire"
SALTMARSH: Final = "saltmarsh-and-wold"


@dataclass(frozen=True, slots=True)
class Person:
    """One invented person; `link` is the last part of the address that signs them in."""

    link: str
    name: str
    what: Promise | str
    role: Role
    organisation: str
    """As the area pack calls it."""
    place: str = FERNSHIRE

    @property
    def email(self) -> str:
        """An address at which nobody can be reached: the name `example` is kept for that."""
        return f"{self.link}@fernshire.example"


PEOPLE: Final = (
    Person("early-years-lead", "Enfys Example", _("early years lead"), Role.EARLY_YEARS_LEAD, "council"),
    Person("analyst", "Alan Example", _("public health analyst"), Role.ANALYST, "council"),
    Person("commissioner", "Comfort Example", _("commissioner"), Role.COMMISSIONER, "care-board"),
    Person("ig-lead", "Idris Example", _("information governance lead"), Role.IG_LEAD, "council"),
    Person("practitioner", "Priya Example", _("health visitor"), Role.PRACTITIONER, "health-trust"),
    Person(
        "community-voice", "Vera Example", _("parent on the panel"), Role.COMMUNITY_VOICE, "parents-panel"
    ),
    Person("researcher", "Ronan Example", _("researcher"), Role.RESEARCHER, "university"),
    Person("viewer", "Winnie Example", _("board member who only reads"), Role.VIEWER, "voluntary-alliance"),
    Person("peer-validator", "Pasco Example", _("peer from another area"), Role.PEER_VALIDATOR, "university"),
    Person("administrator", "Ade Example", _("administrator"), Role.ADMINISTRATOR, "council"),
    Person(
        "saltmarsh-lead",
        "Sorrel Example",
        _("early years lead of Saltmarsh and Wold, who sees nothing of Fernshire"),
        Role.EARLY_YEARS_LEAD,
        "saltmarsh-council",
        SALTMARSH,
    ),
)
"""Plainly invented: nobody is called Example."""


def person_at(link: str) -> Person | None:
    """Whom a link signs in."""
    return next((person for person in PEOPLE if person.link == link), None)
