"""The Department for Education's statistical neighbours: ten for each English authority."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from seedbed.foundations.areas import Authority, by_code
from seedbed.foundations.faults import DataFaults, Fault
from seedbed.sources.folder import DataFolder

HEADING_ROW: Final = 2
HOW_MANY: Final = 10


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One statistical neighbour: the authority, its place among the ten, and how close it is."""

    authority: Authority
    order: int
    closeness: str


def read(folder: DataFolder, authority: Authority) -> list[Neighbour]:
    """The neighbours of one authority, nearest first; former authorities are dropped.

    Raises:
        MissingFile: the folder lacks the workbook.
        DataFaults: the workbook is not laid out as it was in May 2025.
    """
    rows = _sheet(folder)
    row = next((r for r in rows if str(r["LA number"]) == authority.dfe_code), None)
    if row is None:
        return []
    found = [(n, by_code(str(row[f"SN{n}"])), str(row[f"closeness{n}"])) for n in range(1, HOW_MANY + 1)]
    return [Neighbour(other, n, closeness.capitalize()) for n, other, closeness in found if other]


def _sheet(folder: DataFolder) -> list[dict[str, object]]:
    import fastexcel

    path = folder.file("statistical-neighbours")
    try:
        sheet = fastexcel.read_excel(path).load_sheet(0, header_row=None, dtypes="string").to_polars()
    except fastexcel.FastExcelError as error:
        found = str(error)[:80].strip()
        fault = Fault("not-a-workbook", path.name, None, None, found, "an Excel workbook")
        raise DataFaults([fault]) from error
    headings = [str(value) for value in sheet.row(HEADING_ROW)]
    wanted = {"LA number", *(f"SN{n}" for n in range(1, HOW_MANY + 1))}
    if not wanted <= set(headings):
        lacking = sorted(wanted - set(headings))[0]
        expected = f"a column {lacking}"
        raise DataFaults([Fault("column-missing", path.name, HEADING_ROW + 1, lacking, None, expected)])
    return [dict(zip(_told_apart(headings), row, strict=True)) for row in sheet.rows()[HEADING_ROW + 1 :]]


def _told_apart(headings: list[str]) -> list[str]:
    """The ten columns `SNP` hold closeness and share one heading: each is named by its neighbour."""
    named, last = [], ""
    for heading in headings:
        last = heading if heading.startswith("SN") and heading != "SNP" else last
        named.append(f"closeness{last.removeprefix('SN')}" if heading == "SNP" else heading)
    return named
