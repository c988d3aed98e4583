"""Tables of a pack that tie the chain together: what a priority rests on and joins, and what actions move."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.columns import both, own_name, pointer
from seedbed.foundations.tables import Column, Table

LINK_KINDS: Final = ("element", "finding", "pathway", "programme", "plan")
PLAN_KINDS: Final = (
    "maternity", "neighbourhood health", "family hubs", "health and wellbeing", "flying start",
    "well-being plan", "other",
)  # fmt: skip

PRIORITY_LINKS: Final = Table(
    "priority-links",
    "What a priority answers to and joins: parts of the system, findings, pathways, programmes, plans",
    (
        pointer("priority", "priorities", "the priority", required=True),
        Column("kind", "choice", required=True, choices=LINK_KINDS, about="what kind of thing it is tied to"),
        Column("thing", "identifier", required=True, about="its name, such as an element of the system"),
        *both("title", "what it is called, where nothing else in the pack says so"),
    ),
    ("priority", "kind", "thing"),
    needed=False,
)
ACTION_MEASURES: Final = Table(
    "action-measures",
    "Which measures an action is meant to move",
    (
        pointer("action", "actions", "the action", required=True),
        pointer("measure", "measures", "the measure", required=True),
    ),
    ("action", "measure"),
    needed=False,
)
MEASURE_VALUES: Final = Table(
    "measure-values",
    "Where a measure stood by the area's own count, for measures that no published figure follows",
    (
        pointer("measure", "measures", "the measure", required=True),
        Column("on", "date", required=True, about="the day it speaks of"),
        Column("value", "number", required=True, about="the value, in the unit of its target"),
        Column("source", required=True, about="who counted it"),
        Column("note", about="what a reader must know"),
    ),
    ("measure", "on"),
    needed=False,
)
LINKED_PLANS: Final = Table(
    "linked-plans",
    "Other plans that the strategy joins, the local maternity plan above all",
    (
        own_name("short name of the plan"),
        Column("kind", "choice", required=True, choices=PLAN_KINDS, about="what kind of plan"),
        *both("title", "what it is called", required=True),
        *both("covers", "what it covers, and how the two join"),
        pointer("owner", "partners", "the partner whose plan it is"),
        Column("url", about="where it can be read"),
        Column("starts", "date", about="first day"),
        Column("ends", "date", about="last day"),
    ),
    ("id",),
    needed=False,
)

TABLES: Final = (PRIORITY_LINKS, ACTION_MEASURES, MEASURE_VALUES, LINKED_PLANS)
