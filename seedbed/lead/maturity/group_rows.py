"""A round as rows for a spreadsheet: everybody and each sector, element by element."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from seedbed.foundations.languages import slug
from seedbed.lead.maturity.assessment import Assessment, ElementView
from seedbed.lead.maturity.definitions import ANSWERS, STILL_DIVIDED

_ANSWERS: Final = {"don't know": "did_not_know"} | {
    name: slug(name).replace("-", "_") for name in ANSWERS if name != "don't know"
}
GROUP_HEADINGS: Final = (
    "element", "agreed_level", "group", "answered", *(_ANSWERS[name] for name in ANSWERS), "median",
    "disagreement", "not_shown_because",
)  # fmt: skip


def as_group_rows(made: Assessment) -> list[dict[str, Any]]:
    """One row for everybody and for each sector of every element, for a spreadsheet."""
    return [row for view in made.elements for row in _group_rows(view)]


def _group_rows(view: ElementView) -> list[dict[str, Any]]:
    level = STILL_DIVIDED if view.still_divided else view.level
    first = {"element": view.element.id, "agreed_level": level}
    everybody = view.spread
    found = [_group(first, "everybody", everybody.counts, everybody.median, everybody.reason)]
    found[0]["disagreement"] = everybody.disagreement
    return found + [_group(first, s.sector, s.counts, s.median, s.reason) for s in view.sectors]


def _group(
    first: Mapping[str, Any],
    name: str,
    counts: Mapping[str, int] | None,
    median: str | None,
    reason: str | None,
) -> dict[str, Any]:
    given = {_ANSWERS[name]: counts[name] if counts else None for name in ANSWERS}
    answered = sum(counts.values()) if counts else None
    return {
        **first, "group": name, "answered": answered, **given, "median": median, "disagreement": None,
        "not_shown_because": reason,
    }  # fmt: skip
