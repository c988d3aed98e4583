"""A whole linkage, from the job to who is who."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import polars as pl

from seedbed.deliver.linkage.before import judged, last_run
from seedbed.deliver.linkage.blocking import Rule, choose, completeness
from seedbed.deliver.linkage.engine import Engine
from seedbed.deliver.linkage.families import families
from seedbed.deliver.linkage.identifiers import Change, Key, named
from seedbed.deliver.linkage.job import Job
from seedbed.deliver.linkage.model import Model, read_model, train
from seedbed.deliver.linkage.people import People, resolve
from seedbed.deliver.linkage.permission import permitted
from seedbed.deliver.linkage.reading import read_source, unusable_dates
from seedbed.deliver.linkage.relations import relations
from seedbed.deliver.linkage.review import doubtful
from seedbed.deliver.linkage.scoring import score
from seedbed.deliver.linkage.standard import Standard, standardised
from seedbed.deliver.sharing.decide import Decision
from seedbed.foundations.faults import DataFaults

STEPS = ("Reading", "Making comparable", "Choosing pairs", "Training", "Scoring", "Finding people", "Naming")
NOT_COMPARED = ("source", "id", "mother_id", "adoption", "protected", "born", "twin")
"""Columns that Splink need not see."""
KEYS = ("source_a", "id_a", "source_b", "id_b")


@dataclass(frozen=True, slots=True)
class Linked:
    """What a linkage found.

    Args:
        records: `source`, `id`, `person_id`, `family_id`, one row a record, those of nobody among them.
        links: `source_a`, `id_a`, `source_b`, `id_b`, `probability`: pairs within a person that were scored.
        review: likewise, with `reason`.
        covered: of how many pairs with the same number the rules without it proposed how many.
        parents: `child`, `parent` (identifiers of people), `kind`, `begins`, `ends`.
        changes: of people and of families since the run before.
    """

    job: Job
    as_of: date
    standard: Standard
    rules: Sequence[Rule]
    covered: tuple[int, int]
    model: Model
    scored: pl.DataFrame
    people: People
    records: pl.DataFrame
    links: pl.DataFrame
    review: pl.DataFrame
    changes: Sequence[Change]
    parents: pl.DataFrame
    decisions: Sequence[Decision]


def link(job: Job, engine: Engine, today: date, step: Callable[[str], None] = lambda _: None) -> Linked:
    """Links a job's sources.

    Args:
        job: which sources, and by which agreement.
        engine: where Splink works.
        today: the day it is of, where the job names none.
        step: told the title of each of `STEPS` as it begins.

    Raises:
        DataFaults: no agreement permits it, a source cannot be used, or there is nothing to train on.
    """
    steps, as_of = iter(STEPS), job.as_of or today
    step(next(steps))
    decisions = permitted(job, as_of)
    read = [read_source(one) for one in job.sources]
    faults = [
        f for one, rows in zip(job.sources, read, strict=True) for f in unusable_dates(one, rows, as_of)
    ]
    if faults:
        raise DataFaults(faults)
    step(next(steps))
    standard = standardised(job.sources, read, as_of)
    del read
    step(next(steps))
    seen = standard.frame.drop(name for name in standard.frame.columns if _unseen(name))
    rules = choose(seen, standard.extras, job.budget)
    covered = completeness(seen, rules)
    step(next(steps))
    model = read_model(job.model) if job.model else train(engine, seen, standard.extras)
    step(next(steps))
    scored = score(engine, seen, model, rules)
    step(next(steps))
    keys = _keys(standard)
    verdicts = judged(job.decisions, {key: record for record, key in keys.items()})
    related = relations(standard.frame, job.relations, {key: record for record, key in keys.items()})
    kin = related.select("child", "parent").iter_rows()
    people = resolve(standard.frame, scored, verdicts["same"], [*verdicts["different"], *kin])
    step(next(steps))
    records, changes = _named(job, standard, keys, people, related, as_of)
    links = _links(standard, scored, people)
    return Linked(
        job, as_of, standard, rules, covered, model, scored, people, records, links,
        _told(standard, doubtful(scored, people, model), "together", "reason"), changes,
        _parents(related, people, records, keys), decisions,
    )  # fmt: skip


def _unseen(name: str) -> bool:
    return name in NOT_COMPARED or name.startswith("group_")


def _keys(standard: Standard) -> dict[int, Key]:
    """Source and identifier of every record, those of nobody among them."""
    both = pl.concat([standard.frame.select("unique_id", "source", "id"), standard.apart])
    return {record: (source, name) for record, source, name in both.sort("unique_id").iter_rows()}


def _named(
    job: Job, standard: Standard, keys: dict[int, Key], people: People, related: pl.DataFrame, as_of: date
) -> tuple[pl.DataFrame, list[Change]]:
    nobody: list[int] = standard.apart["unique_id"].to_list()
    person = {**people.of_record, **{one: one for one in nobody}}
    family = families(standard.frame, people.of_record, related, as_of)
    of_family = {record: family.get(who, who) for record, who in person.items()}
    old_people, old_families = last_run(job.previous)
    names, moved = named({keys[record]: who for record, who in person.items()}, old_people, "P")
    homes, other = named({keys[record]: who for record, who in of_family.items()}, old_families, "F")
    frame = pl.DataFrame({
        "source": [source for source, _ in keys.values()], "id": [name for _, name in keys.values()],
        "person_id": [names[person[record]] for record in keys],
        "family_id": [homes[of_family[record]] for record in keys],
    })  # fmt: skip
    return frame, [*moved, *other]


def _parents(
    related: pl.DataFrame, people: People, records: pl.DataFrame, keys: dict[int, Key]
) -> pl.DataFrame:
    """Parents of every kind, by the identifiers of people."""
    names = dict(zip(keys, records["person_id"].to_list(), strict=True))
    named_ends = (pl.col(end).replace_strict(names, return_dtype=pl.String) for end in ("child", "parent"))
    made = related.filter(pl.col("child").is_in(list(people.of_record)))
    return made.with_columns(named_ends).unique().sort("child", "parent", "kind", "begins")


def _links(standard: Standard, scored: pl.DataFrame, people: People) -> pl.DataFrame:
    """Scored pairs within one person."""
    of = people.of_record
    likely = scored.filter(pl.col("probability") > 0.01)
    together = [of[a] == of[b] for a, b in likely.select("left", "right").iter_rows()]
    return _told(standard, likely.filter(pl.Series(together, dtype=pl.Boolean)))


def _told(standard: Standard, pairs: pl.DataFrame, *more: str) -> pl.DataFrame:
    """Pairs by source and identifier, the likeliest first."""
    key = standard.frame.select(pl.col("unique_id"), "source", "id")
    named_pairs = pairs.join(key, left_on="left", right_on="unique_id").join(
        key, left_on="right", right_on="unique_id", suffix="_b"
    )
    return named_pairs.select(
        pl.col("source").alias("source_a"), pl.col("id").alias("id_a"), "source_b", "id_b",
        pl.col("probability").round(6), *more,
    ).sort("probability", *KEYS, descending=[True, *[False] * len(KEYS)])  # fmt: skip
