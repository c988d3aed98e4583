"""What a cohort is put together from: linked people, files of events, and the agreements that permit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from seedbed.deliver.linkage.job import Permission
from seedbed.deliver.sharing.checking import DAY, TEXT, Checked
from seedbed.deliver.sharing.reading import read_table
from seedbed.deliver.sharing.vocabulary import fields
from seedbed.foundations.faults import DataFaults

TOP: Final = {"as_of": DAY, "linked": TEXT}
OTHER: Final = {"link_job": TEXT, "erasures": TEXT, "schema_version": TEXT}
EVENTS: Final = {"source": TEXT, "organisation": TEXT, "path": TEXT, "id": TEXT, "kind": TEXT}
OTHER_OF_EVENTS: Final = {"date": TEXT, "received": TEXT}
PERMISSION: Final = {"agreements": TEXT, "organisation": TEXT, "who": TEXT, "purpose": TEXT}


@dataclass(frozen=True, slots=True)
class Events:
    """A file of events, or of things that are true of people all along.

    Args:
        source: the source of the linkage whose identifiers the file has.
        kind: what happened, such as `two-year review`.
        date: the column of the day; None for what has no day.
        received: the column of the day it was received; retention counts from it, or else from `date`.
        values: the column of each field of the agreements.
    """

    source: str
    organisation: str
    path: Path
    id: str
    kind: str
    date: str | None
    received: str | None
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CohortJob:
    """A cohort to be put together.

    Args:
        linked: the folder of a linkage.
        link_job: the job of that linkage, for telling a person what its sources hold.
        erasures: CSV with `source` and `id`: whoever has such a record is left out whole.
    """

    file: str
    as_of: date
    linked: Path
    permission: Permission
    events: tuple[Events, ...]
    link_job: Path | None
    erasures: Path | None


def read_cohort_job(file: Path) -> CohortJob:
    """The job in a TOML file; paths in it are beside it.

    Raises:
        DataFaults: it cannot be read, or a part is missing, unknown or of the wrong kind.
    """
    held, checked = read_table(file), Checked(file.name)
    top = {key: value for key, value in held.items() if key not in ("permission", "events")}
    checked.keys(top, TOP, OTHER, "")
    _check_permission(checked, held.get("permission"))
    _check_events(checked, held.get("events"))
    if checked.faults:
        raise DataFaults(checked.faults)
    beside, asked = file.parent, held["permission"]
    permission = Permission(
        beside / asked["agreements"], asked["organisation"], asked["who"], asked["purpose"],
        asked.get("opt_outs_applied", False),
    )  # fmt: skip
    return CohortJob(
        file.name, held["as_of"], beside / held["linked"], permission,
        tuple(_events(one, beside) for one in held["events"]), _beside(held, "link_job", beside),
        _beside(held, "erasures", beside),
    )  # fmt: skip


def _check_permission(checked: Checked, held: object) -> None:
    if not isinstance(held, dict):
        checked.add("key-missing", "permission", None, "a table [permission]")
        return
    words = {key: value for key, value in held.items() if key != "opt_outs_applied"}
    checked.keys(words, PERMISSION, {}, "permission.")
    if not isinstance(held.get("opt_outs_applied", False), bool):
        checked.add("wrong-kind", "permission.opt_outs_applied", held["opt_outs_applied"], "true or false")


def _check_events(checked: Checked, held: object) -> None:
    if not isinstance(held, list) or not held or not all(isinstance(one, dict) for one in held):
        checked.add("key-missing", "events", None, "at least one [[events]]")
        return
    for place, one in enumerate(held, 1):
        at = f"events {place}, "
        checked.keys({key: one[key] for key in one if key != "values"}, EVENTS, OTHER_OF_EVENTS, at)
        values = one.get("values")
        if not isinstance(values, dict) or not values:
            checked.add("key-missing", f"{at}values", None, "[events.values] with a column for each field")
            continue
        checked.known(list(values), fields(), "unknown-field", f"{at}values")
        for field, column in values.items():
            if not isinstance(column, str):
                checked.add("wrong-kind", f"{at}values.{field}", column, "the name of a column")


def _events(held: Mapping[str, Any], beside: Path) -> Events:
    return Events(
        held["source"], held["organisation"], beside / held["path"], held["id"], held["kind"],
        held.get("date"), held.get("received"), held["values"],
    )  # fmt: skip


def _beside(held: Mapping[str, Any], key: str, beside: Path) -> Path | None:
    return beside / held[key] if key in held else None
