"""What a linkage did and how far it may be wrong, as a document; nobody can be found in it.

Errors are expected ones, from the probabilities of pairs: links that are false, the sum of 1 - P over links;
pairs that are missed, the sum of P over scored pairs that were kept apart. What no rule proposed is not among
them: the pair completeness speaks of that. Groups of fewer than eight links are left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, Final

import polars as pl

from seedbed.deliver.linkage.people import ACCEPTED
from seedbed.deliver.linkage.run import Linked
from seedbed.foundations.disclosure import SMALLEST_SHOWN

SCHEMA_VERSION: Final = "1.0"
HOMES: Final = "home"
"""The group of movers: pairs whose homes are the same, or differ."""
GROUP: Final = "group_"


def report(linked: Linked) -> dict[str, Any]:
    """The document."""
    pairs = _judged(linked)
    found, every = linked.covered
    permission = linked.job.permission
    return {
        "schema_version": SCHEMA_VERSION,
        "job": linked.job.file,
        "as_of": linked.as_of.isoformat(),
        "purpose": permission.purpose if permission else None,
        "agreements": sorted({one.agreement.id for held in linked.decisions for one in held.granted}),
        "sources": list(_sources(linked)),
        "rules": [
            {"columns": list(one.columns), "comparisons": one.comparisons, "chosen": one.chosen}
            for one in linked.rules
        ],
        "completeness": {"found": found, "of": every, "share": _share(found, every)},
        "model": {
            "trained_on": dict(linked.model.trained_on),
            "prior": linked.model.prior,
            "comparisons": {
                name: [asdict(one) for one in levels] for name, levels in linked.model.comparisons.items()
            },
        },
        "threshold": ACCEPTED,
        "pairs_scored": linked.scored.height,
        "links": linked.links.height,
        "people": linked.records["person_id"].n_unique(),
        "families": linked.records["family_id"].n_unique(),
        "review": linked.review.height,
        "largest": {
            "person": _largest(linked.records, "person_id"),
            "family": _largest(linked.records, "family_id"),
        },
        "errors": _errors(pairs),
        "by_group": list(_by_group(linked, pairs)),
        "changes": dict(sorted(Counter(one.event for one in linked.changes).items())),
    }


def _share(found: int, every: int) -> float | None:
    return round(found / every, 6) if every else None


def _largest(records: pl.DataFrame, column: str) -> int:
    return int(records[column].value_counts()["count"].max() or 0)  # type: ignore[arg-type]


def _sources(linked: Linked) -> Iterator[dict[str, Any]]:
    known = linked.records.with_columns(elsewhere=pl.col("source").n_unique().over("person_id") > 1)
    for one in linked.job.sources:
        rows = known.filter(pl.col("source") == one.name)
        apart = linked.standard.apart.filter(pl.col("source") == one.name).height
        aside = linked.standard.set_aside.filter(pl.col("source") == one.name)
        yield {
            "name": one.name,
            "records": rows.height,
            "free_of_duplicates": one.free_of_duplicates,
            "people": rows["person_id"].n_unique(),
            "linked_elsewhere": _share(int(rows["elsewhere"].sum()), rows.height),
            "of_nobody": apart,
            "set_aside": aside.drop("source").sort("role", "reason").to_dicts(),
        }


def _judged(linked: Linked) -> pl.DataFrame:
    """Scored pairs with whether they were put together."""
    of = linked.people.of_record
    together = [of[a] == of[b] for a, b in linked.scored.select("left", "right").iter_rows()]
    made = linked.scored.with_columns(together=pl.Series(together, dtype=pl.Boolean))
    return made.with_columns(
        false=pl.when("together").then(1 - pl.col("probability")).otherwise(0.0),
        missed=pl.when("together").then(0.0).otherwise(pl.col("probability")),
    )


def _errors(pairs: pl.DataFrame) -> dict[str, Any]:
    """Expected errors of some pairs."""
    links = int(pairs["together"].sum())
    false, missed = float(pairs["false"].sum()), float(pairs["missed"].sum())
    return {
        "links": links,
        "expected_false": round(false, 1),
        "expected_missed": round(missed, 1),
        "precision": round(1 - false / links, 4) if links else None,
        "recall": round((links - false) / (links - false + missed), 4) if links else None,
    }


def _by_group(linked: Linked, pairs: pl.DataFrame) -> Iterator[dict[str, Any]]:
    """The same for groups of people that sources tell, and for pairs whose postcodes differ."""
    if f"gamma_{HOMES}" in pairs.columns:
        level, top = pl.col(f"gamma_{HOMES}"), len(linked.model.comparisons[HOMES]) - 1
        words = pl.when(level < 0).then(pl.lit("not known")).when(level < top - 1).then(pl.lit("elsewhere"))
        yield from _each(pairs.with_columns(value=words.otherwise(pl.lit("the same or near"))), HOMES)
    for name in linked.standard.groups:
        key = linked.standard.frame.select(pl.col("unique_id"), value=name)
        held = pairs.join(key, left_on="left", right_on="unique_id").join(
            key, left_on="right", right_on="unique_id", suffix="_right"
        )
        either = pl.coalesce("value", "value_right").fill_null("not known")
        yield from _each(held.with_columns(value=either), name.removeprefix(GROUP))


def _each(pairs: pl.DataFrame, group: str) -> Iterator[dict[str, Any]]:
    for (value,), rows in sorted(pairs.group_by("value"), key=lambda one: str(one[0][0])):
        made = _errors(rows)
        if made["links"] >= SMALLEST_SHOWN:
            yield {"group": group, "value": value, **made}
