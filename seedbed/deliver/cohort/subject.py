"""Everything that several agencies hold of one person, for that person: subject access across sources.

Where a source says that the person's address is protected, no place and no phone of theirs is told, whichever
source it stands in: who asks for a child may be the one from whom it is kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import polars as pl

from seedbed.deliver.cohort.job import CohortJob
from seedbed.deliver.cohort.permitted import Terms, terms
from seedbed.deliver.linkage.before import read_people
from seedbed.deliver.linkage.job import Job, Source, read_job
from seedbed.deliver.linkage.reading import read_cells, read_source
from seedbed.deliver.linkage.standard import YES
from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.wording import for_parent
from seedbed.foundations.faults import DataFaults, Fault, WrongUse

SCHEMA_VERSION: Final = "1.0"
PLACES: Final = ("postcode", "address", "phone")
PLACE_FIELDS: Final = ("postcode", "address", "telephone")
WITHHELD: Final = "withheld: the address is protected"


def subject_access(job: CohortJob, source: str, record: str) -> dict[str, Any]:
    """What is held of the person of a record.

    Raises:
        WrongUse: the job names no linkage.
        DataFaults: there is no such record, or a file cannot be used.
    """
    if job.link_job is None:
        raise WrongUse("the job needs link_job, the job of the linkage, to tell what its sources hold")
    people = read_people(job.linked)
    own = people.filter((pl.col("source") == source) & (pl.col("id") == record))
    if own.is_empty():
        expected = "a source and an identifier of the linkage"
        raise DataFaults([Fault("no-such-record", "people.csv", None, None, f"{source} {record}", expected)])
    mine = people.filter(pl.col("person_id") == own["person_id"][0])
    linked, held = read_job(job.link_job), terms(job)
    read = {one.name: _rows(one, mine) for one in linked.sources}
    hidden = any(_protected(one, read[one.name]) for one in linked.sources)
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": job.as_of.isoformat(),
        "address_protected": hidden,
        "records": list(_records(linked, read, hidden)),
        "events": list(_events(held, mine, hidden)),
        "shared": list(_shared(job, held)),
    }


def _rows(source: Source, mine: pl.DataFrame) -> pl.DataFrame:
    ids = mine.filter(pl.col("source") == source.name)["id"]
    return read_source(source).filter(pl.col(source.id).is_in(ids.implode()))


def _protected(source: Source, rows: pl.DataFrame) -> bool:
    columns = source.columns.get("protected_address", ())
    return any(rows[name].str.to_lowercase().is_in(YES).fill_null(False).any() for name in columns)


def _records(linked: Job, read: dict[str, pl.DataFrame], hidden: bool) -> Iterator[dict[str, Any]]:
    for source in linked.sources:
        places = {name for role in PLACES for name in source.columns.get(role, ())} if hidden else set()
        for row in read[source.name].iter_rows(named=True):
            yield {
                "source": source.name,
                "organisation": source.organisation,
                "values": {
                    name: WITHHELD if name in places and value else value for name, value in row.items()
                },
            }


def _events(held: list[Terms], mine: pl.DataFrame, hidden: bool) -> Iterator[dict[str, Any]]:
    for one in held:
        events = one.events
        ids = mine.filter(pl.col("source") == events.source)["id"]
        places = {events.values[name] for name in PLACE_FIELDS if name in events.values} if hidden else set()
        for row in (
            read_cells(events.path).filter(pl.col(events.id).is_in(ids.implode())).iter_rows(named=True)
        ):
            yield {
                "source": events.source,
                "organisation": events.organisation,
                "kind": events.kind,
                "values": {
                    name: WITHHELD if name in places and value else value for name, value in row.items()
                },
            }


def _shared(job: CohortJob, held: list[Terms]) -> Iterator[dict[str, Any]]:
    """With whom and why, in words for a parent."""
    names = read_agreements(job.permission.agreements).organisations
    for one in held:
        yield {
            "from": names[one.events.organisation],
            "to": names[job.permission.organisation],
            "purpose": job.permission.purpose,
            "kept_days": one.keep_days,
            "words": {tongue: for_parent(one.decision, names, tongue) for tongue in ("en", "cy")},
        }
