"""Reads a source as it was written, every cell as words, and refuses what is no table of records."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

import polars as pl

from seedbed.deliver.linkage.days import verdict
from seedbed.deliver.linkage.job import Source
from seedbed.foundations.faults import DataFaults, Fault

NAMED: Final = 5
"""Repeated identifiers that are named one by one."""
MOST_UNUSABLE: Final = 0.5
"""Of dates that are no dates of birth before the column is refused."""
ID: Final = "id"


def read_source(source: Source) -> pl.DataFrame:
    """A source with a row a record: `id` and its columns by their own names, all words.

    Raises:
        DataFaults: it cannot be read, a column is missing, an identifier is missing or stands twice, or it
            has a second row of headings.
    """
    frame = read_cells(source.path)
    wanted = [source.id, *(name for names in source.columns.values() for name in names)]
    absent = [name for name in dict.fromkeys(wanted) if name not in frame.columns]
    if absent:
        expected = f"one of the columns {', '.join(frame.columns)}"
        raise DataFaults([_fault(source, "column-missing", None, "job", name, expected) for name in absent])
    faults = [*_second_heading(source, frame), *_identifiers(source, frame)]
    if faults:
        raise DataFaults(faults)
    return frame


def unusable_dates(source: Source, frame: pl.DataFrame, today: date) -> list[Fault]:
    """A fault where most dates of birth are none: ages, years, months first."""
    names = source.columns.get("date_of_birth")
    if not names or frame.is_empty():
        return []
    values = frame.select(names[0]).unique().with_columns(verdict=verdict(names[0], today))
    found = frame.join(values, on=names[0], how="left", nulls_equal=True, maintain_order="left")["verdict"]
    filled = found.filter(found != "missing")
    bad = filled.filter(filled != "good")
    if len(filled) == 0 or len(bad) <= MOST_UNUSABLE * len(filled):
        return []
    commonest = bad.value_counts(sort=True).row(0)[0]
    at = int((found == commonest).arg_max() or 0)
    words = f"{frame[names[0]][at]} ({commonest}; {len(bad):,} of {len(filled):,} like it)"
    return [
        _fault(
            source, "not-dates", at + 2, names[0], words, "dates of birth such as 2024-03-31 or 31/03/2024"
        )
    ]


def read_cells(file: Path) -> pl.DataFrame:
    """A CSV or Parquet file, every cell as words.

    Raises:
        DataFaults: it is not there, not in UTF-8 throughout, or no table.
    """
    return _parquet(file) if file.suffix == ".parquet" else _csv(file)


def _csv(file: Path) -> pl.DataFrame:
    try:
        raw = file.read_bytes()
    except OSError:
        raise _stop(file, "file-missing", None, None, "a CSV or Parquet file") from None
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row, byte = raw.count(b"\n", 0, error.start) + 1, raw[error.start : error.start + 1].hex()
        raise _stop(file, "not-utf-8", row, f"byte {byte}", "text in UTF-8 throughout") from None
    try:
        return pl.read_csv(raw, infer_schema=False)
    except (pl.exceptions.PolarsError, OSError) as error:
        expected = "CSV with one row of headings and as many cells in every row"
        raise _stop(file, "not-csv", None, str(error).splitlines()[0], expected) from None


def _parquet(file: Path) -> pl.DataFrame:
    try:
        return pl.read_parquet(file).with_columns(pl.all().cast(pl.String))
    except (pl.exceptions.PolarsError, OSError) as error:
        raise _stop(file, "file-missing", None, str(error).splitlines()[0], "a Parquet file") from None


def _stop(file: Path, code: str, row: int | None, found: str | None, expected: str) -> DataFaults:
    return DataFaults([Fault(code, file.name, row, None, found, expected)])


def _second_heading(source: Source, frame: pl.DataFrame) -> list[Fault]:
    """A row below the headings that has words where the others have a date or a number."""
    if frame.height < 2:
        return []
    for role in ("date_of_birth", "nhs_number", "postcode"):
        for name in source.columns.get(role, ()):
            first, rest = frame[name][0], frame[name][1:]
            has_digits = rest.str.contains(r"\d").fill_null(False).any()
            if first and not any(letter.isdigit() for letter in first) and has_digits and _heads(frame):
                return [_fault(source, "two-headings", 2, name, first, "one row of headings, then records")]
    return []


def _heads(frame: pl.DataFrame) -> bool:
    """Whether no cell of the first row has a digit."""
    return not any(letter.isdigit() for cell in frame.row(0) if cell for letter in cell)


def _identifiers(source: Source, frame: pl.DataFrame) -> list[Fault]:
    column = frame[source.id]
    missing = (column.is_null() | (column.str.strip_chars() == "")).arg_true().to_list()
    expected = "an identifier for every record"
    faults = [_fault(source, "id-missing", at + 2, source.id, None, expected) for at in missing[:NAMED]]
    twice = (column.is_duplicated() & column.is_not_null()).arg_true().to_list()
    expected = "an identifier of its own for every record"
    return faults + [
        _fault(source, "id-twice", at + 2, source.id, column[at], expected) for at in twice[:NAMED]
    ]


def _fault(
    source: Source, code: str, row: int | None, column: str | None, found: str | None, expected: str
) -> Fault:
    return Fault(code, source.path.name, row, column, found, expected)
