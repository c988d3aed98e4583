"""Elements, levels and examples: whole, in both languages, and refused when something is missing."""

import copy

import pytest

from seedbed.foundations.definitions import list_toml, read_toml
from seedbed.lead.maturity import definitions
from seedbed.lead.maturity.definitions import (
    ANSWERS,
    LEVELS,
    SCALE,
    answers,
    elements,
    examples,
    examples_for,
)


def test_there_are_ten_elements_in_four_dimensions():
    dimensions = [element.dimension for element in elements().values()]
    assert dimensions == ["plan"] * 3 + ["lead"] * 3 + ["deliver"] * 2 + ["evaluate"] * 2
    assert all(set(e.levels) == set(e.steps) == set(LEVELS) for e in elements().values())


def test_the_scale_begins_with_not_started_and_dont_know_is_not_on_it():
    assert SCALE == ("not started", "basic", "early", "substantial", "mature")
    assert [*answers()] == [*ANSWERS] == [*SCALE, "don't know"]


def test_wales_has_its_own_words_where_facts_differ_and_the_shared_ones_elsewhere():
    strategy, evidence = elements()["strategy"], elements()["evidence"]
    assert "Flying Start" in strategy.descriptor("basic", "Wales").en
    assert "Flying Start" not in strategy.descriptor("basic", "England").en
    assert evidence.descriptor("basic", "Wales") == evidence.descriptor("basic", "England")


@pytest.mark.parametrize("level", SCALE)
def test_every_level_has_a_next_step(level):
    assert all(element.next_step(level).en and element.next_step(level).cy for element in elements().values())


def test_every_element_has_examples_with_an_address_those_of_the_nation_first():
    assert len({example.id for example in examples()}) == len(examples())
    for name in elements():
        nations = [example.nation for example in examples_for(name, "Wales")]
        assert nations
        assert nations == sorted(nations, reverse=True)


@pytest.mark.parametrize(
    ("file", "spoil"),
    [
        ("maturity/elements.toml", lambda t: t["strategy"]["levels"].pop("early")),
        ("maturity/elements.toml", lambda t: t["strategy"]["next_step"].pop("mature")),
        ("maturity/elements.toml", lambda t: t["strategy"]["levels"]["early"].pop("cy")),
        ("maturity/elements.toml", lambda t: t["strategy"]["title"].pop("cy_status")),
        ("maturity/elements.toml", lambda t: t["strategy"]["levels"]["early"]["wales"].pop("en")),
        ("maturity/elements.toml", lambda t: t["strategy"].update(dimension="dream")),
        ("maturity/elements.toml", lambda t: t["strategy"].update(order=7)),
        ("maturity/elements.toml", lambda t: t.pop("outcomes")),
        ("maturity/levels.toml", lambda t: t.pop("mature")),
        ("maturity/levels.toml", lambda t: t["mature"].update(order=1)),
        ("maturity/levels.toml", lambda t: t["dont-know"].update(order=5)),
        ("maturity/levels.toml", lambda t: t["not-started"].pop("next_step")),
        ("examples/strategy.toml", lambda t: t["islington-bright-start"].pop("url")),
        ("examples/strategy.toml", lambda t: t["islington-bright-start"].pop("reported")),
        ("examples/strategy.toml", lambda t: t["islington-bright-start"].update(element="strategies")),
        ("examples/strategy.toml", lambda t: t["islington-bright-start"].update(also=["strategies"])),
        ("examples/strategy.toml", lambda t: t["islington-bright-start"].update(nation="Albion")),
    ],
)
def test_an_incomplete_definition_is_refused(file, spoil, monkeypatch):
    def read(name):
        table = copy.deepcopy(read_toml(name))
        if name == file:
            spoil(table)
        return table

    monkeypatch.setattr(definitions, "read_toml", read)
    wrapped = {"elements": elements, "levels": answers}.get(file.split("/")[1].split(".")[0], examples)
    with pytest.raises(ValueError, match=file):
        wrapped.__wrapped__()


def test_only_what_is_listed_is_read():
    assert {f"examples/{name}.toml" for name in elements()} == set(list_toml("examples"))
