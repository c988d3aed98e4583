"""What people wrote beside their answers, as the partnership may read it: nobody is named.

It is for the partnership alone and is in no publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.tables import Row
from seedbed.lead.maturity.assessment import Rows
from seedbed.lead.maturity.small_groups import FEWEST_SHOWN

ALLOWED: Final = "yes"


@dataclass(frozen=True, slots=True, order=True)
class Comment:
    """One text; `organisation` is empty where it is not said."""

    words: str
    organisation: str


def comments(rows: Rows, chosen: str, element: str, column: str = "comment") -> tuple[Comment, ...]:
    """What was written about one element in a round, in the order of the alphabet.

    The organisation stands beside it only where the person agreed to that and five people of the organisation
    or more answered in the round: with fewer, its name would be as good as a person's. Nothing is shown where
    fewer than five people answered about the element. The order says nothing of who wrote what, so that texts
    of one person cannot be put together over the elements.

    Args:
        rows: tables of a pack without faults, by name.
        chosen: the round.
        element: the element.
        column: `comment`, or `seen_in` for where people say it can be seen.
    """
    survey = [row for row in rows.get("survey", ()) if row["round"] == chosen]
    answers = [row for row in survey if row["element"] == element and row["answer"]]
    if len(answers) < FEWEST_SHOWN:
        return ()
    large = _large_organisations(survey)
    found = [Comment(row[column].strip(), _named(row, large)) for row in answers if row.get(column)]
    return tuple(sorted(one for one in found if one.words))


def _large_organisations(survey: Sequence[Row]) -> frozenset[Any]:
    """Organisations of which so many people answered in the round that naming one names nobody."""
    people: dict[Any, set[Any]] = {}
    for row in survey:
        people.setdefault(row["organisation"], set()).add(row["respondent"])
    return frozenset(name for name, who in people.items() if name and len(who) >= FEWEST_SHOWN)


def _named(row: Row, large: frozenset[Any]) -> str:
    named = row["organisation"]
    return named if row.get("may_name_organisation") == ALLOWED and named in large else ""
