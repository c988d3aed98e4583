"""The CSV tables: what they hold is what the pages say, and each row says what the document is."""

import csv

import pytest

from seedbed.foundations.languages import phrases


@pytest.fixture(params=["en", "cy"])
def sheets(request, site, publication):
    """Every table of one language as rows, with the document it belongs to."""
    folder = (site if request.param == "en" else site / "cy") / "data"
    doc = publication.docs[request.param == "cy"]
    tables = {}
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as handle:
            tables[file.stem] = list(csv.DictReader(handle))
    return request.param, doc, tables


def test_every_row_of_every_table_carries_the_statement_of_the_document(sheets):
    language, doc, tables = sheets
    heading = phrases()["column.status"][language]
    assert len(tables) > 8
    for name, rows in tables.items():
        assert {row[heading] for row in rows} == {doc.draft}, name


def test_headings_are_in_the_language_of_the_table(sheets):
    language, _, tables = sheets
    known = {text[language] for key, text in phrases().items() if key.startswith("column.")}
    for name, rows in tables.items():
        assert set(rows[0]) <= known, name
    assert ("gwerth" if language == "cy" else "value") in tables["figures"][0]


def test_an_absent_value_is_an_empty_cell_and_has_a_reason(sheets):
    language, _, tables = sheets
    value, reason = (phrases()[f"column.{name}"][language] for name in ("value", "reason"))
    assert all((row[value] == "") == (row[reason] != "") for row in tables["figures"])
    cells = {cell for rows in tables.values() for row in rows for cell in row.values()}
    assert cells & {"nan", "NaN", "None", "null", "inf"} == set()


def test_figures_are_those_of_the_pack(sheets, publication):
    language, _, tables = sheets
    value = phrases()["column.value"][language]
    kept = publication.pack.figures_by_id
    for row in tables["figures"]:
        figure = kept[row["id"]]
        assert row[value] == ("" if figure.value is None else f"{figure.value:.10g}")


def test_small_areas_stand_in_a_table_of_their_own(sheets, publication):
    _, _, tables = sheets
    assert len(tables["small-areas"]) == len(publication.made.focus.places)


def test_a_table_without_rows_is_not_written(pack, put_out, tmp_path):
    pack.bare()
    pack.write("partners", [])
    for table in ("actions", "money"):
        pack.each(table, owner="")
    site = put_out(pack.path, tmp_path / "site", pdf=False, maps=False)
    assert not (site / "data" / "partners.csv").exists()
    assert "partners.csv" not in (site / "about.html").read_text(encoding="utf-8")
