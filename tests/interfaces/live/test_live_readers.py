"""What each service gives, as tidy figures with their provenance."""

import json
from dataclasses import replace
from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from made_up_services import (
    ABOUT,
    AREAS,
    CARDIFF,
    DATA,
    ENGLAND,
    META,
    NOMIS,
    OURS,
    SET,
    SW3,
    SW3_HEADINGS,
    TODAY,
    WALES,
    about,
    as_csv,
    births,
    fault,
    figures,
    fingertips,
    page,
    result,
    row,
)

from seedbed.foundations.figures import Figures, from_frame
from seedbed.foundations.indicators import indicator
from seedbed.sources.live.reading import read
from seedbed.sources.live.series import series_of


def test_fingertips_gives_counts_denominators_and_limits(client, smoking):
    """All of them the service's own; nothing is worked out anew."""
    found = Figures(figures(client, smoking))
    own = found.series("smoking-at-delivery", OURS)[-1]
    assert (own.value, own.count, own.denominator, own.lower, own.upper) == (12.5, 200, 1600, 11.0, 14.1)
    assert (own.period_start, own.period_end) == (date(2022, 4, 1), date(2023, 3, 31))
    assert (own.unit, own.method, own.source, own.retrieved, own.note) == (
        "percent", "as published", "live-smoking-at-delivery", TODAY, None,
    )  # fmt: skip
    assert found.areas("smoking-at-delivery") == sorted(AREAS)


def test_only_identifiers_leave_this_machine(client, smoking, service):
    """The question holds the indicator and kinds of area, and no area at all."""
    read(client, smoking, AREAS, TODAY)
    asked = {key for question in service.asked for key in parse_qs(urlsplit(question).query)}
    assert asked == {"indicator_ids", "child_area_type_id", "parent_area_type_id"}
    assert all(sent["User-Agent"].startswith("Seedbed/") for sent in service.headings)


def test_provenance_names_publisher_release_and_who_protected_the_figures(client, smoking):
    """The row of the sources table, in both languages."""
    source = read(client, smoking, AREAS, TODAY).source.as_row()
    assert source["id"] == "live-smoking-at-delivery"
    assert source["release"] == "Fingertips indicator 93085, figures to 2022/23"
    assert source["protected_by"] == source["publisher"] == "Office for Health Improvement and Disparities"
    assert source["title_en"] != source["title_cy"]


@pytest.mark.parametrize(
    ("note", "reason"),
    [
        ("Value suppressed for disclosure control due to small count", "suppressed"),
        ("Value not published as the number of cases is too small", "too small"),
        ("Value missing in source data", "not stated by source"),
        ("", "not stated by source"),
    ],
)
def test_an_absent_value_has_the_reason_the_service_gives(client, smoking, service, note, reason):
    """It is null, never zero, and neither count nor interval is left standing."""
    service.says(DATA, fingertips(row(value="", **{"Value note": note})))
    (own,) = figures(client, smoking)
    assert (own.value, own.count, own.denominator, own.lower, own.upper) == (None,) * 5
    assert own.reason == reason


def test_rows_of_parts_and_of_other_parents_are_left_out(client, smoking, service):
    """Each area comes once for every parent; parts of its people have a category; boys are not asked for."""
    extra = [
        row(**{"Parent Code": ENGLAND}),
        row(value="30.0", **{"Category Type": "Deprivation", "Category": "Most deprived"}),
        row(value="1.0", Sex="Male"),
    ]
    service.says(DATA, fingertips(row(), *extra))
    assert [f.value for f in figures(client, smoking)] == [12.5]


def test_periods_of_three_years_stay_as_they_come(client, service):
    """They are not pooled again."""
    series = series_of(indicator("stillbirths"))
    service.says(ABOUT, about("per 1,000", "Calendar").replace("93085", "92530"))
    service.says(
        DATA, fingertips(row(period="2021 - 23", value="4.1", **{"Indicator Name": "Stillbirth rate"}))
    )
    (own,) = figures(client, series)
    assert (own.period_start, own.period_end, own.period.years) == (date(2021, 1, 1), date(2023, 12, 31), 3)


def test_nomis_gives_numbers_of_births(client, service):
    """Areas are asked for by their ONS codes; a value that is not there has its reason."""
    service.says(
        NOMIS,
        births(
            ("2022", OURS, "1700", "Normal Value"),
            ("2023", OURS, "", "Value suppressed"),
            ("2022", ENGLAND, "577046", ""),
        ),
    )
    found = figures(client, series_of(indicator("live-births")))
    assert [(f.area, f.period_end.year, f.value, f.reason) for f in found] == [
        (OURS, 2022, 1700, None), (OURS, 2023, None, "suppressed"), (ENGLAND, 2022, 577046, None),
    ]  # fmt: skip
    asked = parse_qs(urlsplit(service.asked[0]).query)
    assert asked["geography"] == [",".join(AREAS)]
    assert asked["age_of_mother"] == ["0"]


