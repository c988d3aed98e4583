"""What a chart says is what the figures say, and years that cannot be compared are never joined."""

from collections import defaultdict

import pytest

from seedbed.foundations.languages import LANGUAGES, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.profile import profile
from seedbed.publish import charts, trajectory
from seedbed.publish.gap_chart import gap_chart

AREAS = ("Fernshire", "Middlesbrough", "City of London", "Kent")


@pytest.fixture(params=AREAS)
def made(request, publication):
    """The profile of Fernshire, and of real authorities where there is public data."""
    if request.param == "Fernshire":
        return publication.made
    return request.getfixturevalue("profile_of")(request.param)


@pytest.fixture
def drawn(monkeypatch, made):
    """The specification of every trend, by indicator, without drawing it."""
    found = {}
    monkeypatch.setattr(
        charts, "draw", lambda specification: found.update(now=specification) or "<svg viewBox='0 0 1 1'>"
    )

    def specification(item, language="en"):
        picture = charts.trend(item, made, language)
        return picture and (picture, found["now"])

    return {item.indicator.id: (item, specification) for item in made.indicators}


def lines(specification):
    """Points of each joined stretch of each line."""
    for layer in specification["layer"]:
        mark = layer["mark"]
        if isinstance(mark, dict) and mark["type"] in ("line", "area"):
            runs = defaultdict(list)
            for point in layer["data"]["values"]:
                runs[point["run"]].append(point)
            yield from runs.values()


def test_years_before_a_break_are_never_joined_to_later_ones(drawn):
    for _, specification in drawn.values():
        if made := specification(_):
            for stretch in lines(made[1]):
                assert len({point.get("earlier", False) for point in stretch}) == 1


def test_no_line_or_band_crosses_a_year_without_a_value(drawn):
    for item, specification in drawn.values():
        if made := specification(item):
            years = made[1]["layer"][-1]["encoding"]["x"]["scale"]["domain"]
            for stretch in lines(made[1]):
                places = [years.index(point["x"]) for point in stretch]
                assert places == list(range(places[0], places[0] + len(places))), item.indicator.id


def test_the_text_alternative_gives_the_true_highest_and_lowest(drawn, made):
    for item, specification in drawn.values():
        for language in LANGUAGES:
            if found := specification(item, language):
                values = [f.value for f in charts.drawn(item, made) if f.value is not None]
                for extreme in (max(values), min(values)):
                    shown = with_unit(extreme, item.indicator.unit, item.indicator.decimals, language)
                    assert shown in found[0].description


def test_a_title_claims_no_difference_that_chance_could_explain(drawn, made):
    for item, specification in drawn.values():
        comparison = item.pooled or item.comparison
        if not (comparison and comparison.england and (found := specification(item))):
            continue
        own, nation = comparison.figure, comparison.england.value
        title = found[0].title
        claims = ": above " in title or ": below " in title
        if own.lower is not None and own.lower <= nation <= own.upper:
            assert not claims, title
        if claims:
            assert (": above " in title) == (own.value > nation)


def test_the_text_alternative_of_groups_names_each_with_its_value(publication):
    item = publication.made.of("gld")
    picture = gap_chart(item, publication.made, "en")
    for gap in item.gaps:
        if gap.caution != "all-or-none":
            assert f"{say(f'group.{gap.group}', 'en')} {gap.figure.value:.1f}%" in picture.description


def test_a_chart_needs_two_years(publication):
    item = publication.made.of("gld")
    one = [f for f in publication.made.figures if f.indicator != "gld" or f.period_end.year == 2025]
    alone = profile(publication.made.focus, one)
    assert charts.trend(alone.of("gld"), alone, "en") is None
    assert charts.trend(item, publication.made, "en") is not None


def test_a_baseline_from_before_a_break_gets_no_path(publication):
    """What is measured differently is not drawn on the way to the target."""
    measure = next(
        m
        for p in _priorities(publication)
        for m in p.measures
        if m.indicator and m.baseline and m.indicator.break_
    )
    earlier = next(
        f
        for f in publication.made.figures
        if f.indicator == measure.indicator.id
        and f.value is not None
        and not measure.indicator.is_comparable(f.period)
    )
    from dataclasses import replace

    measured = replace(measure, baseline=earlier)
    assert trajectory.trajectory(measured, "x", publication.made.figures, "en") is None


def _priorities(publication):
    from seedbed.plan.strategy.model import priorities

    return priorities(publication.pack)
