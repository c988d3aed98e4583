"""How likely two records are of one person: neither of strangers, nor of two people of one family.

Splink weighs a pair against strangers. Within a family the home, the phone, the mother and the surname agree
as they do for one person, so that such a weight says 'same' of brothers. Further weights compare only what is
the person's own with how it agrees between siblings, and between mother and child:

    odds = 1 / (2^-w + 2^-s + 2^-m)        P = odds / (1 + R)

w: Splink's match weight, the prior in it; s and m: sums of the weights against siblings and against mother
and child, each beforehand as frequent as one person; left out where no source knows mothers. R is the sum of
the odds of all that the record could be and at most one of which it is: records of one source that is free of
duplicates, or brothers and sisters; the larger R of the two records counts. So a newborn twin without a name
is no more likely one of two than the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import polars as pl

from seedbed.deliver.linkage.blocking import Rule
from seedbed.deliver.linkage.engine import Engine
from seedbed.deliver.linkage.model import Kin, Model, gamma, settings

SIBLINGS: Final = 0.05
"""Odds below which a pair that Splink takes for one person is taken for two of one family."""
LEAST_WEIGHT: Final = -5.0
"""Pairs below it (3 in 100) are not looked at again."""


def score(engine: Engine, frame: pl.DataFrame, model: Model, rules: Sequence[Rule]) -> pl.DataFrame:
    """Pairs of records: `left` < `right` (their `unique_id`), `probability`, `weight`, `gamma_NAME`."""
    chosen = [rule.sql for rule in rules if rule.chosen]
    linker = engine.linker(frame, settings(model, engine.dialect, chosen))
    found = linker.inference.predict(threshold_match_weight=LEAST_WEIGHT)
    weights = [f"mw_{name}" for name in model.comparisons]
    pairs = engine.pairs(found, ["unique_id_l", "unique_id_r", "match_weight", *weights])
    pairs = pairs.with_columns(gamma(name, model) for name in model.comparisons).drop(weights)
    against = [pl.lit(2.0).pow(-pl.col("match_weight"))]
    against += [pl.lit(2.0).pow(-_against(weights)) for weights in model.kin.values()]
    scored = pairs.select(
        pl.min_horizontal("unique_id_l", "unique_id_r").cast(pl.Int64).alias("left"),
        pl.max_horizontal("unique_id_l", "unique_id_r").cast(pl.Int64).alias("right"),
        (1 / pl.sum_horizontal(against)).alias("odds"),
        pl.col("match_weight").alias("weight"),
        pl.col("^gamma_.*$"),
    )
    return _exclusive(scored, frame).sort("left", "right")


def _against(weights: Kin) -> pl.Expr:
    """The sum of the weights of a pair's levels against one kind of kin."""
    return pl.sum_horizontal(
        pl.col(f"gamma_{name}")
        .cast(pl.Int64)
        .replace_strict(dict(levels), default=0.0, return_dtype=pl.Float64)
        for name, levels in weights.items()
    )


def _exclusive(scored: pl.DataFrame, frame: pl.DataFrame) -> pl.DataFrame:
    """Pairs with their probability, each record's rivals weighed in."""
    ends = (("left", "right"), ("right", "left"))
    both = pl.concat(scored.select(one=one, other=other, odds="odds") for one, other in ends)
    source = frame.select(other=pl.col("unique_id"), source="source_no", repeats="may_repeat")
    both = both.join(source, on="other", how="left")
    within = (
        both.filter(~pl.col("repeats"))
        .with_columns(rivals=pl.col("odds").sum().over("one", "source"))
        .select("one", "other", "rivals")
    )
    kin = scored.filter((pl.col("weight") > 0) & (pl.col("odds") < SIBLINGS)).select("left", "right")
    kin = pl.concat([kin, kin.select(left="right", right="left")])
    brothers = (
        both.join(kin, left_on="other", right_on="left")
        .join(both.select("one", right="other", rival="odds"), on=["one", "right"])
        .group_by("one", "other", "odds").agg(pl.col("rival").sum())
        .select("one", "other", rivals=pl.col("odds") + pl.col("rival"))
    )  # fmt: skip
    most = pl.concat([within, brothers]).group_by("one", "other").agg(pl.col("rivals").max())
    sums = ("rivals", "rivals_right")
    return (
        scored.join(most, left_on=["left", "right"], right_on=["one", "other"], how="left")
        .join(most, left_on=["right", "left"], right_on=["one", "other"], how="left", suffix="_right")
        .with_columns(probability=pl.col("odds") / (1 + pl.max_horizontal("odds", *sums)))
        .drop(*sums)
    )
