"""Indicator definitions: complete, and refused when they contradict themselves."""

import copy

import pytest

from seedbed.foundations.definitions import list_toml, read_toml
from seedbed.foundations.indicators import _indicator, indicator, indicators, themes
from seedbed.foundations.periods import period_from

FILE = "indicators/gld.toml"


def test_every_definition_is_read():
    """Each file is one indicator, and none is lost."""
    assert len(indicators()) == len(list_toml("indicators"))
    assert [i.theme for i in indicators()] == sorted(
        (i.theme for i in indicators()), key=list(themes()).index
    )


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"id": "other"}, "id differs"),
        ({"unit": "per head"}, "unknown unit"),
        ({"period": "term"}, "unknown period"),
        ({"domains": ["spiritual"]}, "unknown domain"),
        ({"theme": "weather"}, "unknown theme"),
        ({"polarity": "up"}, "unknown polarity"),
        ({"bounds": [100, 0]}, "bounds the wrong way round"),
        ({"source": None}, "neither a source nor derived"),
        ({"derived": {"of": "gld", "higher": "a", "lower": "b"}}, "neither a source nor derived"),
        ({"break": None}, "a break needs its year"),
        ({"comparable_from": None}, "a break needs its year"),
        ({"map_breaks": [1, 2]}, "map breaks are four"),
        ({"series": {"fsm": "X"}}, "needs its series"),
        ({"title": {"en": "Only English"}}, "both en and cy"),
        ({"why": {"en": "a", "cy": "b"}}, "cy_status"),
    ],
)
def test_a_contradiction_is_refused_and_the_file_named(changed, what):
    """A definition that cannot be right never reaches a reader."""
    table = copy.deepcopy(read_toml(FILE)) | changed
    table = {key: value for key, value in table.items() if value is not None}
    with pytest.raises(ValueError, match=f"{FILE}.*{what}"):
        _indicator(table, FILE)


def test_years_before_a_break_are_not_comparable():
    """The assessment changed in 2021/22: that year is the first that counts."""
    gld = indicator("gld")
    years = {year: gld.is_comparable(period_from(str(year), gld.period)) for year in (2019, 2021, 2022, 2025)}
    assert years == {2019: False, 2021: False, 2022: True, 2025: True}
    assert indicator("breastfeeding").is_comparable(period_from("1999", "financial year"))


def test_only_take_up_may_pass_a_hundred():
    """A percentage above 100 is an error unless the indicator says why it can be."""
    beyond = [i.id for i in indicators() if i.is_percentage and i.bounds[1] > 100]
    assert sorted(beyond) == ["take-up-at-three-and-four", "take-up-at-two"]
    assert [name for name in beyond if indicator(name).sentence_over_100 is None] == []


def test_an_unknown_indicator_is_an_error():
    """A misspelt name is not an empty result."""
    with pytest.raises(KeyError):
        indicator("gdl")
