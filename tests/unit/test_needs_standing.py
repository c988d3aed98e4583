"""How indicators stand, what words find them, and which methods stand behind them."""

from dataclasses import replace
from datetime import date

import pytest

from seedbed.foundations.definitions import list_toml
from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import indicator, indicators
from seedbed.foundations.languages import Text
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.needs.methods import methods, methods_of
from seedbed.plan.needs.profile import profile
from seedbed.plan.needs.searching import search
from seedbed.plan.needs.standing import STANDINGS, by_standing, standing

HERE, NATION = "X06000001", "X92000001"
FOCUS = Focus(
    HERE, None, Text("Here", "Yma"), "England", (Comparator(NATION, Text("Nation", "Cenedl"), "england"),)
)


def figure(name, value, area=HERE, year=2025, **changes):
    """One year's figure."""
    made = Figure(
        name, area, date(year - 1, 9, 1), date(year, 8, 31), "all", value, None, None, None, None,
        indicator(name).unit, "as published", "s", date(2026, 1, 1),
    )  # fmt: skip
    return replace(made, **changes)


def children(number=3000.0):
    """Enough young children for a claim."""
    made = figure("children-0-4", number, unit="children")
    return replace(made, period_start=date(2020, 6, 30), period_end=date(2020, 6, 30))


def stands(*rows, name="gld"):
    """How an indicator stands by some figures."""
    made = profile(FOCUS, [children(), *rows])
    return standing(made.of(name), made)


@pytest.mark.parametrize(
    ("own", "nation", "expected"), [(60.0, 68.0, "worse"), (68.0, 60.0, "better"), (60.04, 60.0, "near")]
)
def test_a_figure_stands_beside_the_nations_by_the_direction_that_is_good(own, nation, expected):
    assert stands(figure("gld", own), figure("gld", nation, NATION)) == expected


def test_where_lower_is_better_a_higher_figure_is_worse():
    rows = [
        figure("children-in-low-income-families", value, area)
        for value, area in ((25.0, HERE), (20.0, NATION))
    ]
    assert stands(*rows, name="children-in-low-income-families") == "worse"


def test_what_lies_within_the_interval_is_no_difference():
    assert stands(figure("gld", 60.0, lower=55.0, upper=69.0), figure("gld", 68.0, NATION)) == "near"


def test_without_a_figure_it_is_not_known_and_without_the_nations_it_stands_alone():
    assert stands(figure("gld", 68.0, NATION)) == "unknown"
    assert stands(figure("gld", 60.0)) == "alone"


def test_background_and_an_area_of_few_children_are_never_judged():
    rows = [figure("primary-ehc-plans", value, area) for value, area in ((9.0, HERE), (3.0, NATION))]
    assert stands(*rows, name="primary-ehc-plans") == "alone"
    made = profile(FOCUS, [children(100.0), figure("gld", 60.0), figure("gld", 68.0, NATION)])
    assert standing(made.of("gld"), made) == "alone"


def test_what_is_worst_comes_first_and_what_is_not_known_last():
    rows = [
        figure("gld", 60.0),
        figure("gld", 68.0, NATION),
        figure("literacy", 70.0),
        figure("literacy", 60.0, NATION),
    ]
    made = profile(FOCUS, [children(), *rows])
    order = by_standing(list(made.indicators), made)
    found = [STANDINGS.index(standing(item, made)) for item in order]
    assert found == sorted(found)
    assert order[0].indicator.id == "gld"


def names(words):
    """Identifiers of what some words find."""
    return [item.id for item in search(indicators(), words)]


def test_words_find_titles_first_then_meanings():
    found = names("development")
    in_title = ["development" in indicator(name).title.en.casefold() for name in found]
    assert True in in_title
    assert False in in_title
    assert in_title == sorted(in_title, reverse=True)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("BREASTFED weeks", "breastfeeding"),
        ("marw", "infant-mortality"),
        ("prydau ysgol", "gld"),
        ("gld", "gld"),
        ("teulu", "children-in-low-income-families"),
    ],
)
def test_either_language_finds_by_the_beginning_of_every_word(words, name):
    assert name in names(words)


def test_every_word_must_be_there_and_nothing_finds_nothing():
    assert "breastfeeding" not in names("breast spending")
    assert names("") == names("   ") == names("zzz") == []


def test_every_method_has_its_page_in_the_documentation(request):
    folder = request.config.rootpath / "docs" / "methods"
    assert [method.page for method in methods().values() if not (folder / method.page).is_file()] == []
    assert "methods.toml" not in list_toml("indicators")


def test_the_methods_of_an_indicator_are_those_that_touch_it():
    rows = [figure("gld", 60.0, lower=58.0, upper=62.0), figure("gld", 68.0, NATION)]
    made = profile(FOCUS, [children(), *rows])
    assert [it.id for it in methods_of(made.of("gld"), made)] == ["comparing", "intervals", "findings"]
    assert "pooled" in [it.id for it in methods_of(made.of("infant-mortality"), made)]
    assert "small-areas" in [it.id for it in methods_of(made.of("children-0-4"), made)]
    assert "comparing" not in [it.id for it in methods_of(made.of("children-0-4"), made)]
