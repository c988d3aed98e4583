"""Tables of a pack by which a strategy is tested, talked over, signed and reported on."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.columns import both, own_name, pointer
from seedbed.foundations.tables import Column, Table

DUTIES: Final = ("equality", "socio-economic", "children's rights", "welsh language")
"""England knows the first alone as a duty; in Wales all four apply."""
EFFECTS: Final = ("positive", "neutral", "negative", "mixed", "not known")
REMARK_KINDS: Final = ("comment", "suggestion")
REMARK_STATES: Final = ("open", "resolved", "taken up", "declined")
SIGN_OFF_ANSWERS: Final = ("asked", "agreed", "agreed with a condition", "not agreed")
FACTORS: Final = ("start", "partnership", "delivery", "learning")
LANGUAGES_WRITTEN: Final = ("en", "cy")


def _by() -> Column:
    return Column("by", required=True, about="who: role and organisation; a person's name is not needed")


IMPACTS: Final = Table(
    "impact-assessment",
    "What the strategy may do to whom: equality, and in Wales the further duties",
    (
        own_name("short name of the line"),
        Column("duty", "choice", required=True, choices=DUTIES, about="the duty under which it is asked"),
        Column("who", "identifier", required=True, about="who or what it is about, such as disability"),
        Column("effect", "choice", required=True, choices=EFFECTS, about="the effect that is expected"),
        *both("finding", "what is expected, and why", required=True, cites=True),
        *both("response", "what will be done about it", cites=True),
        _by(),
        Column("on", "date", required=True, about="the day it was judged"),
    ),
    ("id",),
    needed=False,
)
CRITERIA: Final = Table(
    "criteria",
    "The partnership's own criteria for its strategy, beside those everybody is held against",
    (
        own_name("short name of the criterion"),
        Column("set", "identifier", required=True, about="short name of the set it belongs to"),
        *both("set_title", "what the set is called", required=True),
        Column("factor", "choice", required=True, choices=FACTORS, about="its success factor"),
        *both("title", "the criterion as a statement that may be true", required=True),
        *both("meaning", "what it means", required=True),
        Column("test", "identifier", about="a test of the library; empty: a person judges"),
        Column("source", required=True, about="where it comes from"),
        Column("url", about="where that can be read"),
    ),
    ("id",),
    needed=False,
)
REMARKS: Final = Table(
    "remarks",
    "What was said about the draft, and what became of it",
    (
        own_name("short name of the remark"),
        Column("about", required=True, about="what it is about, such as priority:talking-by-two"),
        Column("field", about="the text it is about, such as need"),
        Column("language", "choice", choices=LANGUAGES_WRITTEN, about="language of the text it is about"),
        Column("kind", "choice", required=True, choices=REMARK_KINDS, about="a comment, or other words"),
        Column("words", required=True, about="what was said"),
        Column("was", about="of a suggestion: the words it would replace"),
        Column("proposed", about="of a suggestion: the words put forward"),
        _by(),
        Column("on", "date", required=True, about="the day"),
        Column("state", "choice", required=True, choices=REMARK_STATES, about="what became of it"),
        Column("answer", about="what was answered"),
        pointer("reply_to", "remarks", "the remark it answers"),
    ),
    ("id",),
    needed=False,
)
VERSIONS: Final = Table(
    "versions",
    "The versions that were fixed: each stands whole under versions/",
    (
        own_name("short name of the version, and of its folder"),
        *both("title", "what it is called", required=True),
        Column("fixed_on", "date", required=True, about="the day its words and figures were fixed"),
        Column("adopted_on", "date", about="the day it was adopted; empty: it is out for agreement"),
        Column("digest", required=True, about="SHA-256 of its strategy.json"),
        *both("about", "what is new in it"),
        Column("adopted_by", about="ids of the partners who adopted it, with a space between them"),
        Column("adopted_digest", about="SHA-256 of adopted/strategy.json, where it was adopted on the site"),
    ),
    ("id",),
    needed=False,
)
SIGN_OFFS: Final = Table(
    "sign-offs",
    "Which partners agreed to which version, and on what condition",
    (
        pointer("of", "versions", "the version", required=True),
        pointer("partner", "partners", "the partner", required=True),
        Column("answer", "choice", required=True, choices=SIGN_OFF_ANSWERS, about="what the partner says"),
        Column("words", about="the condition, or the reason"),
        Column("by", about="who said it: role and body; a person's name is not needed"),
        Column("on", "date", about="the day"),
    ),
    ("of", "partner"),
    needed=False,
)
QUARTER_NOTES: Final = Table(
    "quarter-notes",
    "Sentences that people added to the report of a quarter",
    (
        own_name("short name of the note"),
        Column("quarter", "date", required=True, about="last day of the quarter"),
        pointer("priority", "priorities", "the priority it is about; empty: the whole"),
        *both("words", "the sentence", required=True),
        _by(),
        Column("on", "date", required=True, about="the day"),
    ),
    ("id",),
    needed=False,
)

TABLES: Final = (IMPACTS, CRITERIA, REMARKS, VERSIONS, SIGN_OFFS, QUARTER_NOTES)
