"""The tables of a pack that hold how the partnership is led; all of them may be left out."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.columns import both, own_name, pointer
from seedbed.foundations.tables import Column, Table

BODY_KINDS: Final = ("board", "steering group", "working group", "other")
SEATS: Final = ("chair", "vice-chair", "member", "secretary", "observer")
MEETING_STATES: Final = ("planned", "held", "cancelled")
ATTENDED: Final = ("present", "deputy", "apologies", "absent")
DECISION_STATES: Final = ("recommended", "ratified", "urgent", "not quorate", "not ratified")
ACTION_STATES: Final = ("not started", "under way", "behind", "done", "stopped")
RISK_STATES: Final = ("open", "accepted", "closed")
SPONSOR_KINDS: Final = ("senior sponsor", "political lead", "clinical lead", "community sponsor")
RESPONSIBLE: Final = ("accountable", "responsible", "consulted", "informed")
YES_NO: Final = ("yes", "no")


def _person() -> Column:
    return Column("person", private=True, about="who holds it; never published")


BODIES: Final = Table(
    "bodies",
    "Boards and groups that lead the partnership",
    (
        own_name("short name of the body"),
        Column("kind", "choice", required=True, choices=BODY_KINDS, about="what kind of body"),
        *both("name", "what it is called", required=True),
        *both("purpose", "what it is for and what it may decide: its terms of reference"),
        Column("terms_url", about="where its terms of reference can be read"),
        Column("quorum", "integer", about="how many voting members must be there to decide"),
        pointer("reports_to", "bodies", "the body it answers to"),
        *both("meets", "how often it meets"),
        Column("starts", "date", about="first day"),
        Column("ends", "date", about="last day; empty while it goes on"),
    ),
    ("id",),
    needed=False,
)
MEMBERS: Final = Table(
    "members",
    "Who sits on which body, in which role and for how long",
    (
        own_name("short name of the seat"),
        pointer("body", "bodies", "the body", required=True),
        *both("post", "the post or the seat, such as director of public health", required=True),
        _person(),
        pointer("partner", "partners", "the organisation the seat belongs to"),
        Column("seat", "choice", required=True, choices=SEATS, about="role on the body"),
        Column(
            "votes", "choice", required=True, choices=YES_NO, about="whether it counts towards the quorum"
        ),
        Column("starts", "date", about="first day of the term"),
        Column("ends", "date", about="last day of the term"),
    ),
    ("id",),
    needed=False,
)
MEETINGS: Final = Table(
    "meetings",
    "Meetings of bodies",
    (
        own_name("short name of the meeting"),
        pointer("body", "bodies", "whose meeting", required=True),
        Column("held_on", "date", required=True, about="the day"),
        Column("starts_at", about="when it starts, such as 10:00"),
        Column("ends_at", about="when it ends, such as 12:00"),
        *both("place", "where, or how to join"),
        Column("state", "choice", required=True, choices=MEETING_STATES, about="whether it was held"),
        Column("quorate", "choice", choices=YES_NO, about="whether enough were there to decide"),
        *both("notes", "what was said, in short"),
        Column("url", about="where the council's own system has it"),
    ),
    ("id",),
    needed=False,
)
AGENDA: Final = Table(
    "agenda",
    "What each meeting was about",
    (
        own_name("short name of the item"),
        pointer("meeting", "meetings", "the meeting", required=True),
        Column("place", "integer", required=True, about="1 for the first"),
        *both("title", "the item", required=True),
        Column("led_by", about="post of whoever brings it"),
        Column("paper_url", about="where its paper can be read"),
        *both("minutes", "what was said and agreed"),
    ),
    ("id",),
    needed=False,
)
ATTENDANCE: Final = Table(
    "attendance",
    "Who was at which meeting",
    (
        pointer("meeting", "meetings", "the meeting", required=True),
        pointer("member", "members", "the seat", required=True),
        Column("attended", "choice", required=True, choices=ATTENDED, about="whether the seat was taken"),
    ),
    ("meeting", "member"),
    needed=False,
)
DECISIONS: Final = Table(
    "decisions",
    "What was decided, by whom, and on what evidence",
    (
        own_name("the name by which text cites it, after 'decision-'"),
        *both("title", "the decision in a few words", required=True),
        *both("text", "what was decided", cites=True),
        Column("state", "choice", required=True, choices=DECISION_STATES, about="how firm it is"),
        pointer("body", "bodies", "the body that took or recommended it"),
        pointer("meeting", "meetings", "the meeting at which"),
        Column("decided_on", "date", required=True, about="the day"),
        Column("decided_by", about="post of whoever decided, where it was urgent"),
        *both("reason", "why, and why it could not wait or was not quorate", cites=True),
        Column("evidence", about="what it rests on", cites=True),
        pointer("ratified_by", "bodies", "the body that ratified it"),
        pointer("ratified_at", "meetings", "the meeting that ratified it"),
        Column("ratified_on", "date", about="the day it was ratified, or refused"),
    ),
    ("id",),
    needed=False,
)
BOARD_ACTIONS: Final = Table(
    "board-actions",
    "Actions of the partnership: what meetings and workshops asked of whom",
    (
        own_name("short name of the action"),
        *both("title", "what will be done", required=True),
        pointer("owner", "partners", "the organisation that answers for it"),
        Column("owner_post", about="the post that sees to it, not a name"),
        Column("due", "date", about="day by which it is done"),
        Column("state", "choice", required=True, choices=ACTION_STATES, about="where it stands"),
        pointer("meeting", "meetings", "the meeting that asked for it"),
        pointer("decision", "decisions", "the decision it carries out"),
        pointer("round", "rounds", "the round of the self-assessment that asked for it"),
        Column("element", "identifier", about="the element of the system it is to raise"),
        *both("note", "how it goes"),
    ),
    ("id",),
    needed=False,
)
RISKS: Final = Table(
    "risks",
    "What could go wrong, how it is held, and when it is looked at again",
    (
        own_name("short name of the risk"),
        *both("title", "what could happen", required=True),
        Column("likelihood", "integer", required=True, about="1 rare to 5 almost certain"),
        Column("impact", "integer", required=True, about="1 slight to 5 severe"),
        *both("response", "what is done about it"),
        pointer("owner", "partners", "the organisation that answers for it"),
        Column("owner_post", about="the post that watches it, not a name"),
        Column("review_on", "date", about="the day it is looked at again"),
        Column("state", "choice", required=True, choices=RISK_STATES, about="whether it stands"),
    ),
    ("id",),
    needed=False,
)
INTERESTS: Final = Table(
    "interests",
    "Interests that members have declared",
    (
        own_name("short name of the declaration"),
        pointer("member", "members", "whose seat", required=True),
        *both("interest", "what was declared", required=True),
        Column("declared_on", "date", required=True, about="the day"),
        Column("ends", "date", about="the day it ended"),
    ),
    ("id",),
    needed=False,
)
SPONSORS: Final = Table(
    "sponsors",
    "Who speaks for the early years at the top",
    (
        own_name("short name of the sponsor"),
        Column("kind", "choice", required=True, choices=SPONSOR_KINDS, about="in which way"),
        *both("post", "the post", required=True),
        _person(),
        pointer("partner", "partners", "the organisation"),
        Column("starts", "date", about="first day"),
        Column("ends", "date", about="last day"),
    ),
    ("id",),
    needed=False,
)
PLANNING_ROLES: Final = Table(
    "planning-roles",
    "The people who do the planning of the system, who pays for them and until when",
    (
        own_name("short name of the role"),
        *both("title", "the role", required=True),
        pointer("partner", "partners", "where it sits"),
        Column("wte", "number", required=True, about="whole-time equivalent, such as 0.6"),
        *both("funder", "who pays"),
        Column("funded_until", "date", about="last day that is paid for"),
        *both("succession", "what happens when the person or the money goes"),
    ),
    ("id",),
    needed=False,
)
RESPONSIBILITIES: Final = Table(
    "responsibilities",
    "Who is accountable, responsible, consulted and informed for each priority",
    (
        pointer("priority", "priorities", "the priority", required=True),
        pointer("partner", "partners", "the organisation", required=True),
        Column("part", "choice", required=True, choices=RESPONSIBLE, about="its part in it"),
    ),
    ("priority", "partner"),
    needed=False,
)
TABLES: Final = (
    BODIES,
    MEMBERS,
    MEETINGS,
    AGENDA,
    ATTENDANCE,
    DECISIONS,
    BOARD_ACTIONS,
    RISKS,
    INTERESTS,
    SPONSORS,
    PLANNING_ROLES,
    RESPONSIBILITIES,
)
