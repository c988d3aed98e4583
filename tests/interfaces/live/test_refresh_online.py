"""Many indicators together, and the command line."""

import polars as pl
import pytest
from made_up_services import ABOUT, AREAS, ENGLAND, OURS, REGION, TODAY, Answer

from seedbed.foundations.indicators import indicator
from seedbed.foundations.languages import Text
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.needs.online import add_online


def gathered():
    """An area with one neighbour, and nothing read from files."""
    region = Comparator(REGION, Text("North East", "Gogledd-ddwyrain"), "region")
    nation = Comparator(ENGLAND, Text("England", "Lloegr"), "england")
    return Gathered(Focus(OURS, "806", Text("Middlesbrough", "Middlesbrough"), "England", (nation, region)))


def test_an_indicator_is_brought_whole_or_is_a_named_gap(client, smoking, service):
    """The figures of one; a sentence for each of the others, and nothing of them half."""
    held, told = gathered(), []
    gaps = {gap.indicator: gap.why for gap in add_online(held, TODAY, told.append, client)}
    assert {f.indicator for f in held.figures} == {"smoking-at-delivery"}
    assert {f.area for f in held.figures} == set(AREAS)
    assert set(held.brought) == {"live-smoking-at-delivery"}
    assert "no indicator_id is known" in gaps["neonatal-deaths"]
    assert "no data_set_id is known" in gaps["children-assessed-at-five"]
    assert "small area" in gaps["births-by-small-area"]
    assert "live-no-data" in gaps["stillbirths"]
    assert not any(name.startswith("wales-") for name in gaps)
    assert any("gap: stillbirths" in line for line in told)


def test_a_silent_service_is_not_asked_for_every_indicator(client, service, waits):
    """Four tries for the first; the rest are gaps at once."""
    service.says(ABOUT, Answer("", 500))
    held = gathered()
    gaps = add_online(held, TODAY, lambda _: None, client)
    assert service.paths().count(ABOUT) == 4
    assert held.figures == []
    assert sum("did not answer before" in gap.why for gap in gaps) > 10


@pytest.fixture
def small_data(tmp_path):
    """A folder of public data with one measure of two areas."""
    folder = tmp_path / "data"
    folder.mkdir()
    rows = {
        "Short Desc": ["EYFS_GLD"] * 2, "Years": ["2025"] * 2, "LA and Regions": ["Middlesbrough", "England"],
        "Values": ["61.6", "68.3"], "LA Number": ["806", "970"], "Region": ["North East", ""],
    }  # fmt: skip
    series = indicator("gld").series["all"]
    pl.DataFrame(rows | {"Short Desc": [series] * 2}).write_parquet(
        folder / "lait_measures_2016_2025.parquet"
    )
    return folder


def test_refresh_online_adds_figures_to_a_pack_and_names_gaps(run, small_data, smoking, service, tmp_path):
    """From a pack made without the network to one that holds what a service gave; then nothing moves."""
    pack, home = tmp_path / "pack", {"SEEDBED_HOME": str(tmp_path / "home")}
    live = {f"SEEDBED_LIVE_{n}": service.address for n in ("FINGERTIPS", "EES", "NOMIS", "STATSWALES")}
    day = ("--as-of", "2026-11-23")
    assert run("new", "806", "--out", pack, *day, data=small_data, **live).code == 0
    assert service.asked == []
    before = (pack / "figures.csv").read_text(encoding="utf-8")
    ended = run("refresh", pack, "--online", "--format", "csv", *day, data=small_data, **live, **home)
    assert ended.code == 0, ended.err
    assert "smoking-at-delivery-2023,new,,12.5" in ended.out
    assert "Fingertips: 1 brought" in ended.err
    assert "gap: neonatal-deaths" in ended.err
    assert "Traceback" not in ended.err
    after = (pack / "figures.csv").read_text(encoding="utf-8")
    assert "live-smoking-at-delivery" in after
    assert "live-smoking-at-delivery" not in before
    assert "Office for Health Improvement" in (pack / "sources.csv").read_text(encoding="utf-8")
    assert run("check", pack).code == 0
    again = run("refresh", pack, "--online", "--format", "csv", *day, data=small_data, **live, **home)
    assert (again.code, again.out) == (0, "id,kind,before,after\n")
    offline = run("refresh", pack, "--format", "csv", *day, data=small_data)
    assert (offline.code, offline.out) == (0, "id,kind,before,after\n")
    assert (pack / "figures.csv").read_text(encoding="utf-8") == after


def test_only_a_server_on_this_machine_may_take_a_service_s_place(run, small_data, tmp_path):
    """Exit 2, one sentence, and no pack half made."""
    pack = tmp_path / "pack"
    named = {"SEEDBED_LIVE_NOMIS": "https://example.org", "SEEDBED_LIVE_FINGERTIPS": "https://example.org"}
    ended = run("new", "806", "--out", pack, "--online", data=small_data, **named)
    assert (ended.code, ended.out) == (2, "")
    assert "only http://127.0.0.1:PORT is allowed" in ended.err
    assert not pack.exists()
