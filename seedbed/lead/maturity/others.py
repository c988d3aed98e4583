"""What others say of a level, and what the area itself can show others: challenges, and its own examples."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Row

Rows = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Challenge:
    """What somebody from outside challenged, and the partnership's answer. Neither replaces the other."""

    by: str
    level: str
    reason: Text
    on: date
    answer: Text
    answered_on: date | None
    outcome: str | None

    @property
    def is_answered(self) -> bool:
        """Whether the partnership has said what became of it."""
        return self.outcome is not None


@dataclass(frozen=True, slots=True)
class OwnExample:
    """What worked in this area, as the area itself reports it."""

    id: str
    element: str
    place: Text
    summary: Text
    reported: Text
    year: str
    url: str


def challenges(rows: Rows, chosen: str, element: str) -> tuple[Challenge, ...]:
    """The challenges of one element in a round, the earliest first."""
    held = [r for r in rows.get("challenges", ()) if (r["round"], r["element"]) == (chosen, element)]
    return tuple(
        Challenge(
            row["by"], row["level"], both(row, "reason"), row["challenged_on"], both(row, "answer"),
            row["answered_on"], row["outcome"],
        )
        for row in sorted(held, key=lambda row: (row["challenged_on"], row["by"]))
    )  # fmt: skip


def own_examples(rows: Rows, element: str) -> tuple[OwnExample, ...]:
    """What the area itself can show of one element, in the order of its table."""
    return tuple(
        OwnExample(
            row["id"], element, both(row, "place"), both(row, "summary"), both(row, "reported"),
            row["year"] or "", row["url"] or "",
        )
        for row in rows.get("practice-examples", ())
        if row["element"] == element
    )  # fmt: skip


def both(row: Row, name: str) -> Text:
    """A text of a row in both languages, empty where it is not written."""
    return Text(row.get(f"{name}_en") or "", row.get(f"{name}_cy") or "")
