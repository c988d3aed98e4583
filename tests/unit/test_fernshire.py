"""The invented area Fernshire: whole, true to what is written of it, and nowhere real."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from datetime import date
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

import pytest
from frictionless import Package
from shapely import union_all
from shapely.geometry import shape

from seedbed.foundations.areas import authorities
from seedbed.foundations.evidence import citations
from seedbed.foundations.figures import Figures
from seedbed.foundations.indicators import indicator, indicators
from seedbed.foundations.languages import LANGUAGES
from seedbed.plan.needs.findings import judge
from seedbed.plan.needs.profile import Profile, profile
from seedbed.plan.strategy.model import priorities
from seedbed.plan.strategy.pack import BOUNDARIES, DESCRIPTOR, Pack
from seedbed.plan.strategy.tables import SECTIONS
from seedbed.publish.pack_tables import check_pack
from seedbed.synthetic.fernshire import write_fernshire
from seedbed.synthetic.fernshire.reading import read_data

AS_OF = date(2026, 4, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("fernshire")
    write_fernshire(path, AS_OF)
    return path


@pytest.fixture(scope="module")
def pack(folder) -> Pack:
    found, _ = check_pack(folder)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made(pack) -> Profile:
    return profile(pack.focus, pack.figures, pack.targets)


def test_the_pack_has_no_fault_and_nothing_left_to_fill_in(folder):
    _, faults = check_pack(folder)
    assert [str(fault) for fault in faults] == []


def test_an_independent_reader_of_data_packages_finds_it_valid(folder):
    report = Package(str(folder / DESCRIPTOR)).validate()
    assert report.flatten(["name", "message"]) == []


def test_the_same_day_gives_the_same_bytes(folder, tmp_path):
    write_fernshire(tmp_path, AS_OF)
    assert _bytes(tmp_path) == _bytes(folder)


def test_every_indicator_that_files_can_bring_has_a_latest_figure(made):
    wanted = [i for i in made.indicators if i.indicator.live is None]
    lacking = {i.indicator.id for i in wanted if not (i.comparison or i.groups)}
    # Some speak of England's own index of deprivation, and deaths in childhood are too few to show.
    assert lacking == {
        "deprivation-by-district",
        "children-in-most-deprived-fifth",
        "children-in-most-deprived-tenth",
        "child-death-reviews",
    }


def test_every_group_of_the_definitions_has_figures(pack):
    figures = Figures(pack.figures)
    for item in indicators():
        groups = {group for group in item.series if group != "all"}
        if item.is_for("England"):
            assert set(figures.groups(item.id, pack.focus.code)) == groups


def test_the_profile_finds_what_was_planted_and_nothing_else(made):
    planted = {name: rule["expected"] for name, rule in read_data("figures").items() if "expected" in rule}
    assert {finding.indicator: finding.kind for finding in made.findings} == planted


def test_personal_and_social_development_is_worse_everywhere_but_gives_way_to_talking(made):
    item = indicator("personal-social-emotional")
    finding = judge(item, made.figures, made.focus)
    assert finding is not None
    assert finding.kind == "concern"
    assert item.id not in {f.indicator for f in made.concerns}


def test_each_concern_is_suggested_and_taken_up_by_a_priority(pack, made):
    suggested = {row["indicator"]: row["priority"] for row in pack.rows("suggestions")}
    assert set(suggested) == {finding.indicator for finding in made.concerns}
    assert set(suggested.values()) <= {priority.id for priority in priorities(pack)}


def test_years_that_were_not_collected_say_so(pack):
    own = Figures(pack.figures).series("gld", pack.focus.code)
    assert [f.period_end.year for f in own if f.reason == "not collected"] == [2020, 2021]


@pytest.mark.parametrize("reason", ["suppressed", "not collected", "not stated by source"])
def test_each_common_reason_for_absence_occurs(pack, reason):
    assert any(f.reason == reason and f.value is None for f in pack.figures)


def test_about_nineteen_hundred_children_stand_behind_each_interval(pack):
    own = Figures(pack.figures).series("gld", pack.focus.code)
    behind = [f.denominator for f in own if f.denominator]
    assert behind
    assert all(1700 < children < 2100 for children in behind)


def test_wards_and_the_area_add_up_to_their_small_areas(pack):
    figures = {f.area: f.value for f in pack.figures if f.indicator == "children-0-4"}
    inside = defaultdict(int)
    for place in pack.focus.places:
        inside[place.ward_code] += figures[place.code]
    assert {code: figures[code] for code in inside} == inside
    assert figures[pack.focus.code] == sum(inside.values())


def test_outlines_are_whole_touch_without_overlap_and_make_one_land(folder, pack):
    outlines = _outlines(folder)
    land = union_all(list(outlines.values()))
    assert set(outlines) == {place.code for place in pack.focus.places}
    assert all(outline.is_valid and outline.geom_type == "Polygon" for outline in outlines.values())
    assert land.geom_type == "Polygon"
    assert sum(outline.area for outline in outlines.values()) == pytest.approx(land.area)


def test_each_ward_is_one_piece(folder, pack):
    outlines, parts = _outlines(folder), defaultdict(list)
    for place in pack.focus.places:
        parts[place.ward_code].append(outlines[place.code])
    assert {union_all(members).geom_type for members in parts.values()} == {"Polygon"}


def test_the_map_lies_in_the_open_atlantic(folder):
    west, south, east, north = union_all(list(_outlines(folder).values())).bounds
    assert -26 < west < east < -24
    assert 53 < south < north < 55


def test_no_real_authority_or_region_is_named(folder):
    real = {name for a in authorities() for name in (a.name.en, a.name.cy, *a.also_known_as, a.region.en)}
    real -= {"Wales"}  # a nation; the words of the library name it
    words = re.compile(rf"\b({'|'.join(map(re.escape, sorted(real)))})\b")
    found = {name: words.findall(text) for name, text in _texts(folder).items()}
    assert {name: names for name, names in found.items() if names} == {}


def test_no_real_area_code_is_used(folder):
    code = re.compile(r"\b[EWNSKJ]\d{8}\b")
    found = {name: code.findall(text) for name, text in _texts(folder).items()}
    assert {name: codes for name, codes in found.items() if codes} == {}


def test_the_partners_money_and_evidence_are_marked_as_invented(pack):
    assert all("nvented" in row["source"] for row in pack.rows("evidence"))
    assert all("invented" in row["title_en"].lower() for row in pack.rows("sources"))
    assert "invented" in pack.texts["vision", "en"]
    assert "dychmygol" in pack.texts["vision", "cy"]


def test_nobody_has_adopted_it(pack):
    assert pack.adopted_on is None


def test_every_text_stands_in_both_languages(pack):
    for table in pack.declared:
        for name in (h.removesuffix("_en") for h in table.headings if h.endswith("_en")):
            for row in pack.rows(table.name):
                assert bool(row[f"{name}_en"]) == bool(row[f"{name}_cy"]), (table.name, row, name)
    assert all(pack.texts[section, language].strip() for section in SECTIONS for language in LANGUAGES)


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_cites_the_same_evidence_in_both_languages(pack, section):
    english, welsh = (pack.texts[section, language] for language in LANGUAGES)
    assert sorted(citations(english)) == sorted(citations(welsh))
    assert english.count("\n\n") == welsh.count("\n\n")


def test_a_priority_cites_the_same_evidence_in_both_languages(pack):
    for priority in priorities(pack):
        for text in (priority.need, priority.gap, priority.learning):
            assert sorted(citations(text.en)) == sorted(citations(text.cy))


def test_figures_that_texts_cite_have_a_value(pack):
    figures = pack.figures_by_id
    cited = {name for words in pack.texts.values() for name in citations(words)}
    cited |= {name for p in priorities(pack) for text in (p.need, p.gap) for name in citations(text.en)}
    assert [name for name in cited if name in figures and figures[name].value is None] == []


def test_an_agreed_level_cites_the_same_evidence_in_both_languages(pack):
    for row in pack.rows("levels"):
        assert citations(row["rationale_en"]) == citations(row["rationale_cy"])
        assert set(citations(row["rationale_en"])) <= {r["id"] for r in pack.rows("evidence")}


def test_all_evidence_is_cited_somewhere(pack):
    cited = {name for words in pack.texts.values() for name in citations(words)}
    cited |= {n for p in priorities(pack) for t in (p.need, p.gap, p.learning) for n in citations(t.en)}
    cited |= {n for row in pack.rows("decisions") for n in citations(row["evidence"] or "")}
    assert {row["id"] for row in pack.rows("evidence")} <= cited


def test_every_priority_is_complete_and_one_of_them_is_behind(pack):
    found = priorities(pack)
    assert [priority.order for priority in found] == [1, 2, 3, 4]
    assert all(len(p.actions) >= 3 and p.money and p.measures for p in found)
    assert all(action.owner for p in found for action in p.actions)
    assert [priority.id for priority in found if priority.state == "behind"] == ["talking-by-two"]


def test_one_source_of_money_ends_in_march_2027(pack):
    last = defaultdict(list)
    for row in pack.rows("money"):
        last[row["source_en"]].append(row["ends"])
    ending = [name for name, days in last.items() if max(days) == date(2027, 3, 31)]
    assert ending == ["Albion early language grant (invented)"]


def test_targets_are_on_the_good_side_of_their_baseline(pack):
    for priority in priorities(pack):
        for measure in priority.measures:
            if measure.indicator and measure.indicator.id != "reception-excess-weight":
                assert measure.baseline is not None
                better = measure.target - measure.baseline.value
                assert (better > 0) == (measure.indicator.polarity == "high"), measure.id


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def _texts(folder: Path) -> dict[str, str]:
    """What every file says: a frozen version is an archive, and its members are read one by one."""
    return dict(chain.from_iterable(map(_members, _bytes(folder).items())))


def _members(file: tuple[str, bytes]) -> list[tuple[str, str]]:
    name, content = file
    if not name.endswith(".zip"):
        return [(name, content.decode())]
    with ZipFile(BytesIO(content)) as archive:
        return [(f"{name}/{member}", archive.read(member).decode()) for member in archive.namelist()]


def _outlines(folder: Path) -> dict[str, object]:
    features = json.loads((folder / BOUNDARIES).read_text(encoding="utf-8"))["features"]
    return {f["properties"]["code"]: shape(f["geometry"]) for f in features}
