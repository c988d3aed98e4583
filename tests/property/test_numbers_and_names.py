"""Rounding, disclosure, identifiers and tables hold for any input."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from seedbed.foundations.disclosure import protect, protect_count
from seedbed.foundations.figures import Figure, identifier
from seedbed.foundations.numbers import number, rounded
from seedbed.foundations.tables import Column, Table, read_table, write_table

NUMBERS = st.floats(-1e9, 1e9).map(lambda value: float(f"{value:.10g}"))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30).map(str.strip)


@given(st.integers(0, 5000) | st.floats(0, 5000))
def test_no_count_from_one_to_seven_is_ever_shown(count):
    """What is shown is zero, or a multiple of 5 from 10 on and within 5 of the truth."""
    shown = protect_count(count)
    if shown is None:
        assert 0 < count < 8
    else:
        assert shown % 5 == 0
        assert shown == 0 or shown >= 10
        assert abs(shown - count) <= 2.5


@given(st.integers(0, 400), st.integers(1, 400))
def test_a_protected_rate_says_no_more_than_its_protected_counts(count, people):
    """The rate can be worked out from what stands beside it, so it gives nothing else away."""
    day = date(2025, 1, 1)
    figure = Figure(
        "i",
        "E06000002",
        day,
        day,
        "all",
        100 * count / people,
        count,
        people,
        1.0,
        2.0,
        "percent",
        "m",
        "s",
        day,
    )
    shown = protect([figure], "child-level")[0]
    if shown.value is not None:
        assert shown.value == round(100 * shown.count / shown.denominator, 1)
    assert shown.lower is None
    assert (shown.value is None) == (shown.reason == "suppressed")


@given(st.decimals(-(10**6), 10**6, places=4), st.integers(0, 3))
def test_rounding_is_to_the_nearest_and_halves_go_away_from_nought(value, decimals):
    """No printed number is further than half a unit from the truth."""
    step = Decimal(1).scaleb(-decimals)
    printed = rounded(float(value), decimals)
    assert abs(printed - value) <= step / 2
    if abs(printed - value) == step / 2:
        assert abs(printed) > abs(value)


@given(NUMBERS, st.integers(0, 3))
def test_a_printed_number_reads_back(value, decimals):
    """Commas and the minus sign are the only things that are added; there is no minus nought."""
    printed = number(value, decimals)
    assert Decimal(printed.replace(",", "").replace("−", "-")) == rounded(value, decimals)
    assert printed.strip("−0.") or "−" not in printed


def some_figure(name, group, year, span):
    """A figure of `span` years that end with the year before `year`."""
    first, last, read = date(year - span, 1, 1), date(year - 1, 12, 31), date(2026, 1, 1)
    absent = (None,) * 4
    return Figure(name, "E06000002", first, last, group, 1.0, *absent, "percent", "m", "s", read)


FIGURES = st.builds(
    some_figure,
    st.sampled_from(["gld", "gld-fsm-gap", "infant-mortality", "take-up-at-two", "breastfeeding"]),
    st.sampled_from(["all", "fsm", "not-fsm", "white", "ehcp"]),
    st.integers(2010, 2030),
    st.sampled_from([1, 3]),
)
PLACES = st.sampled_from([None, "england", "north-east", "kent", "e01012041"])


@given(st.lists(st.tuples(FIGURES, PLACES), min_size=2, max_size=40))
def test_different_figures_have_different_identifiers(made):
    """A citation means one figure only."""
    meant = {(f.indicator, f.group, f.period, place) for f, place in made}
    assert len({identifier(f, place) for f, place in made}) == len(meant)


TABLE = Table(
    "rows",
    "",
    (Column("id", "identifier"), Column("number", "number"), Column("day", "date"), Column("words")),
    ("id",),
)
ROWS = st.fixed_dictionaries(
    {
        "id": st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)?", fullmatch=True),
        "number": st.none() | NUMBERS,
        "day": st.none() | st.dates(),
        "words": st.none() | WORDS.filter(bool),
    }
)


@given(st.lists(ROWS, max_size=8, unique_by=lambda row: row["id"]))
def test_a_table_comes_back_as_it_was_written(rows):
    """Quotes, commas, accents, absence: the way out is the way in."""
    read, faults = read_table(TABLE, write_table(TABLE.headings, rows))
    assert faults == []
    assert [{name: row[name] for name in TABLE.headings} for row in read] == rows
