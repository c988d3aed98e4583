"""The tables of a pack that hold the self-assessment; all of them may be left out."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.columns import both
from seedbed.foundations.sectors import SECTORS
from seedbed.foundations.tables import Column, Table
from seedbed.lead.maturity.definitions import ANSWERS, SCALE, STILL_DIVIDED, elements

VARIANTS: Final = ("England", "Wales")
PURPOSES: Final = ("baseline", "repeat")
YES_NO: Final = ("yes", "no")
OUTCOMES: Final = ("level kept", "level changed")
AGREED: Final = (*SCALE, STILL_DIVIDED)


def _round() -> Column:
    about = "the round it belongs to"
    return Column("round", "identifier", required=True, points_to=("rounds", "id"), about=about)


def _element() -> Column:
    choices = tuple(elements())
    return Column("element", "choice", required=True, choices=choices, about="the element of the system")


ROUNDS: Final = Table(
    "rounds",
    "Rounds of the self-assessment",
    (
        Column("id", "identifier", required=True, about="short name of the round, such as 2026"),
        *both("title", "what the round is called", required=True),
        Column("opened_on", "date", required=True, about="first day for answers"),
        Column("closed_on", "date", about="last day for answers; empty while it is open"),
        Column("variant", "choice", required=True, choices=VARIANTS, about="whose wording people were shown"),
        Column(
            "purpose",
            "choice",
            choices=PURPOSES,
            may_lack=True,
            about="whether it is the first look or is set beside an earlier one",
        ),
        Column(
            "elements",
            may_lack=True,
            about="the elements that were asked about, separated by spaces; empty where it was all of them",
        ),
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
        Column("seen_in", private=True, may_lack=True, about="where it could be seen; never published"),
        Column(
            "may_name_organisation",
            "choice",
            choices=YES_NO,
            may_lack=True,
            private=True,
            about="whether the comment may be shown inside the partnership with the organisation beside it",
        ),
    ),
    ("round", "respondent", "element"),
    needed=False,
    personal=True,
)
LEVELS: Final = Table(
    "levels",
    "What the partnership agreed on for each element, and why",
    (
        _round(),
        _element(),
        Column("agreed", "choice", required=True, choices=AGREED, about="the level agreed on"),
        *both("rationale", "why", cites=True),
        Column("evidence", about="where it can be seen", cites=True),
        *both("barriers", "what stands in the way", cites=True),
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
CHALLENGES: Final = Table(
    "challenges",
    "What somebody from outside challenged, and what the partnership answered; both views stand",
    (
        _round(),
        _element(),
        Column("by", required=True, about="role and organisation of who challenged; a name is not needed"),
        Column("level", "choice", required=True, choices=SCALE, about="the level they would have given"),
        *both("reason", "why", required=True, cites=True),
        Column("challenged_on", "date", required=True, about="the day"),
        *both("answer", "what the partnership answered", cites=True),
        Column("answered_on", "date", about="the day of the answer"),
        Column("outcome", "choice", choices=OUTCOMES, about="what became of the level"),
    ),
    ("round", "element", "by"),
    needed=False,
)
PRACTICE: Final = Table(
    "practice-examples",
    "What worked here, for others to learn from",
    (
        Column("id", "identifier", required=True, about="short name of the example"),
        _element(),
        *both("place", "where", required=True),
        *both("summary", "what was done", required=True),
        *both("reported", "what came of it, and who says so"),
        Column("year", about="when"),
        Column("url", about="where it can be read"),
    ),
    ("id",),
    needed=False,
)
TABLES: Final = (ROUNDS, SURVEY, LEVELS, LEVEL_ACTIONS, CHALLENGES, PRACTICE)
