"""Fernshire's numbers hang together: children, births, places, money, and what was adopted before."""

from __future__ import annotations

import json
import shutil
from collections import defaultdict
from datetime import date
from importlib.resources import files

import jsonschema
import polars as pl
import pytest

from seedbed.foundations.figures import Figures
from seedbed.foundations.indicators import indicators
from seedbed.lead.maturity.assessment import assess, latest
from seedbed.plan.needs.cohorts import cohort_size
from seedbed.publish.pack_tables import check_pack
from seedbed.synthetic.fernshire import write_fernshire
from seedbed.synthetic.fernshire.earlier import write_earlier
from seedbed.synthetic.fernshire.places import by_age, children_by_place
from seedbed.synthetic.fernshire.reading import read_data

GOALS = (
    "communication-and-language",
    "personal-social-emotional",
    "physical-development",
    "literacy",
    "mathematics",
)
ADOPTED = "versions/2025-adopted/strategy.json"


@pytest.fixture(scope="module")
def figures(pack):
    return Figures(pack.figures)


@pytest.fixture(scope="module")
def ages():
    return by_age(children_by_place())


@pytest.fixture(scope="module")
def adopted(fernshire):
    return json.loads((fernshire / ADOPTED).read_text(encoding="utf-8"))


def of_year(figures, name, area, years=1):
    return {
        f.period_end.year: f.value for f in figures.series(name, area, years=years) if f.value is not None
    }


@pytest.mark.parametrize(("name", "of"), [("children-0-4", range(5)), ("children-under-one", range(1))])
def test_small_areas_make_wards_and_wards_make_the_area(pack, figures, ages, name, of):
    value = {f.area: f.value for f in figures if f.indicator == name}
    wards = defaultdict(int)
    for place in pack.focus.places:
        wards[place.ward_code] += value[place.code]
    assert {code: value[code] for code in wards} == wards
    assert value[pack.focus.code] == sum(wards.values()) == sum(ages[age] for age in of)


def test_deprived_children_of_stated_small_areas_make_wards_and_the_area(pack, figures):
    rows = {f.area: f for f in figures if f.indicator == "child-income-deprivation"}
    wards = defaultdict(int)
    for place in pack.focus.places:
        wards[place.ward_code] += rows[place.code].value or 0
    assert {code: rows[code].value for code in wards} == wards
    assert rows[pack.focus.code].value == sum(wards.values())


def test_births_are_about_as_many_as_children_of_that_age(figures, pack, ages):
    births = of_year(figures, "live-births", pack.focus.code)
    assert set(births) == set(range(2016, 2025))
    for year, born in births.items():
        assert born == pytest.approx(ages[max(0, 2020 - year)], rel=0.02 if year <= 2020 else 0.06)


def test_denominators_of_cohorts_are_the_children_of_those_ages(figures, pack, ages):
    seen = 0
    for item in (i for i in indicators() if i.denominator):
        for figure in figures.series(item.id, pack.focus.code):
            if figure.denominator:
                assert figure.denominator == cohort_size(item, figure.period_end.year, ages)
                assert figure.denominator in ages.values()
                seen += 1
    assert seen > 60


@pytest.mark.parametrize(
    ("places", "rate", "of", "share"),
    [("funded-two-year-olds", "take-up-at-two", (2,), 0.36),
     ("funded-three-and-four-year-olds", "take-up-at-three-and-four", (3, 4), 1)],
)  # fmt: skip
def test_children_in_funded_places_are_those_who_take_one_up(figures, pack, ages, places, rate, of, share):
    counts, rates = (of_year(figures, name, pack.focus.code) for name in (places, rate))
    assert set(counts) == set(rates)
    for year, count in counts.items():
        people = share * sum(ages[max(0, 2020 - year + age)] for age in of)
        assert count == pytest.approx(people * rates[year] / 100, abs=0.51)


def test_shares_are_of_what_they_say_and_ethnic_groups_make_a_hundred(figures, pack):
    own = [
        f for f in figures if f.area == pack.focus.code and f.count and f.denominator and f.unit == "percent"
    ]
    assert len(own) >= 8
    assert all(f.value == pytest.approx(100 * f.count / f.denominator, abs=0.06) for f in own)
    for area in {f.area for f in figures if f.indicator == "residents-by-ethnic-group"}:
        groups = [f.value for f in figures if (f.indicator, f.area) == ("residents-by-ethnic-group", area)]
        assert sum(groups) == pytest.approx(100)


def test_fewer_young_children_than_small_areas_are_rural(figures, pack):
    def share(name):
        return next(iter(of_year(figures, name, pack.focus.code).values()))

    assert 0 < share("children-in-rural-areas") < share("rural-small-areas")


def test_a_good_level_is_no_more_than_any_goal_in_it_and_no_less_than_all_goals(figures, pack):
    everything, good = (of_year(figures, n, pack.focus.code) for n in ("all-early-learning-goals", "gld"))
    for year in (2022, 2023, 2024, 2025):
        for name in GOALS:
            assert good[year] <= of_year(figures, name, pack.focus.code)[year], (name, year)
        assert everything[year] <= good[year]


def test_parts_of_the_spending_are_less_than_the_whole(figures, pack):
    own = pack.focus.code
    whole, early, family = (
        of_year(figures, f"{name}-spending", own)
        for name in ("childrens-services", "early-years", "family-support")
    )
    assert all(early[year] + family[year] < total for year, total in whole.items())
    council = sum(
        r["pounds"] for r in pack.rows("money") if r["owner"] == "council" and r["starts"].year == 2026
    )
    assert council < early[2025]


