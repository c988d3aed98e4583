"""`seedbed plan needs` says what the published tables say, for values that a person looked up."""

import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

_SPEC = spec_from_file_location("read_by_eye", Path(__file__).with_name("read_by_eye.py"))
SEEN = module_from_spec(_SPEC)
_SPEC.loader.exec_module(SEEN)


@pytest.fixture(scope="module")
def needs(run, public_data):
    """The command's JSON for an authority, run once each."""
    made = {}

    def get(code):
        if code not in made:
            ended = run("plan", "needs", code, "--format", "json", "--as-of", "2026-11-23", data=public_data)
            assert ended.code == 0, ended.err
            made[code] = json.loads(ended.out)
        return made[code]

    return get


def published(document):
    """Value and reason by indicator, group and last year, single years only."""
    return {
        (f["indicator"], f["group"], int(f["period_end"][:4])): (f["value"], f["reason"])
        for f in document["figures"]
        if f["method"] == "as published"
    }


@pytest.mark.parametrize("code", SEEN.VALUES)
def test_every_value_is_the_one_in_the_table(needs, code):
    """Each year of each indicator agrees to the last digit, and a dash is absence with its reason."""
    found = published(needs(code))
    expected = {
        (*(name if " " in name else f"{name} all").split(" "), year): (
            value,
            None if value is not None else "not stated by source",
        )
        for name, years in SEEN.VALUES[code].items()
        for year, value in years.items()
    }
    assert {key: found.get(key) for key in expected} == expected


def test_england_stands_beside_with_its_own_value(needs):
    """The comparison shown is England's value of the same year."""
    beside = {c["indicator"]: c["value"] for c in needs("806")["comparisons"] if c["comparator"] == "england"}
    assert {name: beside[name] for name in SEEN.ENGLAND} == SEEN.ENGLAND
    assert beside["gld-fsm-gap"] == 21.2


@pytest.mark.parametrize("code", SEEN.REGIONS)
def test_the_region_stands_beside_with_its_own_value(needs, code):
    """A region that has no figure says so instead of borrowing another year."""
    beside = {c["indicator"]: c for c in needs(code)["comparisons"] if c["comparator"] == "region"}
    for name, value in SEEN.REGIONS[code].items():
        assert (name, beside[name]["value"]) == (name, value)
        assert (beside[name]["reason"] is None) == (value is not None)


def test_the_gap_is_the_difference_of_two_published_values(needs):
    """Middlesbrough 2024/25: 66.5 − 53.5 = 13.0; Birmingham: 71 − 59.5 = 11.5."""
    gaps = {code: {g["group"]: g["value"] for g in needs(code)["gaps"]} for code in ("806", "330")}
    assert (gaps["806"]["fsm"], gaps["330"]["fsm"]) == (13.0, 11.5)


def test_pooled_years_are_the_mean_of_the_years(needs):
    """Infant mortality of Birmingham, 2021 to 2023: (7.0 + 8.7 + 8.8) / 3 = 8.17."""
    pooled = {f["id"]: f for f in needs("330")["figures"] if f["method"] == "mean of 3 years"}
    assert pooled["infant-mortality-2021-2023"]["value"] == 8.17
    assert "pooled without counts" in pooled["infant-mortality-2021-2023"]["note"]


def test_movement_never_reaches_across_the_break(needs):
    """The assessment of five-year-olds changed in 2021/22: no movement starts earlier."""
    for code in SEEN.VALUES:
        starts = {m["indicator"]: m["from"] for m in needs(code)["movements"]}
        for name in ("gld", "communication-and-language", "personal-social-emotional", "gld-fsm-gap"):
            assert starts.get(name, "2022-08-31") >= "2022-08-31"
    assert {m["indicator"]: m["from"] for m in needs("806")["movements"]}["gld"] == "2022-08-31"


def test_the_misdated_chinese_series_is_withheld(needs):
    """The table has 100 for Middlesbrough in 2021, when nobody was assessed; 2019 stays."""
    found = published(needs("806"))
    assert found["gld", "chinese", 2021] == (None, "not collected")
    assert found["gld", "chinese", 2019] == (70, None)
    assert ("gld", "chinese", 2022) not in found


def test_zeros_that_mean_no_child_are_withheld(needs):
    """Scilly 2018 and the City of London 2018 had no child on free school meals."""
    assert published(needs("420"))["gld", "fsm", 2018] == (None, "not applicable")
    assert published(needs("201"))["gld", "fsm", 2018] == (None, "not applicable")


def test_what_has_no_counts_has_no_interval_and_says_why(needs):
    """Take-up has no denominator; a subgroup never gets one; a whole cohort gets an approximate one."""
    for figure in needs("806")["figures"]:
        if figure["group"] != "all" and figure["value"] is not None and figure["count"] is None:
            assert (figure["lower"], figure["note"]) == (None, "no counts published")
        if figure["indicator"] == "take-up-at-two" and figure["value"] is not None:
            assert (figure["denominator"], figure["note"]) == (None, "no counts published")
        if figure["lower"] is not None:
            assert "approximate denominator" in figure["note"]
            assert figure["lower"] <= figure["value"] <= figure["upper"]


def test_identifiers_of_a_document_are_unique(needs):
    """Nothing in one document can be cited in two senses."""
    document = needs("806")
    names = [f["id"] for f in (*document["figures"], *document["small_areas"])]
    assert len(names) == len(set(names))
