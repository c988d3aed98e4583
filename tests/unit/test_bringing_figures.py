"""Figures in the words of a plan, and what the needs table says of them."""

from datetime import date

import pytest

from seedbed.foundations.figures import Figure
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.bringing.finding import find_figures
from seedbed.plan.strategy.bringing.matching import Known, match_figure


def known(
    value, year=2025, *, group="all", place="Fernshire", own=True, unit="percent", count=None, name=None
):
    figure = Figure(
        "gld", "X06000001" if own else "E92000001", date(year - 1, 9, 1), date(year, 8, 31), group, value,
        count, None, None, None, unit, "as published", "survey", date(2026, 11, 1),
    )  # fmt: skip
    title = Text(
        "Children with a good level of development at five", "Plant â lefel dda o ddatblygiad yn bump"
    )
    return Known(name or f"gld-{year}", figure, title, Text(place, place), own)


def one(sentence, *table):
    (found,) = find_figures(sentence)
    return match_figure(found, table)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Only 61.6% of them", ["61.6%"], "percent"),
        ("Dim ond 62 y cant o blant", ["62 y cant"], "percent"),
        ("62 of every 100 children", ["62 of every 100"], "share"),
        ("62 o bob 100 o blant", ["62 o bob 100"], "share"),
        ("1 in 5 wait", ["1 in 5"], "share"),
        ("1,204 children wait", ["1,204 children"], "count"),
        ("340 o blant ifanc", ["340 o blant"], "count"),
        ("there were 1,204 in 2025", ["1,204"], "count"),
    ],
)
def test_a_figure_is_found_where_it_stands(text, words, kind):
    found = find_figures(text)
    assert [(it.words, it.kind) for it in found] == [(it, kind) for it in words]
    assert all(text[it.start : it.end] == it.words for it in found)


@pytest.mark.parametrize(
    "text",
    [
        "in 2025 children",
        "aged 2 children",
        "£4,000 in 2025",
        "Priority 1",
        "2 year old children",
        "5 in 2024",
    ],
)
def test_a_year_an_age_and_money_are_no_figures(text):
    assert find_figures(text) == []


def test_the_second_year_of_two_is_meant():
    assert find_figures("61% in 2024/25")[0].years == (2025,)


SENTENCE = "%s of children had a good level of development"


def test_the_same_number_is_exact():
    matched = one(SENTENCE % "61.6%", known(61.6))
    assert (matched.verdict, matched.candidates[0].known.name) == ("exact", "gld-2025")


def test_a_rounded_number_is_near_and_says_both():
    matched = one(SENTENCE % "62%", known(61.6))
    assert matched.verdict == "near"
    assert "62%" in matched.candidates[0].why(matched.found, "en")
    assert "61.6%" in matched.candidates[0].why(matched.found, "en")


def test_another_number_is_a_mismatch_with_its_year():
    matched = one(SENTENCE % "63%", known(60.0, 2024), known(61.6))
    assert matched.verdict == "mismatch"
    assert [it.known.name for it in matched.candidates] == ["gld-2025"]
    assert (
        matched.candidates[0]
        .why(matched.found, "en")
        .startswith("The plan says 63%, the table has 61.6% for 2024/25")
    )


def test_beside_the_number_itself_nothing_else_is_offered():
    matched = one(SENTENCE % "61.6%", known(61.6), known(55.0, group="fsm", name="gld-fsm-2025"))
    assert [it.known.name for it in matched.candidates] == ["gld-2025"]


def test_another_number_of_a_group_is_only_offered_where_the_sentence_speaks_of_it():
    meals = known(55.0, group="fsm", name="gld-fsm-2025")
    assert one(SENTENCE % "63%", meals).candidates == ()
    sentence = "63% of children on free school meals had a good level of development"
    matched = one(sentence, meals, known(70.0, group="white"))
    assert [it.known.name for it in matched.candidates] == ["gld-fsm-2025"]
    assert ", Children on free school meals, Fernshire, " in matched.candidates[0].label("en")
    assert ", Plant sy'n cael prydau ysgol am ddim, " in matched.candidates[0].label("cy")


def test_a_number_of_another_year_is_said_to_be_that():
    matched = one(SENTENCE % "In 2023, 61.6%", known(61.6))
    assert (matched.verdict, matched.candidates[0].reason) == ("mismatch", "year")


def test_a_place_counts_only_where_it_is_named():
    england = known(67.7, place="England", own=False, name="gld-england-2025")
    assert one(SENTENCE % "67.7%", england).candidates == ()
    assert one(SENTENCE % "In England 67.7%", england, known(61.6)).candidates[0].known is england


def test_the_same_number_about_something_else_is_only_offered():
    matched = one("61.6% of lamps are lit", known(61.6))
    assert (matched.verdict, matched.candidates[0].reason) == ("unknown", "number-only")
    assert one("62% of lamps are lit", known(62.0)).candidates == ()


def test_a_share_of_few_is_near_and_a_count_may_be_rounded():
    assert one(SENTENCE % "3 in 5", known(61.6)).verdict == "near"
    assert one(SENTENCE % "1,200 children", known(61.6, count=1204)).verdict == "near"
    assert one(SENTENCE % "1,204 children", known(61.6, count=1204)).verdict == "exact"


def test_welsh_words_find_the_same_figure():
    assert one("Mae gan 62 o bob 100 o blant lefel dda o ddatblygiad", known(61.6)).verdict == "near"


def test_a_figure_without_a_value_is_never_offered():
    assert one(SENTENCE % "61.6%", known(None)).candidates == ()
