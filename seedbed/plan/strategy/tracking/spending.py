"""Money planned and spent: what is known of it, and of how much nobody has said anything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.plan.strategy.model import Money


@dataclass(frozen=True, slots=True)
class Spending:
    """Some lines of money together.

    Attributes:
        planned: all pounds.
        said: pounds of the lines of which somebody has said what is spent.
        spent: what is said to be spent of those; None where nobody has said anything.
        counted_to: the earliest and the latest day up to which spending is counted.
    """

    planned: float
    said: float
    spent: float | None
    counted_to: tuple[date, date] | None

    @property
    def unsaid(self) -> float:
        """Pounds of which nobody has said what is spent. They are not zero."""
        return self.planned - self.said


def spending(lines: Iterable[Money]) -> Spending:
    """What is planned and what is known to be spent.

    Planned and spent may only be set side by side for the lines of which somebody has said both: `said` and
    `spent`. A line of which nobody has said anything is not counted as nothing spent.
    """
    held = list(lines)
    told = [line for line in held if line.spent is not None]
    days = [line.spent_on for line in told if line.spent_on]
    return Spending(
        planned=sum(line.pounds for line in held),
        said=sum(line.pounds for line in told),
        spent=sum(line.spent or 0 for line in told) if told else None,
        counted_to=(min(days), max(days)) if days else None,
    )


def overspent(lines: Iterable[Money]) -> list[Money]:
    """Lines of which more is said to be spent than there was."""
    return [line for line in lines if line.spent is not None and line.spent > line.pounds]


def ended_unsaid(lines: Sequence[Money], as_of: date) -> list[Money]:
    """Lines whose last day is past and of which nobody has said what was spent."""
    return [line for line in lines if line.ends < as_of and line.spent is None]
