"""What is carried over from before: identifiers of the last run, and what people have judged since."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

import polars as pl

from seedbed.deliver.linkage.identifiers import Key
from seedbed.deliver.linkage.people import Pair
from seedbed.foundations.faults import DataFaults, Fault

PEOPLE: Final = ("source", "id", "person_id", "family_id")
DECISIONS: Final = ("source_a", "id_a", "source_b", "id_b", "decision")
Judged = Literal["same", "different"]


def last_run(folder: Path | None) -> tuple[dict[Key, str], dict[Key, str]]:
    """Identifiers of people and of families by record; nothing for a first run.

    Raises:
        DataFaults: the folder has no `people.csv` of a run.
    """
    if folder is None:
        return {}, {}
    rows = _rows(folder / "people.csv", PEOPLE)
    keyed = [((row["source"], row["id"]), row) for row in rows]
    return {key: row["person_id"] for key, row in keyed}, {key: row["family_id"] for key, row in keyed}


def read_people(folder: Path) -> pl.DataFrame:
    """Every record of a linkage with its person and family.

    Raises:
        DataFaults: the folder has no `people.csv` of a run.
    """
    return pl.DataFrame(_rows(folder / "people.csv", PEOPLE), schema=dict.fromkeys(PEOPLE, pl.String))


def judged(file: Path | None, records: Mapping[Key, int]) -> dict[Judged, list[Pair]]:
    """Pairs that people have judged, by record number; pairs with a record that is gone are passed over.

    Raises:
        DataFaults: a column is missing, or a decision is neither `same` nor `different`.
    """
    made: dict[Judged, list[Pair]] = {"same": [], "different": []}
    faults = []
    for line, row in enumerate(_rows(file, DECISIONS) if file else (), 2):
        one, other = (records.get((row[f"source_{end}"], row[f"id_{end}"])) for end in "ab")
        said = row["decision"]
        if said not in ("same", "different"):
            faults.append(
                Fault(
                    "unknown-decision", str(file and file.name), line, "decision", said, "same or different"
                )
            )
        elif one is not None and other is not None:
            made["same" if said == "same" else "different"].append((min(one, other), max(one, other)))
    if faults:
        raise DataFaults(faults)
    return made


def _rows(file: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as held:
            rows = list(csv.DictReader(held))
            found = list(rows[0]) if rows else list(columns)
    except (OSError, UnicodeDecodeError, csv.Error):
        expected = f"CSV with the columns {', '.join(columns)}"
        raise DataFaults([Fault("file-missing", file.name, None, None, None, expected)]) from None
    absent = [name for name in columns if name not in found]
    if absent:
        expected = f"the columns {', '.join(columns)}"
        raise DataFaults([Fault("column-missing", file.name, 1, absent[0], ", ".join(found), expected)])
    return rows
