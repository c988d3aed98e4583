"""Writes a cohort: the time line in Parquet, and what it is and until when it may be kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from seedbed.deliver.cohort.timeline import Cohort

SCHEMA_VERSION: Final = "1.0"
FILES: Final = ("timeline.parquet", "cohort.json")


def write_cohort(cohort: Cohort, folder: Path) -> None:
    """Writes `FILES` into an empty folder."""
    cohort.timeline.write_parquet(folder / "timeline.parquet", compression="zstd")
    words = json.dumps(about(cohort), ensure_ascii=False, indent=2)
    (folder / "cohort.json").write_text(words + "\n", encoding="utf-8")


def about(cohort: Cohort) -> dict[str, Any]:
    """What a cohort is; nobody is in it."""
    return {
        "schema_version": SCHEMA_VERSION,
        "purpose": cohort.job.permission.purpose,
        "organisation": cohort.job.permission.organisation,
        "as_of": cohort.job.as_of.isoformat(),
        "delete_by": cohort.delete_by.isoformat() if cohort.delete_by else None,
        "people": cohort.timeline["person"].n_unique(),
        "families": cohort.timeline["family"].n_unique(),
        "values": cohort.timeline.height,
        "left_out": cohort.left_out,
        "files": [
            {
                "source": one.events.source,
                "kind": one.events.kind,
                "fields": sorted(one.events.values),
                "dates": one.dates,
                "keep_days": one.keep_days,
                "agreements": sorted({grant.agreement.id for grant in one.decision.granted}),
            }
            for one in cohort.terms
        ],
    }


def may_replace(folder: Path) -> bool:
    """Whether a folder holds a cohort, or nothing."""
    held = {path.name for path in folder.iterdir()} if folder.is_dir() else {"a file"}
    return held <= set(FILES)
