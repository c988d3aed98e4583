"""The tables of an area pack: every file, every column, and what it must hold.

The newest pack this library reads and writes is `SCHEMA_VERSION`; a newer major is refused.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from seedbed.foundations.columns import both, own_name
from seedbed.foundations.evidence import KINDS
from seedbed.foundations.figures import REASONS
from seedbed.foundations.sectors import SECTORS
from seedbed.foundations.tables import Column, Table
from seedbed.plan.needs.focus import ROLES
from seedbed.plan.strategy.assurance_tables import TABLES as ASSURANCE
from seedbed.plan.strategy.chain_tables import TABLES as CHAIN

SCHEMA_VERSION: Final = (1, 2)

STATES: Final = ("not started", "under way", "behind", "done", "stopped")
SUGGESTION_STATES: Final = ("open", "accepted", "declined")
MEASURE_LEVELS: Final = ("output", "outcome", "impact")
CANDIDATE_STATES: Final = ("open", "taken up", "declined")


def _priority() -> Column:
    about = "the priority it belongs to"
    return Column("priority", "identifier", required=True, points_to=("priorities", "id"), about=about)


FIGURES: Final = Table(
    "figures",
    "Every figure used, with its source and the day it was read",
    (
        own_name("the name by which text cites the figure"),
        Column("indicator", "identifier", required=True, about="what is measured"),
        Column("area", "code", required=True, about="the area's code"),
        Column("period_start", "date", required=True, about="first day"),
        Column("period_end", "date", required=True, about="last day"),
        Column("group", "identifier", required=True, about="which children; 'all' for everybody"),
        Column("value", "number", about="the value in its unit; empty when absent"),
        Column("count", "number", about="people counted, where published"),
        Column("denominator", "number", about="people among whom they were counted"),
        Column("lower", "number", about="lower limit of a 95% interval"),
        Column("upper", "number", about="upper limit of a 95% interval"),
        Column("unit", required=True, about="the unit, such as percent or children"),
        Column("method", required=True, about="how the value came about"),
        Column("source", required=True, points_to=("sources", "id"), about="a row of sources.csv"),
        Column("retrieved", "date", required=True, about="day on which it was read"),
        Column("reason", "choice", choices=REASONS, about="why the value is absent"),
        Column("note", about="what a reader must know, separated by '; '"),
    ),
    ("id",),
)
SOURCES: Final = Table(
    "sources",
    "Who published each figure, where, when and under which licence",
    (
        Column("id", required=True, about="the name figures use"),
        *both("title", "what was published", required=True),
        Column("publisher", required=True, about="who published it"),
        Column("release", required=True, about="which release, or its date"),
        Column("licence", required=True, about="terms of use"),
        Column("url", about="where it can be found"),
        Column(
            "protected_by",
            about="who has protected people in these figures; empty: our own rule is applied",
            may_lack=True,
        ),
    ),
    ("id",),
)
COMPARATORS: Final = Table(
    "comparators",
    "The areas figures are set beside",
    (
        Column("code", "code", required=True, about="the area's code"),
        *both("name", "the area's name", required=True),
        Column("role", "choice", required=True, choices=ROLES, about="why it stands beside"),
        Column("order", "integer", about="place among the neighbours, nearest first"),
        Column("closeness", about="how close a neighbour is, as its publisher says"),
    ),
    ("code", "role"),
)
PLACES: Final = Table(
    "places",
    "Small areas and the wards they lie in",
    (
        Column("code", "code", required=True, about="small area (LSOA)"),
        Column("name", required=True, about="its name"),
        Column("ward_code", "code", required=True, about="ward"),
        Column("ward_name", required=True, about="the ward's name"),
        Column("district_code", "code", about="district; needed where the area has several"),
        Column("district_name", about="the district's name"),
    ),
    ("code",),
    needed=False,
)
PARTNERS: Final = Table(
    "partners",
    "Who is part of the partnership",
    (
        own_name("short name of the partner"),
        *both("name", "the partner's name", required=True),
        Column("sector", "choice", required=True, choices=SECTORS, about="kind of organisation"),
        *both("part", "what the partner brings and decides"),
    ),
    ("id",),
)
PRIORITIES: Final = Table(
    "priorities",
    "What the partnership has decided to put first",
    (
        own_name("short name of the priority"),
        Column("order", "integer", required=True, about="1 for the first"),
        *both("title", "the priority in a few words", required=True),
        *both("need", "the need it answers, with citations", required=True),
        *both("gap", "the gap to close and for whom, with citations"),
        *both("learning", "what the partnership wants to learn"),
    ),
    ("id",),
)
ACTIONS: Final = Table(
    "actions",
    "Who does what by when",
    (
        own_name("short name of the action"),
        _priority(),
        *both("title", "what will be done", required=True),
        Column("owner", "identifier", points_to=("partners", "id"), about="the partner who answers for it"),
        Column("starts", "date", about="first day"),
        Column("ends", "date", about="day by which it is done"),
        Column("state", "choice", required=True, choices=STATES, about="where it stands"),
    ),
    ("id",),
)
MONEY: Final = Table(
    "money",
    "Money by year and source",
    (
        own_name("short name of the line"),
        _priority(),
        *both("source", "where the money comes from", required=True),
        Column("starts", "date", required=True, about="first day of the financial year"),
        Column("ends", "date", required=True, about="last day it can be spent"),
        Column("pounds", "number", required=True, about="pounds, no commas"),
        Column("owner", "identifier", points_to=("partners", "id"), about="who holds it"),
        Column("spent", "number", about="pounds spent so far; empty: not known", may_lack=True),
        Column("spent_on", "date", about="the day up to which spending is counted", may_lack=True),
    ),
    ("id",),
)
MEASURES: Final = Table(
    "measures",
    "How we will know",
    (
        own_name("short name of the measure"),
        _priority(),
        *both("title", "what is measured", required=True),
        Column("indicator", "identifier", about="an indicator of the library, where it is one"),
        Column("baseline", "identifier", points_to=("figures", "id"), about="the figure it starts from"),
        Column("target", "number", about="the value aimed for, in the indicator's unit"),
        Column("target_on", "date", about="day by which"),
        Column(
            "level",
            "choice",
            choices=MEASURE_LEVELS,
            about="what it measures: what is done, what changes, or what it is all for; empty: what changes",
            may_lack=True,
        ),
        Column("unit", about="the unit, where no indicator says it", may_lack=True),
    ),
    ("id",),
)
SUGGESTIONS: Final = Table(
    "suggestions",
    "What the figures suggest, until someone accepts or declines it",
    (
        own_name("short name of the suggestion"),
        Column("indicator", "identifier", required=True, about="the indicator behind it"),
        *both("statement", "what the figures show", required=True),
        *both("reason", "why it is suggested", required=True),
        Column("state", "choice", required=True, choices=SUGGESTION_STATES, about="what became of it"),
        Column("priority", "identifier", points_to=("priorities", "id"), about="the priority it became"),
        *(replace(it, may_lack=True) for it in both("declined", "why it was declined")),
    ),
    ("id",),
)
CANDIDATES: Final = Table(
    "candidates",
    "Actions that were put forward for the strategy, until someone takes them up or declines them",
    (
        own_name("short name of the candidate"),
        *both("title", "what would be done", required=True),
        *both("origin", "where it comes from, such as a workshop", required=True),
        Column("source", about="what it comes from: the kind of thing and its name, such as board-action:x"),
        Column("raises", "identifier", about="the element of the system it is to raise"),
        Column(
            "owner", "identifier", points_to=("partners", "id"), about="the partner who would answer for it"
        ),
        Column("ends", "date", about="day by which it would be done"),
        Column("state", "choice", required=True, choices=CANDIDATE_STATES, about="what became of it"),
        *both("reason", "why it was declined"),
        Column("action", "identifier", points_to=("actions", "id"), about="the action it became"),
    ),
    ("id",),
    needed=False,
)
EVIDENCE: Final = Table(
    "evidence",
    "Evidence that is not a published figure: what families said, research, local work",
    (
        own_name("the name by which text cites it"),
        Column("kind", "choice", required=True, choices=KINDS, about="what kind of evidence"),
        *both("statement", "what it says", required=True),
        Column("source", required=True, about="who said it, or where it was published"),
        Column("url", about="where it can be read"),
        Column("dated", "date", required=True, about="the day it speaks of"),
    ),
    ("id",),
)
ANSWERS: Final = ("met", "partly met", "not met")
JUDGEMENTS: Final = Table(
    "judgements",
    "What people judged in the readiness check, where no test can answer",
    (
        Column("set", "identifier", required=True, about="the set of criteria, such as success-factors"),
        Column("criterion", "identifier", required=True, about="the criterion whose question is answered"),
        Column("verdict", "choice", required=True, choices=ANSWERS, about="the answer: yes, in part or no"),
        Column("by", required=True, about="who judged: role and organisation; a name is not needed"),
        Column("on", "date", required=True, about="the day it was judged"),
        *both("reason", "why", required=True),
    ),
    ("set", "criterion"),
    needed=False,
)

TABLES: Final = (
    FIGURES,
    SOURCES,
    COMPARATORS,
    PLACES,
    PARTNERS,
    PRIORITIES,
    ACTIONS,
    MONEY,
    MEASURES,
    SUGGESTIONS,
    EVIDENCE,
    JUDGEMENTS,
    CANDIDATES,
    *CHAIN,
    *ASSURANCE,
)
SECTIONS: Final = (
    "vision",
    "starting-point",
    "who-fares-worst",
    "partnership",
    "working-together",
    "learning",
)
"""Narrative in Markdown, one file a language: `text/vision.en.md`."""
CITING_COLUMNS: Final = {
    "priorities": ("need_en", "need_cy", "gap_en", "gap_cy", "learning_en", "learning_cy"),
    "evidence": ("statement_en", "statement_cy"),
}
"""Columns in which a citation may stand."""
