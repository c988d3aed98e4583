"""What a person says of a table: which column is what, and what is the same for every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from seedbed.foundations.indicators import Indicator, indicators
from seedbed.plan.strategy.own_figures.values import DASH_MEANS

ROLES: Final = ("area", "period", "group", "value", "count", "denominator")
"""What a column may be; a column without a role is not used."""
NUMBERS: Final = ("value", "count", "denominator")
ONE_OF_EACH: Final = ("area", "period", "group")
ACROSS: Final = ("", "period", "group", "area")
"""What headings say where a table is wide: nothing, or the period, group or area of the numbers below."""
POLARITIES: Final = ("high", "low", "none")
MOST_HEADINGS: Final = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is to be read.

    Attributes:
        columns: role by column, counted from 0.
        first: the row of the first heading, counted from 1.
        headings: how many rows of headings there are; of two, the first says what the columns below share.
        across: what the headings of numbers say, for a wide table.
        indicator: name of an indicator of the library, or of one's own.
        title: what one's own indicator is called; empty for one of the library.
        unit: of the figures.
        polarity: which direction is good, of one's own indicator.
        kind: what a year means.
        area, period, group: the same for every row, where no column says it.
        dash: what a dash alone means.
        others_left_out: whether rows of areas that nothing here speaks of are left out.
    """

    columns: Mapping[int, str] = field(default_factory=dict)
    first: int = 1
    headings: int = 1
    across: str = ""
    indicator: str = ""
    title: str = ""
    unit: str = "percent"
    polarity: str = "none"
    kind: str = "financial year"
    area: str = ""
    period: str = ""
    group: str = ""
    dash: str = DASH_MEANS[0]
    others_left_out: bool = False

    def of(self, role: str) -> list[int]:
        """The columns of a role, in order."""
        return sorted(number for number, held in self.columns.items() if held == role)

    def find(self, role: str) -> int | None:
        """The only column of a role."""
        return next(iter(self.of(role)), None)

    def as_dict(self) -> dict[str, Any]:
        """As JSON keeps it."""
        held = {name: getattr(self, name) for name in self.__slots__}
        return held | {"columns": {str(number): role for number, role in self.columns.items()}}


def reading_from(held: Mapping[str, Any]) -> Reading:
    """What was said as JSON kept it; what it does not say is as it is at first."""
    known = {name: held[name] for name in Reading.__slots__ if name in held}
    columns = {int(number): str(role) for number, role in held.get("columns", {}).items()}
    return Reading(**known | {"columns": columns})


def defined(name: str) -> Indicator | None:
    """The indicator of the library of that name."""
    return next((it for it in indicators() if it.id == name), None)
