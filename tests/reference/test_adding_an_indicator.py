"""An indicator is a file and nothing else: one put into the definitions is read, compared and said."""

import shutil

import pytest

from seedbed.foundations import definitions, indicators, languages, units
from seedbed.foundations.partnerships import find_area
from seedbed.plan.needs.gather import gather
from seedbed.plan.needs.profile import profile

CACHED = (
    definitions.read_toml, definitions.list_toml, indicators.indicators, indicators._by_id, indicators.themes,
    languages.phrases, units.units,
)  # fmt: skip
ABSENCE = """
id = "absence-again"
nation = "England"
theme = "early-education"
domains = []
family = "attendance"
unit = "per 12 children"
decimals = 1
polarity = "low"
bounds = [0, 100]
period = "academic year"
title = { en = "Absence again", cy = "Absenoldeb eto", cy_status = "draft" }
meaning = { en = "The same.", cy = "Yr un peth.", cy_status = "draft" }
why = { en = "To see that a file is enough.", cy = "I weld bod ffeil yn ddigon.", cy_status = "draft" }
sentence = { en = "{value} of 12 are away", cy = "Mae {value} o 12 i ffwrdd", cy_status = "draft" }
source = { reader = "lait", publisher = "Department for Education", publication = "Pupil absence" }
series = { all = "4yrAbsence" }
"""
RURAL = """
id = "urban-children"
nation = "both"
theme = "population"
domains = []
family = "place"
unit = "percent"
decimals = 1
polarity = "none"
bounds = [0, 100]
period = "mid-year"
context = true
title = { en = "Town children", cy = "Plant y dref", cy_status = "draft" }
meaning = { en = "Children in towns.", cy = "Plant mewn trefi.", cy_status = "draft" }
why = { en = "To see that a file is enough.", cy = "I weld bod ffeil yn ddigon.", cy_status = "draft" }
sentence = { en = "{n} of every 100 in towns", cy = "Mae {n} o bob 100 mewn trefi", cy_status = "draft" }
source = { reader = "towns", publisher = "Office for National Statistics", publication = "Towns" }

[compute]
method = "share of children by class of small area"
data_sets = ["rural-urban", "population-2020", "small-area-changes", "ethnicity", "wards"]
year = 2020
ages = [0, 4]
column = "ruc"
classes = ["Urban"]
level = "authority"
"""
UNIT = '\n[per-12-children]\nname = "per 12 children"\nper = 12\n'
PHRASE = 'per-12-children = { en = "{value} of 12", cy = "{value} o 12", cy_status = "draft" }\n'


@pytest.fixture
def more_definitions(tmp_path, monkeypatch):
    """A copy of the definitions with two more indicators and a new unit; nothing else is changed."""
    folder = shutil.copytree(definitions.DEFINITIONS, tmp_path / "definitions")
    (folder / "indicators" / "absence-again.toml").write_text(ABSENCE, encoding="utf-8")
    (folder / "indicators" / "urban-children.toml").write_text(RURAL, encoding="utf-8")
    with (folder / "units.toml").open("a", encoding="utf-8") as handle:
        handle.write(UNIT)
    figures = folder / "phrases" / "figures.toml"
    words = figures.read_text(encoding="utf-8")
    for heading in ("[unit]\n", "[unit-name]\n"):
        words = words.replace(heading, heading + PHRASE, 1)
    figures.write_text(words, encoding="utf-8")
    monkeypatch.setattr(definitions, "DEFINITIONS", folder)
    _forget()
    yield
    monkeypatch.undo()
    _forget()


def _forget():
    for function in CACHED:
        function.cache_clear()


def test_a_file_is_enough_for_a_measure_of_the_table(more_definitions, public_data, as_of):
    """It is read, set beside England and ten neighbours, and said with its own unit."""
    from seedbed.sources.folder import DataFolder

    made = _profile(DataFolder(public_data), "806", as_of)
    item = made.of("absence-again")
    assert item.headline("en").startswith("7.4 of 12 are away; England 6.4, areas like ours")
    assert len(item.comparison.neighbours.values) == 10
    assert "7.4 of 12" in item.movement_text.en


@pytest.mark.parametrize(("area", "expected"), [("Cornwall", 49.461), ("Cardiff", None)])
def test_a_file_is_enough_for_a_share_of_small_areas(more_definitions, public_data, as_of, area, expected):
    """In England and in Wales; what is rural and what is urban make up the whole."""
    from seedbed.sources.folder import DataFolder

    made = _profile(DataFolder(public_data), area, as_of)
    urban, rural = (
        made.of(name).comparison.figure.value for name in ("urban-children", "children-in-rural-areas")
    )
    assert urban + rural == pytest.approx(100, abs=0.002)
    assert expected is None or urban == pytest.approx(expected, abs=0.0006)


def _profile(folder, words, as_of):
    found = gather(folder, find_area(words), as_of)
    return profile(found.focus, found.figures)
