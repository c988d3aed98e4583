"""Writes what a linkage found into a folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import polars as pl

from seedbed.deliver.linkage.report import report
from seedbed.deliver.linkage.run import Linked

FILES: Final = (
    "links.csv",
    "people.csv",
    "parents.csv",
    "review.csv",
    "history.csv",
    "report.json",
    "model.json",
)
REPORT_PAGES: Final = ("report.html", "report.cy.html")


def write_linked(linked: Linked, folder: Path) -> dict[str, object]:
    """Writes `FILES` and returns the report.

    Args:
        linked: what was found.
        folder: empty, and put in its place as a whole by whoever calls.
    """
    linked.links.write_csv(folder / "links.csv")
    linked.records.write_csv(folder / "people.csv")
    linked.parents.write_csv(folder / "parents.csv")
    linked.review.write_csv(folder / "review.csv")
    rows = [(linked.as_of.isoformat(), one.event, one.identifier, one.other) for one in linked.changes]
    columns = {"date": pl.String, "event": pl.String, "identifier": pl.String, "other": pl.String}
    _history(linked, pl.DataFrame(rows, schema=columns, orient="row")).write_csv(folder / "history.csv")
    made = report(linked)
    for name, held in (("report.json", made), ("model.json", linked.model.as_json())):
        words = json.dumps(held, ensure_ascii=False, indent=2)
        (folder / name).write_text(words + "\n", encoding="utf-8")
    return made


def _history(linked: Linked, new: pl.DataFrame) -> pl.DataFrame:
    """The history of the run before, and what changed in this one."""
    earlier = linked.job.previous / "history.csv" if linked.job.previous else None
    if earlier is None or not earlier.is_file():
        return new
    return pl.concat([pl.read_csv(earlier, schema=dict(new.schema)), new])


def may_replace(folder: Path) -> bool:
    """Whether a folder holds a linkage, or nothing."""
    held = {path.name for path in folder.iterdir()} if folder.is_dir() else {"a file"}
    return held <= {*FILES, *REPORT_PAGES, "assets"} and (not held or "people.csv" in held)
