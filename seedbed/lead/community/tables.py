"""The tables of a pack that hold what the community says and does; all of them may be left out."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.columns import both, own_name, pointer
from seedbed.foundations.tables import Column, Table

GROUP_KINDS: Final = ("parents' panel", "parent-carer group", "maternity voices", "fathers' group", "other")
CHARACTERISTICS: Final = ("ethnicity", "deprivation", "place")
QUESTION_KINDS: Final = ("one", "several", "scale", "text")
CHANNELS: Final = ("online", "paper", "event")
FINDING_STATES: Final = ("to answer", "done", "decided", "not yet")
ASSET_KINDS: Final = ("place", "group", "service", "skill", "money")
ASSET_STATES: Final = ("offered", "confirmed", "declined", "gone")
PROPOSAL_STATES: Final = ("proposed", "being written", "taken up", "declined")
MODES: Final = ("informed", "consulted", "co-produced", "community-led")
LANGUAGES_USED: Final = ("en", "cy", "other")
YES_NO: Final = ("yes", "no")


def _consultation() -> Column:
    return pointer("consultation", "consultations", "the consultation", required=True)


def _respondent() -> Column:
    about = "a made-up name with a figure in it, such as c-014; never a person's name"
    return Column("respondent", "identifier", required=True, private=True, about=about)


VOICE_GROUPS: Final = Table(
    "voice-groups",
    "Panels and groups of parents and carers",
    (
        own_name("short name of the group"),
        Column("kind", "choice", required=True, choices=GROUP_KINDS, about="what kind of group"),
        *both("name", "what it is called", required=True),
        *both("about", "who it is for and what it does"),
        pointer("partner", "partners", "the organisation that supports it"),
        *both("meets", "where and how often it meets"),
        Column("people", "integer", about="how many belong to it"),
        Column("counted_on", "date", about="the day they were counted"),
        Column("starts", "date", about="first day"),
        Column("ends", "date", about="last day; empty while it goes on"),
    ),
    ("id",),
    needed=False,
)
HEARD: Final = Table(
    "heard",
    "Who belongs to each group, as they describe themselves; never published as it stands",
    (
        pointer("group", "voice-groups", "the group", required=True),
        Column("characteristic", "choice", required=True, choices=CHARACTERISTICS, about="what is counted"),
        Column("category", required=True, about="ethnic group, tenth of deprivation (1 most) or ward code"),
        Column("people", "integer", required=True, private=True, about="how many"),
    ),
    ("group", "characteristic", "category"),
    needed=False,
    personal=True,
)
CONSULTATIONS: Final = Table(
    "consultations",
    "What families and others were asked",
    (
        own_name("short name of the consultation"),
        *both("title", "what it is called", required=True),
        *both("about", "what it is for and what will be done with the answers"),
        pointer("group", "voice-groups", "the group that asks, where one does"),
        Column("opened_on", "date", required=True, about="first day for answers"),
        Column("closed_on", "date", about="last day for answers; empty while it is open"),
    ),
    ("id",),
    needed=False,
)
QUESTIONS: Final = Table(
    "questions",
    "The questions of each consultation",
    (
        own_name("short name of the question"),
        _consultation(),
        Column("place", "integer", required=True, about="1 for the first"),
        Column(
            "kind",
            "choice",
            required=True,
            choices=QUESTION_KINDS,
            about="one or several options, 1 to 5, words",
        ),
        *both("text", "the question", required=True),
        *both("options", "what may be chosen, separated by |"),
    ),
    ("id",),
    needed=False,
)
RESPONSES: Final = Table(
    "consultation-responses",
    "Who answered, as far as they said; never published as it stands",
    (
        _consultation(),
        _respondent(),
        Column("channel", "choice", required=True, choices=CHANNELS, about="how the answer came"),
        Column("received_on", "date", required=True, about="the day"),
        Column("language", "choice", choices=LANGUAGES_USED, about="in which language"),
        Column("ethnicity", private=True, about="ethnic group, where it was given"),
        Column("ward", private=True, about="code of the ward, where it was given"),
    ),
    ("consultation", "respondent"),
    needed=False,
    personal=True,
)
REPLIES: Final = Table(
    "consultation-answers",
    "What each person answered; never published as it stands",
    (
        _consultation(),
        _respondent(),
        pointer("question", "questions", "the question", required=True),
        Column(
            "answer", private=True, about="the numbers of the options, the point of the scale, or the words"
        ),
    ),
    ("consultation", "respondent", "question"),
    needed=False,
    personal=True,
)
THEMES: Final = Table(
    "themes",
    "What people found in the words of the answers",
    (
        own_name("short name of the theme"),
        _consultation(),
        *both("title", "the theme in a few words", required=True),
        *both("about", "what belongs to it"),
    ),
    ("id",),
    needed=False,
)
CODINGS: Final = Table(
    "theme-codings",
    "Which answer speaks of which theme, as a person judged; never published as it stands",
    (
        _consultation(),
        _respondent(),
        pointer("question", "questions", "the question", required=True),
        pointer("theme", "themes", "the theme", required=True),
    ),
    ("consultation", "respondent", "question", "theme"),
    needed=False,
    personal=True,
)
FINDINGS: Final = Table(
    "findings",
    "What was said, and what was done about it",
    (
        own_name("the name by which text cites it, after 'finding-'"),
        *both("said", "you said", required=True),
        pointer("consultation", "consultations", "the consultation it comes from"),
        pointer("group", "voice-groups", "the group it comes from"),
        pointer("theme", "themes", "the theme it sums up"),
        Column("found_on", "date", required=True, about="the day"),
        Column("state", "choice", required=True, choices=FINDING_STATES, about="what became of it"),
        *both("answer", "we did; or not yet, because"),
        Column("answered_on", "date", about="the day it was answered"),
        pointer("decision", "decisions", "the decision that answers it"),
        pointer("action", "actions", "the action of the strategy that answers it"),
        Column(
            "published", "choice", required=True, choices=YES_NO, about="whether it stands on the public page"
        ),
    ),
    ("id",),
    needed=False,
)
ASSETS: Final = Table(
    "assets",
    "What the community itself has and offers",
    (
        own_name("short name"),
        Column("kind", "choice", required=True, choices=ASSET_KINDS, about="what it is"),
        *both("name", "what it is called", required=True),
        *both("about", "what it offers to families"),
        Column("ward", "code", about="code of the ward it is in"),
        Column("latitude", "number", about="degrees north"),
        Column("longitude", "number", about="degrees east"),
        Column("url", about="where more can be read"),
        Column("offered_on", "date", required=True, about="the day it was offered"),
        Column("state", "choice", required=True, choices=ASSET_STATES, about="whether somebody confirmed it"),
        Column("checked_on", "date", about="the day somebody last made sure"),
    ),
    ("id",),
    needed=False,
)
PROPOSALS: Final = Table(
    "proposals",
    "Actions that residents propose, write together and own",
    (
        own_name("short name of the proposal"),
        *both("title", "what should be done", required=True),
        *both("why", "why, in the words of those who propose it"),
        pointer("group", "voice-groups", "the group that proposes and would own it"),
        Column("proposed_on", "date", required=True, about="the day"),
        Column("state", "choice", required=True, choices=PROPOSAL_STATES, about="what became of it"),
        *both("answer", "why it was taken up or declined"),
        Column("answered_on", "date", about="the day it was answered"),
        pointer("action", "board-actions", "the action it became"),
    ),
    ("id",),
    needed=False,
)
PARTICIPATION: Final = Table(
    "participation",
    "Who decided on each priority, and any budget in the community's hands",
    (
        pointer("priority", "priorities", "the priority", required=True),
        Column("mode", "choice", required=True, choices=MODES, about="how far the community decided"),
        *both("how", "how it was done"),
        Column("budget", "number", about="pounds that the community decides on"),
        *both("held_by", "who decides on it"),
    ),
    ("priority",),
    needed=False,
)
TABLES: Final = (
    VOICE_GROUPS,
    HEARD,
    CONSULTATIONS,
    QUESTIONS,
    RESPONSES,
    REPLIES,
    THEMES,
    CODINGS,
    FINDINGS,
    ASSETS,
    PROPOSALS,
    PARTICIPATION,
)
