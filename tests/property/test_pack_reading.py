"""A pack of any content ends in a pack or in faults that can be found: never a traceback."""

import csv
import io
import shutil
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedbed.plan.strategy.tables import TABLES
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE, check_pack
from seedbed.synthetic.fernshire import write_fernshire

EVERY_TABLE = {table.file: table for table in (*TABLES, *EVERY_OTHER_TABLE) if table.name != "figures"}
FILES = (*EVERY_TABLE, "figures.csv", "area.toml", "datapackage.json", "text/vision.en.md")
SCRAP = st.text(max_size=12) | st.sampled_from(
    ["", "5", "nan", "inf", "1e999", "9" * 5000, "31/12/2025", "2026-03-31", "all", "gld", "council",
     "{gld-2025}", "{", "=1+1", "E06000002", "\x00", "\ud7ff", "x" * 500]
)  # fmt: skip


@pytest.fixture(scope="module")
def pack(tmp_path_factory):
    """Fernshire with few figures; each input spoils one file and puts it back."""
    folder = tmp_path_factory.mktemp("spoilt")
    write_fernshire(folder, date(2026, 11, 23))
    shutil.rmtree(folder / "versions", ignore_errors=True)
    figures = folder / "figures.csv"
    lines = figures.read_text(encoding="utf-8").splitlines(keepends=True)
    figures.write_text(
        "".join(lines[:1] + [line for line in lines if ",gld," in line][:20]), encoding="utf-8"
    )
    return folder


def faults_with(pack, name, content):
    """The faults of the pack with that content in one of its files."""
    file = pack / name
    kept = file.read_bytes()
    file.write_bytes(content)
    try:
        return check_pack(pack)[1]
    finally:
        file.write_bytes(kept)


def are_sound(faults):
    """Each says where and what was expected, in a line a person can read."""
    return all(f.code and f.file and f.expected and len(str(f)) < 2000 for f in faults)


@given(st.sampled_from(FILES), st.binary(max_size=200) | SCRAP.map(lambda t: t.encode("utf-8", "replace")))
def test_bytes_of_any_kind_in_any_file_give_faults_or_a_pack(pack, name, content):
    faults = faults_with(pack, name, content)
    assert are_sound(faults)
    if name in EVERY_TABLE or name == "figures.csv":
        assert any(f.file == name for f in faults)


@given(st.data())
def test_cells_of_any_kind_are_read_or_named_by_row_and_column(pack, data):
    table = data.draw(st.sampled_from([*EVERY_TABLE.values()]))
    rows = data.draw(
        st.lists(st.fixed_dictionaries(dict.fromkeys(table.headings, SCRAP)), min_size=1, max_size=3)
    )
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, table.headings)
    writer.writeheader()
    writer.writerows(rows)
    faults = faults_with(pack, table.file, out.getvalue().encode("utf-8", "replace"))
    assert are_sound(faults)
    for fault in faults:
        if fault.file == table.file and fault.code.startswith(("not-a", "value-")):
            assert fault.row >= 2
            assert fault.column in table.headings
