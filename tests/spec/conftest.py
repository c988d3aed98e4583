"""Small invented areas, built by hand: no public data is needed to see a rule at work."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.areas import ENGLAND
from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import indicator
from seedbed.foundations.languages import Text
from seedbed.foundations.periods import Period, period_from
from seedbed.plan.needs.focus import Comparator, Focus

OURS = "E06999999"


class Invented:
    """An invented area with ten neighbours; every value is given by the test."""

    def __init__(self, neighbours=10):
        self.neighbours = [f"E0600010{n}" for n in range(neighbours)]
        nation = Comparator(ENGLAND, Text("England", "Lloegr"), "england")
        near = [Comparator(c, Text(c, c), "neighbour", n) for n, c in enumerate(self.neighbours, 1)]
        self.focus = Focus(OURS, "999", Text("Fernshire", "Fernshire"), "England", (nation, *near))
        self.rows = []

    def figure(self, name, area, value, period, group="all", **more):
        """One figure of an indicator."""
        item = indicator(name)
        period = period if isinstance(period, Period) else period_from(str(period), item.period)
        reason = None if value is not None else "not stated by source"
        made = Figure(
            name, area, period.start, period.end, group, value, None, None, None, None, item.unit,
            "as published", "test", date(2026, 11, 23), reason,
        )  # fmt: skip
        return replace(made, **more)

    def say(self, name, year, ours, england, neighbours=(60,), group="all", **more):
        """What we, England and the neighbours (repeated as needed) have in one year."""
        add = [
            self.figure(name, OURS, ours, year, group, **more),
            self.figure(name, ENGLAND, england, year, group),
        ]
        values = [neighbours[n % len(neighbours)] for n in range(len(self.neighbours))]
        add += [self.figure(name, c, v, year, group) for c, v in zip(self.neighbours, values, strict=True)]
        self.rows += add
        return self

    def large(self, children=9000):
        """Adds enough young children for claims that have no interval."""
        period = period_from("2020", "mid-year")
        self.rows.append(self.figure("children-0-4", OURS, float(children), period))
        return self

    @property
    def figures(self):
        """Everything said so far."""
        return Figures(self.rows)


@pytest.fixture
def invented():
    """Makes an invented area."""
    return Invented
