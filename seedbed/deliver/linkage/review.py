"""Doubtful pairs, with the reason in words, for people to judge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from seedbed.deliver.linkage.model import Model
from seedbed.deliver.linkage.people import ACCEPTED, People

KINDS: Final = ("the same", "nearly the same", "different", "not known")
LEAST: Final = 0.1
SURE: Final = 0.9
"""Between these a pair is doubtful."""
NAMES: Final = {
    "given": "first name", "dob": "date of birth", "nhs": "NHS number", "upn": "pupil number", "home": "home",
    "mother": "mother", "children": "children",
}  # fmt: skip
LIKELY: Final = -3.0
"""Weight from which a doubtful pair is worth a person's time; below it there are many and few are right."""


def doubtful(pairs: pl.DataFrame, people: People, model: Model) -> pl.DataFrame:
    """Pairs to be judged, the likeliest first, with `reason`.

    Those between doubt and certainty, and those that rivals or something else kept apart though they fit.
    """
    refused = pl.DataFrame(people.refused, schema={"left": pl.Int64, "right": pl.Int64}, orient="row")
    kept_apart = pairs.join(refused, on=["left", "right"], how="semi")
    rivals = pairs.filter((pl.col("odds") >= 1) & (pl.col("probability") < ACCEPTED))
    between = pairs.filter(pl.col("probability").is_between(LEAST, SURE) & (pl.col("weight") > LIKELY))
    every = pl.concat([kept_apart, rivals, between]).unique(["left", "right"], maintain_order=True)
    person = pl.DataFrame(
        {"record": list(people.of_record), "person": list(people.of_record.values())},
        schema={"record": pl.Int64, "person": pl.Int64},
    )
    told = (
        every.join(person, left_on="left", right_on="record")
        .join(person, left_on="right", right_on="record", suffix="_right")
        .with_columns(together=pl.col("person") == pl.col("person_right"))
        .sort("probability", "left", "right", descending=[True, False, False])
    )
    return _with_reasons(told, refused, model).select("left", "right", "probability", "together", "reason")


def _with_reasons(told: pl.DataFrame, refused: pl.DataFrame, model: Model) -> pl.DataFrame:
    """Pairs with the reason of each; pairs that agree in the same way have the same words."""
    levels = [f"gamma_{name}" for name in model.comparisons]
    rival = (pl.col("odds") >= 1) & (pl.col("probability") < ACCEPTED)
    against = refused.with_columns(against=pl.lit(True))  # a value of a column
    marked = told.join(against, on=["left", "right"], how="left", maintain_order="left").with_columns(
        rival=rival, against=pl.col("against").fill_null(False)
    )
    by = [*levels, "rival", "against", "together"]
    ways, words = marked.select(by).unique(), _Words(model)
    said = pl.Series([words.of(way) for way in ways.iter_rows(named=True)], dtype=pl.String)
    return marked.join(ways.with_columns(reason=said), on=by, how="left", maintain_order="left")


class _Words:
    """Says of a pair what agrees, what nearly does and what differs."""

    def __init__(self, model: Model) -> None:
        self._top = {name: len(levels) - 1 for name, levels in model.comparisons.items()}

    def of(self, row: Mapping[str, Any]) -> str:
        """The reason for pairs that agree in this way."""
        said: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for name, top in self._top.items():
            said[_kind(row[f"gamma_{name}"], top)].append(NAMES.get(name, name.removeprefix("extra_")))
        words = "; ".join(f"{kind}: {', '.join(names)}" for kind, names in said.items() if names)
        return f"{words[:1].upper()}{words[1:]}. {_why(row)}"


def _why(row: Mapping[str, Any]) -> str:
    if row["against"]:
        return "They fit, and something speaks against it: another record of the same source, or kin."
    if row["rival"]:
        return "They fit, and another record fits as well: twins, or a record held twice."
    return "Put together for now." if row["together"] else "Kept apart for now."


def _kind(level: int, top: int) -> str:
    if level < 0:
        return "not known"
    return "the same" if level == top else "nearly the same" if level else "different"
