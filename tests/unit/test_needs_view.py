"""The needs explorer in words: lines of a list, who fares worst, the sentence that cites a figure."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.figures import Figure, identifier
from seedbed.foundations.languages import Text
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.needs.profile import profile
from seedbed.publish.method_view import method_view
from seedbed.publish.needs_view import indicator_line, worst_fact
from seedbed.publish.quoting import quote, with_sentence

HERE, NATION = "X06000001", "X92000001"
FOCUS = Focus(
    HERE, None, Text("Here", "Yma"), "England", (Comparator(NATION, Text("Albion", "Albion"), "england"),)
)
BASE = Figure(
    "gld", HERE, date(2024, 9, 1), date(2025, 8, 31), "all", 61.6, None, 1772.0, None, None, "percent",
    "as published", "s", date(2026, 1, 1),
)  # fmt: skip
OF_ALBION = replace(BASE, area=NATION, value=68.3)
YOUNG = replace(
    BASE, indicator="children-0-4", value=3000.0, unit="children", period_start=date(2020, 6, 30),
    period_end=date(2020, 6, 30),
)  # fmt: skip
COHORT = replace(YOUNG, indicator="children-under-one", value=1772.0)
FSM, OTHERS = replace(BASE, group="fsm", value=53.5), replace(BASE, group="not-fsm", value=66.5)
EHCP = replace(BASE, group="ehcp", value=4.0)


def made(*rows):
    """The profile of some figures."""
    return profile(FOCUS, [YOUNG, COHORT, *rows])


def said(figure, *beside):
    """The sentence that cites a figure."""
    found = made(figure, *beside)
    names = {it: identifier(it, None if it.area == HERE else "albion") for it in found.figures}
    return quote(names[figure], figure, names, found.figures, FOCUS)


def test_a_line_says_name_figure_and_how_it_stands():
    found = made(BASE, OF_ALBION)
    line = indicator_line(found.of("gld"), found, "en")
    assert (line.title, line.standing_words) == ("Good level of development at age five", "Worse than Albion")
    assert line.words.startswith("62 of every 100 five-year-olds reach a good level of development")
    assert indicator_line(found.of("gld"), found, "cy").standing_words == "Gwaeth na ffigur Albion"


def test_a_line_without_a_figure_says_why_or_what_is_missing():
    found = made(replace(BASE, value=None, reason="suppressed"))
    assert (
        indicator_line(found.of("gld"), found, "en").words == "There is no figure for this area: suppressed."
    )
    smoking = indicator_line(found.of("smoking-at-delivery"), found, "en")
    assert (smoking.standing, smoking.words) == ("unknown", "How many women smoke when their baby is born.")


def test_who_fares_worst_is_the_widest_gap_and_then_free_school_meals():
    fact = worst_fact(made(BASE, FSM, OTHERS, EHCP).of("gld"), "en")
    assert (
        fact.value.words
        == "Children with an education, health and care plan: 57.6 points lower than all children"
    )
    assert fact.small == "Children on free school meals: 13.0 points lower than the others"


def test_a_gap_with_a_caution_is_never_named():
    fact = worst_fact(made(BASE, replace(EHCP, value=0.0)).of("gld"), "en")
    assert fact.value.words == "We do not know"
    assert "too small" in fact.small


def test_without_groups_nobody_knows_who_fares_worst_and_a_gap_needs_no_such_fact():
    assert worst_fact(made(BASE).of("gld"), "en").small == "no figure by group of children is known here"
    assert worst_fact(made(BASE).of("gld-fsm-gap"), "en") is None
    assert worst_fact(made(YOUNG).of("children-0-4"), "en") is None


def test_a_cited_figure_stands_beside_the_nations_with_its_period():
    words = said(BASE, OF_ALBION)
    assert words.en == "Good level of development at age five, 2024/25: {gld-2025}; Albion {gld-albion-2025}."
    assert words.cy.startswith("Lefel ddatblygu dda yn bump oed, 2024/25: {gld-2025}")


def test_a_group_stands_beside_the_others_and_what_has_nothing_beside_it_alone():
    assert said(FSM, OTHERS).en == (
        "Good level of development at age five, children on free school meals, 2024/25: {gld-fsm-2025};"
        " children not on free school meals {gld-not-fsm-2025}."
    )
    assert said(BASE).en == "Good level of development at age five, 2024/25: {gld-2025}."
    assert "; " not in said(YOUNG, replace(YOUNG, area=NATION)).en


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "It is {gld-2025}."),
        ("Too few.", "Too few. It is {gld-2025}."),
        ("Too few.\n", "Too few. It is {gld-2025}."),
        ("Only {gld-2025} do.", "Only {gld-2025} do."),
        ("Only {gld-2024} do.", "Only {gld-2024} do. It is {gld-2025}."),
    ],
)
def test_a_sentence_stands_at_the_end_of_a_text_once(text, expected):
    assert with_sentence(text, "It is {gld-2025}.") == expected


def test_the_method_of_an_indicator_says_how_it_is_made_and_what_it_cannot_say():
    found = made(BASE)
    view = method_view(found.of("gld"), found, "en")
    assert view.making[0] == "As its publisher printed it."
    assert "cannot be compared" in view.limits[0]
    assert view.url.startswith("https://")
    gap = method_view(found.of("gld-fsm-gap"), found, "en")
    assert gap.making[0].startswith("Worked out here: the value of one group minus")
    assert (gap.publisher, gap.url) == ("", None)
