"""What a piece of a plan can become, and the words by which that is guessed."""

from __future__ import annotations

import re
from typing import Final

from seedbed.plan.strategy.tables import SECTIONS

PRIORITY: Final = "priority"
ACTION: Final = "action"
LEAVE_OUT: Final = "leave-out"
TEXTS: Final = ("need", "gap", "learning")
"""Texts of the priority that stands before them."""
ROLES: Final = (PRIORITY, ACTION, *TEXTS, *SECTIONS[:-1], "learning-section", LEAVE_OUT)
"""Everything a piece can become; the section “learning” has a longer name here: a priority has one too."""

_ABOUT: Final = {
    "vision": "vision|gweledigaeth|ambition|uchelgais|our aim|ein nod|foreword|rhagair",
    "who-fares-worst": "inequalit|anghydraddoldeb|fares? worst|disadvantage|anfantais|poverty|tlodi|gaps?\\b",
    "partnership": "partnership|partneriaeth|governance|llywodraethu|who we are|pwy ydym|accountab|atebol",
    "working-together": "working together|cydweithio|engag|involv|co-produc|cyd-gynhyrchu|pathway",
    "learning-section": "learn|dysgu|monitor|review|adolygu|evaluat|gwerthuso|measur|mesur|progress|cynnydd",
    "starting-point": "where we are|ble rydym|starting point|man cychwyn|needs|anghenion|context|cyd-destun"
    "|data|local picture|our area|ein hardal|introduction|cyflwyniad|background|cefndir",
}
_WITHIN: Final = {
    ACTION: "action|camau|what we will do|beth fyddwn|we will|byddwn|deliver|cyflawni|activit|gweithgaredd",
    "gap": "gap|bwlch|target|targed|where we want",
    "learning": "learn|dysgu|know|gwybod|measure|mesur|success|llwyddiant|progress|cynnydd",
    "need": "need|angen|why|pam|where we are|issue|evidence|tystiolaeth|data|context|know about",
}
_SECTIONS: Final = {role: re.compile(rf"\b(?:{words})", re.IGNORECASE) for role, words in _ABOUT.items()}
_PARTS: Final = {role: re.compile(rf"\b(?:{words})", re.IGNORECASE) for role, words in _WITHIN.items()}


def section_of(role: str) -> str:
    """The section of the strategy that a role means; empty where it means none.

    >>> section_of("learning-section"), section_of("learning"), section_of("vision")
    ('learning', '', 'vision')
    """
    if role == "learning-section":
        return "learning"
    return role if role in SECTIONS and role not in TEXTS else ""


def role_of_section(title: str) -> str:
    """The section that a title speaks of; empty where it does not say.

    >>> role_of_section("Our vision for children"), role_of_section("Talking")
    ('vision', '')
    """
    return next((role for role, words in _SECTIONS.items() if words.search(title)), "")


def role_within(title: str) -> str:
    """The part of a priority that a title below it speaks of; empty where it does not say."""
    return next((role for role, words in _PARTS.items() if words.search(title)), "")
