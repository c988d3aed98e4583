"""Files of fixed versions are held against their digests, and a draft against what was promised."""

from datetime import date
from pathlib import Path

import pytest

from seedbed.foundations.languages import Text
from seedbed.foundations.tables import write_table
from seedbed.foundations.zips import write_zip
from seedbed.plan.strategy.fixed_versions import (
    digest_of,
    says_the_same,
    version_faults,
)
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.tables import ACTIONS, MONEY, PRIORITIES
from seedbed.publish.pack_tables import check_pack
from seedbed.publish.version_files import files_of_fixed

DOCUMENT = b'{"schema_version": "1.2"}\n'
ROW = {"_row": 2, "id": "one", "digest": digest_of(DOCUMENT), "adopted_digest": None}
RECORD = b'[area]\nname_en = "Fernshire"\n[strategy]\nstarts = 2026\n[targets]\ngld = 69.0\n'


def table(shape, *rows):
    return write_table(shape.headings, [{name: row.get(name) for name in shape.headings} for row in rows])


@pytest.fixture
def pack(tmp_path):
    """A pack with one version, as far as versions go."""
    (tmp_path / "versions" / "one").mkdir(parents=True)
    (tmp_path / "versions" / "one" / "strategy.json").write_bytes(DOCUMENT)
    return Pack(tmp_path, {}, {"versions": [dict(ROW)]})


@pytest.fixture
def files():
    """A pack as its files."""
    return {
        "area.toml": RECORD,
        "text/vision.en.md": b"Words.\n",
        "figures.csv": b"id,value\ngld-2025,61.6\n",
        "priorities.csv": table(PRIORITIES, {"id": "talking", "order": 1, "title_en": "Talking"}),
        "actions.csv": table(ACTIONS, {"id": "groups", "title_en": "Groups", "state": "under way"}),
        "money.csv": table(MONEY, {"id": "grant", "pounds": 40_000.0, "spent": 100.0}),
    }


def codes(pack):
    return [fault.code for fault in version_faults(pack)]


def test_a_version_that_is_what_it_was_has_no_fault(pack):
    assert codes(pack) == []


def test_one_byte_that_changed_is_a_fault_that_stops_publication(pack):
    (pack.path / "versions" / "one" / "strategy.json").write_bytes(DOCUMENT + b" ")
    [fault] = version_faults(pack)
    assert (fault.code, fault.stops, fault.row) == ("version-changed", True, 2)
    assert "versions/one/strategy.json" in fault.expected


def test_a_version_whose_file_is_gone_is_a_fault(pack):
    (pack.path / "versions" / "one" / "strategy.json").unlink()
    assert codes(pack) == ["version-lost"]


def test_what_was_adopted_has_a_digest_of_its_own(pack):
    pack.tables["versions"][0]["adopted_digest"] = digest_of(b"adopted")
    assert codes(pack) == ["version-lost"]
    place = pack.path / "versions" / "one" / "adopted"
    place.mkdir()
    (place / "strategy.json").write_bytes(b"adopted")
    assert codes(pack) == []
    (place / "strategy.json").write_bytes(b"adapted")
    assert codes(pack) == ["version-changed"]


def test_the_command_that_checks_a_pack_finds_a_changed_version(fernshire, tmp_path):
    import shutil

    pack = shutil.copytree(fernshire, tmp_path / "pack")
    file = pack / "versions" / "2025-adopted" / "strategy.json"
    file.write_bytes(file.read_bytes().replace(b"2025-03-27", b"2025-03-28"))
    _, faults = check_pack(pack)
    assert [fault.code for fault in faults if fault.stops] == ["version-changed"]


def test_a_pack_promises_the_same_whatever_is_said_of_how_it_goes(files):
    other = files | {
        "actions.csv": table(ACTIONS, {"id": "groups", "title_en": "Groups", "state": "done"}),
        "money.csv": table(MONEY, {"id": "grant", "pounds": 40_000.0, "spent": 39_000.0}),
        "meetings.csv": b"id\nboard-may\n",
        "text/vision.en.md": b"Words.\r\n",
        "area.toml": RECORD + b"[adoption]\npartners = []\n",
    }
    assert says_the_same(files, files)
    assert says_the_same(files, other)
    assert says_the_same(other, files)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("text/vision.en.md", b"Other words.\n"),
        ("text/vision.cy.md", b"Geiriau.\n"),
        ("figures.csv", b"id,value\ngld-2025,62.4\n"),
        ("area.toml", RECORD.replace(b"69.0", b"70.0")),
        ("area.toml", RECORD.replace(b"2026", b"2027")),
        ("money.csv", table(MONEY, {"id": "grant", "pounds": 1.0, "spent": 100.0})),
        ("actions.csv", table(ACTIONS, {"id": "groups", "title_en": "Walks", "state": "under way"})),
        ("priorities.csv", table(PRIORITIES)),
    ],
)
def test_other_words_figures_money_or_targets_are_another_promise(files, name, content):
    assert not says_the_same(files, files | {name: content})
    assert not says_the_same(files | {name: content}, files)


def test_the_same_files_give_the_same_zip_in_whatever_order():
    one = write_zip({"b.csv": b"2", "a.csv": b"1"}, "top")
    assert one == write_zip({"a.csv": b"1", "b.csv": b"2"}, "top")
    assert one != write_zip({"a.csv": b"1", "b.csv": b"3"}, "top")


def test_a_version_without_a_welsh_title_is_named_in_english_in_both_languages():
    made = files_of_fixed(DOCUMENT, {}, top="top", title=Text("For agreement", ""), day=date(2026, 11, 10))
    note = made["README.md"].decode()
    assert note.count("# For agreement") == 2
    assert note.count(digest_of(DOCUMENT)) == 2


def test_fernshire_has_an_adopted_version_and_one_out_for_agreement(fernshire):
    """Its pack has no faults, so both are what their digests say."""
    _, faults = check_pack(fernshire)
    assert [fault for fault in faults if fault.code.startswith("version")] == []
    names = {path.name for path in Path(fernshire / "versions").iterdir() if path.is_dir()}
    assert names == {"2025-adopted", "for-agreement"}
    answers = (fernshire / "sign-offs.csv").read_text(encoding="utf-8")
    for answer in ("asked", "agreed", "agreed with a condition", "not agreed"):
        assert f",{answer}," in answers