def test_an_answer_that_nomis_cut_is_refused(client, service):
    """It cuts at 25,000 rows without a word; its own count of them tells."""
    service.says(NOMIS, births(("2022", OURS, "1700", ""), count=30_000))
    assert fault(client, series_of(indicator("live-births"))).code == "live-cut-short"


def test_ees_adds_up_the_items_that_the_definition_names(client, plans, service):
    """Three ages make under fives; other ages and girls are left out."""
    own = [result("5", "a0"), result("10", "a1"), result("20", "a2"), result("99", "a9"),
           result("7", "a1", sex="s1")]  # fmt: skip
    nation = [result(str(n), age, level="NAT", place="N1") for n, age in ((50, "a0"), (60, "a1"), (70, "a2"))]
    service.says(f"/v1/data-sets/{SET}/query", page(*own, *nation))
    found = read(client, plans, AREAS, TODAY)
    assert [(f.area, f.value) for f in from_frame(found.figures)] == [(OURS, 35), (ENGLAND, 180)]
    assert found.source.release == f"Data set {SET}, version 1.2, 2026-10-30"
    asked = parse_qs(urlsplit(service.asked[-1]).query)
    assert asked["locations.in"] == [f"LA|code|{OURS},NAT|code|{ENGLAND}"]
    assert asked["filters.in"] == ["a0,a1,a2"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        (("5", "c", "20"), "suppressed"),
        (("5", "z", "20"), "not applicable"),
        (("5", "10"), "not stated by source"),
    ],
)
def test_a_hidden_part_hides_the_sum(client, plans, service, values, reason):
    """So does a part that is not there."""
    service.says(f"/v1/data-sets/{SET}/query", page(*(result(v, f"a{n}") for n, v in enumerate(values))))
    (own,) = figures(client, plans)
    assert (own.value, own.reason) == (None, reason)


def test_every_page_is_read(client, plans, service):
    """And an answer with fewer results than announced is refused."""
    query = f"/v1/data-sets/{SET}/query"
    first, second = (result("5", "a0"), result("10", "a1")), (result("20", "a2"),)
    service.says(query, page(*first, total=3, pages=2), page(*second, total=3, pages=2))
    assert [f.value for f in figures(client, plans)] == [35]
    assert "page=2" in service.asked[-1]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"expected_name": "looked after"}, "live-wrong-name"),
        ({"indicator": "Number of cats"}, "live-wrong-name"),
        ({"filters": {"age": ["Under 6"]}}, "live-columns"),
        ({"time_code": "AY"}, "live-period"),
    ],
)
def test_what_the_data_set_has_not_is_refused(client, plans, service, change, code):
    """Names of the definition must be those of the data set."""
    service.says(f"/v1/data-sets/{SET}/query", page(result("5", "a0"), result("6", "a1"), result("7", "a2")))
    assert fault(client, replace(plans, live=plans.live | change)).code == code


def test_json_of_another_shape_is_no_traceback(client, plans, service):
    """What is inside may be anything; it becomes one sentence."""
    service.says(f"/v1/data-sets/{SET}/meta", json.dumps(META | {"locations": [{"level": "LA"}]}))
    assert fault(client, plans).code == "live-columns"


def test_statswales_gives_figures_by_the_names_of_areas(client, welsh, service):
    """Rows of another description are left out; a symbol is an absent value with its reason."""
    rows = [
        ("3,100", "Number", "2023", "Cardiff", ""), ("10.2", "Rate", "2023", "Cardiff", ""),
        ("", "Number", "2022", "Cardiff", "c"), ("27,000", "Number", "2023", "Wales", "provisional"),
        ("900", "Number", "2023", "Powys", ""),
    ]  # fmt: skip
    table = as_csv(SW3_HEADINGS, [dict(zip(SW3_HEADINGS, r, strict=True)) for r in rows])
    service.says(f"/v1/{SW3}/download/csv", table)
    found = read(client, welsh, (CARDIFF, WALES), TODAY)
    assert [(f.area, f.value, f.reason, f.note) for f in from_frame(found.figures)] == [
        (CARDIFF, None, "suppressed", None), (CARDIFF, 3100, None, None), (WALES, 27000, None, "source note"),
    ]  # fmt: skip
    assert found.source.release == f"Data set {SW3}, 2026-08-20"


def test_several_rows_of_one_area_and_year_are_refused(client, welsh, service):
    """A column that the definition does not name tells them apart."""
    rows = [("1", "Number", "2023", "Cardiff", ""), ("2", "Number", "2023", "Cardiff", "")]
    table = as_csv(SW3_HEADINGS, [dict(zip(SW3_HEADINGS, r, strict=True)) for r in rows])
    service.says(f"/v1/{SW3}/download/csv", table)
    assert fault(client, welsh, (CARDIFF, WALES)).code == "live-several"
