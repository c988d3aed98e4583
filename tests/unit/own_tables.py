"""Tables of Fernshire that somebody brings, and what is read in them."""

from dataclasses import replace
from datetime import date

from seedbed.foundations.languages import Text
from seedbed.plan.needs.focus import Comparator, Focus, SmallPlace
from seedbed.plan.strategy.own_figures.guessing import guess
from seedbed.plan.strategy.own_figures.mapping import Reading
from seedbed.plan.strategy.own_figures.rows import read_rows
from seedbed.plan.strategy.own_figures.sheet import read_sheet

DAY = date(2026, 11, 23)
ENGLAND = Comparator("E92000001", Text("England", "Lloegr"), "england")
WARD = SmallPlace("X01000001", "Fernshire 001A", "X05000001", "Riverside")
FERNSHIRE = Focus(
    "X06000001", None, Text("Fernshire", "Swydd Rhedyn"), "England", comparators=(ENGLAND,), places=(WARD,)
)
LONG = "Area,Year,Group,Count,Total\nFernshire,2023/24,All,120,200\nFernshire,2024/25,All,[c],200\n"
OWN = Reading(indicator="first-visits", title="First visits", polarity="high")


def read(words, **said):
    """What a table says, its columns as they are guessed."""
    sheet = read_sheet(words.encode() if isinstance(words, str) else words)
    reading = replace(guess(sheet), indicator=OWN.indicator, title=OWN.title, **said)
    return read_rows(sheet, reading, FERNSHIRE, source="own-visits", retrieved=DAY)


def values(found):
    return {
        (it.figure.area, it.figure.period.label("en"), it.figure.group): it.figure.value
        for it in found.figures
    }


def faults(found):
    return [(it.row, it.column, it.found, it.expected("en")) for it in found.faults]
