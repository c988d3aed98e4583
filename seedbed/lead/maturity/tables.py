"""The tables of a pack that hold the self-assessment; all of them may be left out."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.sectors import SECTORS
from seedbed.foundations.tables import Column, Table
from seedbed.lead.maturity.definitions import ANSWERS, SCALE, STILL_DIVIDED, elements

VARIANTS: Final = ("England", "Wales")
AGREED: Final = (*SCALE, STILL_DIVIDED)


def _round() -> Column:
    about = "the round it belongs to"
    return Column("round", "identifier", required=True, points_to=("rounds", "id"), about=about)


def _element() -> Column:
    choices = tuple(elements())
    return Column("element", "choice", required=True, choices=choices, about="the element of the system")


def _both(name: str, about: str, *, required: bool = False, cites: bool = False) -> tuple[Column, Column]:
    english = Column(f"{name}_en", required=required, about=f"{about}, in English", cites=cites)
    return english, Column(f"{name}_cy", about=f"{about}, in Welsh", cites=cites)


ROUNDS: Final = Table(
    "rounds",
    "Rounds of the self-assessment",
    (
        Column("id", "identifier", required=True, about="short name of the round, such as 2026"),
        *_both("title", "what the round is called", required=True),
        Column("opened_on", "date", required=True, about="first day for answers"),
        Column("closed_on", "date", about="last day for answers; empty while it is open"),
        Column("variant", "choice", required=True, choices=VARIANTS, about="whose wording people were shown"),
    ),
    ("id",),
    needed=False,
)
SURVEY: Final = Table(
    "survey",
    "What each person answered, alone; never published as it stands",
    (
        _round(),
        Column(
            "respondent",
            "identifier",
            required=True,
            private=True,
            about="a made-up name with a figure in it, such as r-014; never a person's name",
        ),
        Column("organisation", private=True, about="where the person works; never published"),
        Column("sector", "choice", required=True, choices=SECTORS, about="the person's sector"),
        _element(),
        Column("answer", "choice", required=True, choices=ANSWERS, about="the level the person sees"),
        Column("comment", private=True, about="what makes the person say that; never published"),
    ),
    ("round", "respondent", "element"),
    needed=False,
)
LEVELS: Final = Table(
    "levels",
    "What the partnership agreed on for each element, and why",
    (
        _round(),
        _element(),
        Column("agreed", "choice", required=True, choices=AGREED, about="the level agreed on"),
        *_both("rationale", "why", cites=True),
        Column("evidence", about="where it can be seen", cites=True),
        *_both("barriers", "what stands in the way", cites=True),
        Column("agreed_on", "date", required=True, about="the day it was agreed"),
        Column("agreed_by", about="the body or meeting that agreed it, not a person"),
    ),
    ("round", "element"),
    needed=False,
)
LEVEL_ACTIONS: Final = Table(
    "level-actions",
    "Which actions are there to raise which element",
    (
        _element(),
        Column(
            "action",
            "identifier",
            required=True,
            points_to=("actions", "id"),
            about="an action of the strategy",
        ),
    ),
    ("element", "action"),
    needed=False,
)
TABLES: Final = (ROUNDS, SURVEY, LEVELS, LEVEL_ACTIONS)