def test_money_adds_up_to_the_partnership_budget(pack):
    budget, by_year, by_holder = read_data("budget"), defaultdict(int), defaultdict(int)
    for row in pack.rows("money"):
        assert (row["starts"].month, row["ends"].month) == (4, 3)
        by_year[str(row["starts"].year)] += row["pounds"]
        by_holder[row["owner"]] += row["pounds"]
    assert by_year == budget["by_year"]
    assert by_holder == budget["by_holder"]
    assert sum(by_year.values()) == sum(by_holder.values()) == 2_000_000
    assert {row["priority"] for row in pack.rows("money")} == {row["id"] for row in pack.rows("priorities")}


def test_the_budget_is_said_as_it_is(pack):
    said = next(row for row in pack.rows("evidence") if row["id"] == "shared-budget")
    totals = [2_000_000, *read_data("budget")["by_year"].values(), 120_000]
    for language in ("en", "cy"):
        assert all(f"£{pounds:,}" in said[f"statement_{language}"] for pounds in totals)
    assert len(read_data("budget")["by_holder"]) == 6


def test_targets_in_words_are_the_targets_of_the_record(pack):
    assert f"{pack.targets['gld']:.0f}%" in pack.texts["vision", "en"]
    assert f"{pack.targets['gld']:.0f}%" in pack.texts["vision", "cy"]
    for row in pack.rows("measures"):
        if row["indicator"] in pack.targets:
            assert row["target"] == pack.targets[row["indicator"]]


def test_the_adopted_version_is_valid_and_was_adopted_before_the_draft(adopted, pack):
    schema = json.loads((files("seedbed.schemas") / "strategy.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(adopted)
    assert adopted["status"] == "adopted"
    assert adopted["adopted_on"] == "2025-03-27" == adopted["as_of"]
    assert adopted["area"]["ons_code"] == pack.focus.code
    assert adopted["starts"] < pack.area["strategy"]["starts"]
    assert pack.adopted_on is None


def test_the_adopted_version_is_smaller_and_knows_nothing_of_later(adopted, pack):
    assert 0 < len(adopted["priorities"]) < len(pack.rows("priorities"))
    assert len(adopted["partners"]) < len(pack.rows("partners"))
    ends = [item["figure"]["period_end"] for item in adopted["evidence"] if item["figure"]]
    assert max(ends) <= read_data("earlier")["known_until"].isoformat()
    assert adopted["self_assessment"]["round"]["id"] == "2025"
    assert adopted["self_assessment"]["previous"] is None


def test_the_adopted_version_says_what_it_was_made_from(adopted, tmp_path):
    write_earlier(tmp_path)
    made, faults = check_pack(tmp_path)
    assert faults == []
    assert made.adopted_on.isoformat() == adopted["adopted_on"]
    assert [row["id"] for row in made.rows("priorities")] == [p["id"] for p in adopted["priorities"]]
    for row, held in zip(made.rows("priorities"), adopted["priorities"], strict=True):
        assert held["need"] == {"en": row["need_en"], "cy": row["need_cy"]}
    known = made.figures_by_id
    stated = {item["id"]: item["figure"]["value"] for item in adopted["evidence"] if item["figure"]}
    assert stated == {name: known[name].value for name in stated}
    seen = {
        v.element.id: v.spread.counts for v in assess(made.tables, latest(made.tables), "England").elements
    }
    assert {e["element"]: e["counts"] for e in adopted["self_assessment"]["elements"]} == seen


def test_the_adopted_version_stands_in_both_languages_and_is_marked_as_invented(adopted, fernshire):
    for language in ("en", "cy"):
        assert all(adopted["sections"][name][language].strip() for name in adopted["sections"])
        assert all(p[name][language] for p in adopted["priorities"] for name in ("title", "need", "gap"))
    assert "invented" in adopted["sections"]["vision"]["en"]
    note = (fernshire / "versions/2025-adopted/README.md").read_text(encoding="utf-8")
    assert "invented" in note
    assert "dychmygol" in note


def test_the_version_is_the_same_whatever_the_day(fernshire, tmp_path):
    write_fernshire(tmp_path, date(2026, 11, 23))
    assert (tmp_path / ADOPTED).read_bytes() == (fernshire / ADOPTED).read_bytes()
    for name in ("survey.csv", "levels.csv", "priorities.csv"):
        assert (tmp_path / name).read_bytes() == (fernshire / name).read_bytes()
    assert _promised(tmp_path) == _promised(fernshire)


def _promised(pack):
    """The money of a pack without what was spent of it by then."""
    return pl.read_csv(pack / "money.csv").drop("spent", "spent_on").to_dict(as_series=False)


def test_refreshing_keeps_adopted_versions(fernshire, made_pack, run, public_data, tmp_path):
    pack = shutil.copytree(made_pack, tmp_path / "pack")
    shutil.copytree(fernshire / "versions", pack / "versions", dirs_exist_ok=True)
    before = _versions(pack)
    ended = run("refresh", pack, "--as-of", "2026-11-23", data=public_data)
    assert ended.code == 0, ended.err
    assert _versions(pack) == before
    assert len(before) == 6


def _versions(pack):
    return {p.relative_to(pack): p.read_bytes() for p in (pack / "versions").rglob("*") if p.is_file()}
