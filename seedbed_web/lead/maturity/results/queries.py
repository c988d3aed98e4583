"""Reading rounds as the library reads those of a pack, so that both come to the same numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from seedbed.foundations.evidence import Evidence, citations
from seedbed.foundations.partnerships import partnership_code
from seedbed.lead.maturity import summary
from seedbed.lead.maturity.assessment import Assessment, Rows, assess, rounds
from seedbed.lead.maturity.earlier import Stood
from seedbed.publish.citing import statement_item
from seedbed.publish.maturity_report import Found
from seedbed_web.lead.maturity.pack_rows import KEPT
from seedbed_web.lead.other_evidence import list_other_evidence
from seedbed_web.organisations.queries import Place, list_areas
from seedbed_web.plan.needs.queries import find_items

NOT_YET_KNOWN = "X00000000"
"""As a pack names an area whose code nobody has said."""
TEXTS = ("rationale_en", "rationale_cy", "evidence", "barriers_en", "barriers_cy")
CHALLENGED = ("reason_en", "reason_cy", "answer_en", "answer_cy")


@dataclass(frozen=True, slots=True)
class Result:
    """A closed round, what it says, and the tables that it was worked out from."""

    rows: Rows
    made: Assessment

    @property
    def id(self) -> str:
        """What the pack calls the round."""
        return self.made.round.id


def get_tables(partnership: UUID) -> Rows:
    """The tables of the self-assessment as a pack has them."""
    return {one.table.name: one.rows(partnership) for one in KEPT}


def find_result(place: Place, identifier: str) -> Result | None:
    """What a closed round says; None while it is open, and where there is none of that name."""
    rows = get_tables(place.id)
    chosen = next((one for one in rounds(rows) if one.id == identifier and one.closed_on), None)
    return Result(rows, assess(rows, chosen, place.nation)) if chosen else None


def find_latest_agreed(place: Place) -> dict[str, Stood]:
    """Each element as the last closed round has it that agreed on a level; others are left out."""
    rows = get_tables(place.id)
    closed = [one for one in rounds(rows) if one.closed_on]
    made = [Stood(one, view) for one in closed for view in assess(rows, one, place.nation).elements]
    return {one.view.element.id: one for one in made if one.view.level}


def get_document(place: Place, result: Result) -> dict[str, Any]:
    """A round as `seedbed lead maturity` writes it."""
    area = {
        "name_en": place.name_en,
        "name_cy": place.name_cy,
        "ons_code": get_area_code(place.id),
        "nation": place.nation,
    }
    return summary.as_document(result.made, area)


def get_area_code(partnership: UUID) -> str:
    """The code of a partnership's area: its one authority's, or that of several together."""
    codes = sorted(list_areas(partnership).values_list("code", flat=True))
    if len(codes) > 1:
        return partnership_code(codes)
    return codes[0] if codes else NOT_YET_KNOWN


def find_cited(place: Place, result: Result) -> Found:
    """Evidence for everything that the texts of a round cite, numbered; figures and statements have pages."""
    named = [name for text in _texts(result) for name in citations(text)]
    found = find_items(place.id, named)
    with_page = set(found)
    other = {known.id: known for known in _other(place, result, set(named) - set(found))}
    for name in dict.fromkeys(named):
        if name in other:
            found[name] = statement_item(other[name], len(found) + 1)
    return Found(found, with_page)


def _other(place: Place, result: Result, wanted: set[str]) -> list[Evidence]:
    """What other parts of Lead and earlier rounds say, as evidence; asked only where a text cites it."""
    if not wanted:
        return []
    known = [*summary.evidence(result.rows, place.nation), *list_other_evidence(place.id)]
    return [one for one in known if one.id in wanted]


def _texts(result: Result) -> list[str]:
    """Every text of a round that may cite, element by element as the report has them."""
    order = {view.element.id: place for place, view in enumerate(result.made.elements)}
    held = [
        (order.get(row["element"], 0), [row[name] or "" for name in names])
        for table, names in (("levels", TEXTS), ("challenges", CHALLENGED))
        for row in result.rows[table]
        if row["round"] == result.id
    ]
    return [text for _, texts in sorted(held, key=lambda one: one[0]) for text in texts]
