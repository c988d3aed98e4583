"""Parents of every kind: by birth, in law, or who cares for a child; from a day to a day.

A mother whom a source gives with `mother_id` is a mother by birth from the start. Other parents, and days,
come in files of their own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from seedbed.deliver.linkage.days import day
from seedbed.deliver.linkage.identifiers import Key
from seedbed.deliver.linkage.job import Relation
from seedbed.deliver.linkage.reading import read_cells
from seedbed.foundations.faults import DataFaults, Fault

KINDS: Final = ("birth", "legal", "carer")
COLUMNS: Final = {
    "child": pl.Int64, "parent": pl.Int64, "kind": pl.String, "begins": pl.Date, "ends": pl.Date,
}  # fmt: skip


def relations(frame: pl.DataFrame, files: Sequence[Relation], records: Mapping[Key, int]) -> pl.DataFrame:
    """Who is a parent of whom: `child` and `parent` (record numbers), `kind`, `begins`, `ends`.

    Args:
        frame: standardised records.
        files: of relations.
        records: the number of each record; relations of a record that is not there are passed over.

    Raises:
        DataFaults: a column is missing, a kind is none of `KINDS`, or a relation ends before it begins.
    """
    known = frame.filter(pl.col("mother_record").is_not_null())
    mothers = known.select(
        pl.col("unique_id").alias("child"), pl.col("mother_record").alias("parent"),
        pl.lit("birth").alias("kind"), pl.lit(None, dtype=pl.Date).alias("begins"),
        pl.lit(None, dtype=pl.Date).alias("ends"),
    ).cast(COLUMNS)  # type: ignore[arg-type]  # fmt: skip
    return pl.concat([mothers, *(_of_file(one, records) for one in files)])


def _of_file(one: Relation, records: Mapping[Key, int]) -> pl.DataFrame:
    rows = read_cells(one.path)
    wanted = [name for name in (one.child, one.parent, one.kind, one.begins, one.ends) if name]
    faults = [_fault(one, "column-missing", None, name, f"one of {', '.join(rows.columns)}")
              for name in wanted if name not in rows.columns]  # fmt: skip
    if faults:
        raise DataFaults(faults)
    none = pl.lit(None, dtype=pl.Date)
    made = rows.select(
        pl.int_range(2, pl.len() + 2).alias("row"), pl.col(one.child).alias("c"),
        pl.col(one.parent).alias("p"), pl.col(one.kind).str.to_lowercase().str.strip_chars().alias("kind"),
        (day(one.begins) if one.begins else none).alias("begins"),
        (day(one.ends) if one.ends else none).alias("ends"),
    )  # fmt: skip
    unknown = made.filter(~pl.col("kind").is_in(KINDS).fill_null(False)).select("row", "kind")
    backwards = made.filter(pl.col("ends") < pl.col("begins")).select("row", "ends")
    expected = f"one of {', '.join(KINDS)}"
    faults = [_fault(one, "unknown-kind", row, kind, expected) for row, kind in unknown.iter_rows()]
    expected = "a last day not before the first"
    faults += [_fault(one, "backwards", row, str(ends), expected) for row, ends in backwards.iter_rows()]
    if faults:
        raise DataFaults(faults)
    numbers = {key[1]: number for key, number in records.items() if key[0] == one.source}
    ends = (pl.col(name).replace_strict(numbers, default=None, return_dtype=pl.Int64) for name in ("c", "p"))
    kept = made.with_columns(ends).drop_nulls(["c", "p"])
    return kept.select(child="c", parent="p", kind="kind", begins="begins", ends="ends")


def _fault(one: Relation, code: str, row: int | None, found: str | None, expected: str) -> Fault:
    return Fault(code, one.path.name, row, None, found, expected)
