"""The manners of the command line: what goes where, how it ends, and that bad input loses nothing."""

import csv
import io
import json
import shutil
import subprocess
import sys

import pytest


def content(folder):
    """Every file of a folder with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_pack_is_made_and_only_its_place_is_the_result(run, public_data, tmp_path):
    """`new` prints the folder; what to do next goes to standard error."""
    ended = run("new", "Middlesbrough", "--out", tmp_path / "pack", data=public_data)
    assert (ended.code, ended.out) == (0, f"{tmp_path / 'pack'}\n")
    assert "seedbed publish" in ended.err
    assert run("check", tmp_path / "pack").code == 0


def test_the_same_input_gives_the_same_bytes(run, public_data, made_pack, tmp_path):
    """Two runs as of one day differ in nothing, in any file."""
    again = tmp_path / "middlesbrough"
    assert run("new", "E06000002", "--out", again, "--as-of", "2026-11-23", data=public_data).code == 0
    assert content(again) == content(made_pack)


def test_refreshing_with_the_same_data_leaves_the_same_bytes(run, public_data, made_pack, tmp_path):
    """Nothing moved, so nothing is written differently; the user's own file stays."""
    pack = shutil.copytree(made_pack, tmp_path / "pack")
    (pack / "notes.md").write_text("ours")
    before = content(pack)
    ended = run("refresh", pack, "--as-of", "2026-11-23", "--format", "csv", data=public_data)
    assert (ended.code, ended.out) == (0, "id,kind,before,after\n")
    assert content(pack) == before


def test_a_folder_that_exists_is_never_overwritten(run, public_data, tmp_path):
    """Exit 2, and the folder is as it was."""
    (tmp_path / "kept.txt").write_text("kept")
    ended = run("new", "806", "--out", tmp_path, data=public_data)
    assert (ended.code, ended.out) == (2, "")
    assert "not ours to replace" in ended.err
    assert content(tmp_path) == {"kept.txt": b"kept"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan", "needs", "Midlesbrough"), "did you mean Middlesbrough?"),
        (("plan", "needs", "Cumbria"), "Westmorland and Furness"),
        (("plan", "needs", "London"), "is a region"),
        (("plan", "needs", "Cardiff, Kent"), "England and Wales in one partnership"),
        (("plan", "needs", "806,999"), "no authority is called '999'"),
        (("new", "E06000002,W06000010", "--out", "/nowhere/at/all"), "make one for each"),
        (("new", "806,806", "--out", "/nowhere/at/all"), "named twice"),
        (("new", "806,,805", "--out", "/nowhere/at/all"), "one comma between two"),
        (("plan", "needs", "806", "--as-of", "31/03/2026"), "is not a date such as 2026-03-31"),
        (("plan", "needs", "806", "--as-of", "2026-02-30"), "is not a date"),
        (("plan", "needs", "806", "--format", "xml"), "xml"),
        (("plan", "needs"), "AREA"),
        (("plan", "wants"), "wants"),
        (("new", "806"), "--out"),
        (("check", "/nowhere/at/all"), "there is no pack"),
        (("refresh", "/nowhere/at/all"), "there is no pack"),
    ],
)
def test_wrong_use_ends_with_two_and_one_clear_sentence(run, public_data, words, said):
    """Nothing on standard output, no traceback, and how to do it right."""
    data = None if words[0] == "check" else public_data
    ended = run(*words, data=data, COLUMNS="200")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err.upper() + ended.err
    assert "Traceback" not in ended.err


@pytest.mark.parametrize("words", [("plan", "needs", "806"), ("new", "806", "--out", "pack")])
def test_without_a_data_folder_the_option_is_named(run, words, tmp_path, monkeypatch):
    """Exit 2, and nothing was begun."""
    monkeypatch.chdir(tmp_path)
    none, missing = run(*words), run(*words, data=tmp_path / "nothing")
    assert (none.code, missing.code) == (2, 2)
    assert "SEEDBED_DATA" in none.err
    assert "there is no folder" in missing.err
    assert list(tmp_path.iterdir()) == []


def test_the_data_folder_may_come_from_the_environment(run, public_data):
    """SEEDBED_DATA does what --data does."""
    assert run("plan", "needs", "806", SEEDBED_DATA=str(public_data)).code == 0


def test_the_three_formats_say_the_same(run, public_data):
    """Table, CSV and JSON hold the same values; a piped table is neither folded nor cut."""
    table, rows, document = (
        run("plan", "needs", "806", "--format", style, data=public_data).out
        for style in ("table", "csv", "json")
    )
    values = {row["indicator"]: row["value"] for row in csv.DictReader(io.StringIO(rows))}
    assert values["gld"] == "61.6"
    assert all(
        any(name in line and value in line for line in table.splitlines()) for name, value in values.items()
    )
    assert {f["id"]: f["value"] for f in json.loads(document)["figures"]}["gld-2025"] == 61.6
    assert "…" not in table


@pytest.mark.parametrize("place", ["file/pack", "file"])
def test_an_unwritable_place_is_said_plainly(run, public_data, tmp_path, place):
    """A file stands where a folder should: exit 2, and the file is as it was."""
    (tmp_path / "file").write_text("kept")
    ended = run("new", "806", "--out", tmp_path / place, data=public_data)
    assert (ended.code, ended.out) == (2, "")
    assert str(tmp_path / place) in ended.err
    assert content(tmp_path) == {"file": b"kept"}


def test_a_pack_with_faults_is_neither_refreshed_nor_touched(run, public_data, made_pack, tmp_path):
    """Exit 1, each fault on a line, and every file as it was."""
    pack = shutil.copytree(made_pack, tmp_path / "pack")
    (pack / "actions.csv").write_bytes(b"id\xff\n")
    (pack / "money.csv").unlink()
    before = content(pack)
    ended = run("refresh", pack, data=public_data)
    assert (ended.code, ended.out) == (1, "")
    assert [line.split(":")[0] for line in ended.err.splitlines()] == ["actions.csv, row 1", "money.csv"]
    assert content(pack) == before


def test_check_lists_what_stops_first_and_counts(run, made_pack, tmp_path):
    """Faults are the result; the count is advice."""
    pack = shutil.copytree(made_pack, tmp_path / "pack")
    (pack / "money.csv").unlink()
    ended = run("check", pack)
    assert ended.code == 1
    assert ended.out.splitlines()[0].startswith("money.csv: expected")
    assert "1 to mend before publication" in ended.err


HEAVY = ("polars", "numpy", "shapely", "vl_convert", "typst", "fastexcel", "jinja2", "rich.progress")
ASK = f"""
import sys
from seedbed.cli import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
sys.exit(",".join(name for name in {HEAVY!r} if name in sys.modules) or 0)
"""


@pytest.mark.parametrize("words", ["", "new", "plan", "plan needs", "check", "refresh", "publish"])
def test_help_loads_nothing_heavy(words):
    """The help of every command answers without tables, maps, charts or PDF."""
    command = [sys.executable, "-c", ASK, *words.split(), "--help"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "Usage" in done.stdout
