"""Events of every source on one time line, people under pseudonyms, days as exact as the agreements allow.

Columns: `person` and `family` (pseudonyms), `date` (first day of the span it lies in; null where there is
none), `precision` (`day`, `month`, `quarter`, `year`, `none`), `source`, `kind`, `field`, `value`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import polars as pl

from seedbed.deliver.cohort.job import CohortJob, Events
from seedbed.deliver.cohort.permitted import Terms, terms
from seedbed.deliver.cohort.pseudonyms import Pseudonyms
from seedbed.deliver.linkage.before import read_people
from seedbed.deliver.linkage.days import day
from seedbed.deliver.linkage.reading import read_cells
from seedbed.foundations.faults import DataFaults, Fault

SPANS: Final = {"day": "1d", "month": "1mo", "quarter": "1q", "year": "1y"}
IN_PERSON: Final = ("given-name", "surname", "earlier-names", "address", "postcode", "telephone", "email",
                    "nhs-number", "upn")  # fmt: skip
"""Fields that say who somebody is: never in a cohort, whatever an agreement permits."""
DAYS: Final = ("date-of-birth",)
"""Fields whose value is a day, made as coarse as the days of events."""
COLUMNS: Final = ("person", "family", "date", "precision", "source", "kind", "field", "value")


@dataclass(frozen=True, slots=True)
class Cohort:
    """A cohort.

    Args:
        timeline: one row a value, see above.
        terms: of each file it is made of.
        left_out: values left out, by why: `erased`, `kept long enough`, `not linked`.
        delete_by: the day by which the whole must be gone or made again.
    """

    job: CohortJob
    timeline: pl.DataFrame
    terms: Sequence[Terms]
    left_out: dict[str, int]
    delete_by: date | None


def build(job: CohortJob, key: bytes) -> Cohort:
    """Puts a cohort together.

    Args:
        job: from what, and by which agreements.
        key: the secret of the pseudonyms.

    Raises:
        DataFaults: an agreement does not permit it, a file cannot be used, or a field says who somebody is.
    """
    held = terms(job)
    faults = [fault for one in held for fault in _says_who(job, one.events)]
    if faults:
        raise DataFaults(faults)
    people = read_people(job.linked)
    erased = _erased(job, people)
    made = [_of_file(one, people, erased, job.as_of) for one in held]
    left_out: dict[str, int] = {}
    for _, counts, _ in made:
        for why, number in counts.items():
            left_out[why] = left_out.get(why, 0) + number
    line = pl.concat([frame for frame, _, _ in made])
    ends = [end for _, _, end in made if end is not None]
    return Cohort(job, _named(line, job, key), held, left_out, min(ends, default=None))


def _says_who(job: CohortJob, one: Events) -> list[Fault]:
    expected = "fields that do not say who somebody is"
    at = f"events {one.source} ({one.kind}), values"
    return [
        Fault("says-who", job.file, None, at, field, expected) for field in one.values if field in IN_PERSON
    ]


def _erased(job: CohortJob, people: pl.DataFrame) -> pl.Series:
    """Everybody one of whose records is to be erased."""
    if job.erasures is None:
        return pl.Series([], dtype=pl.String)
    rows = read_cells(job.erasures)
    _need(job.erasures.name, rows, ("source", "id"))
    return people.join(rows.select("source", "id"), on=["source", "id"], how="semi")["person_id"]


def _need(file: str, rows: pl.DataFrame, columns: Sequence[str]) -> None:
    expected = f"one of the columns {', '.join(rows.columns)}"
    faults = [
        Fault("column-missing", file, None, "job", one, expected)
        for one in columns
        if one not in rows.columns
    ]
    if faults:
        raise DataFaults(faults)


def _of_file(
    one: Terms, people: pl.DataFrame, erased: pl.Series, as_of: date
) -> tuple[pl.DataFrame, dict[str, int], date | None]:
    """Its values with people's identifiers, how many were left out, and the day the first of them must go."""
    events, rows = one.events, read_cells(one.events.path)
    dates = [name for name in (events.date, events.received) if name]
    _need(events.path.name, rows, (events.id, *dates, *events.values.values()))
    who = people.filter(pl.col("source") == events.source).drop("source")
    known = rows.join(who, left_on=events.id, right_on="id", how="left", maintain_order="left")
    happened = day(events.date) if events.date else pl.lit(None, dtype=pl.Date)
    since = pl.coalesce(day(events.received), happened) if events.received else happened
    known = known.with_columns(happened.alias("happened"), since.alias("since"))
    here, gone = pl.col("person_id").is_not_null(), pl.col("person_id").is_in(erased.implode())
    old = (pl.col("since") < as_of - timedelta(days=one.keep_days)).fill_null(False)
    kept = known.filter(here & ~gone & ~old)
    counts = {
        "not linked": known.filter(~here).height,
        "erased": known.filter(here & gone).height,
        "kept long enough": known.filter(here & ~gone & old).height,
    }
    first = kept["since"].min()
    end = first + timedelta(days=one.keep_days) if isinstance(first, date) else None
    return _values(kept, one), counts, end


def _values(kept: pl.DataFrame, one: Terms) -> pl.DataFrame:
    """One row a value."""
    events = one.events
    return pl.concat(
        kept.select(
            "person_id", "family_id", _coarse(pl.col("happened"), one.dates).alias("date"),
            pl.lit(one.dates if events.date else "none").alias("precision"),
            pl.lit(events.source).alias("source"), pl.lit(events.kind).alias("kind"),
            pl.lit(field).alias("field"), _value(field, column, one.dates).alias("value"),
        )
        for field, column in events.values.items()
    ).drop_nulls("value")  # fmt: skip


def _value(field: str, column: str, dates: str) -> pl.Expr:
    words = pl.col(column).str.strip_chars()
    if field in DAYS:
        return _coarse(day(column), dates).dt.strftime("%Y-%m-%d")
    return pl.when(words.str.len_chars() > 0).then(words)


def _coarse(when: pl.Expr, dates: str) -> pl.Expr:
    return when.dt.truncate(SPANS[dates]) if dates in SPANS else pl.lit(None, dtype=pl.Date)


def _named(line: pl.DataFrame, job: CohortJob, key: bytes) -> pl.DataFrame:
    """Under pseudonyms, in an order that says nothing of the order of the files."""
    names = Pseudonyms(key, job.permission.purpose)
    for own, made in (("person_id", "person"), ("family_id", "family")):
        table = names.table(line[own].unique().to_list())
        line = line.with_columns(pl.col(own).replace_strict(table, return_dtype=pl.String).alias(made))
    return line.select(COLUMNS).sort("person", "date", "source", "kind", "field", "value", nulls_last=True)
