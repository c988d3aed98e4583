"""What happened to children at two agencies: reviews by health visitors, visits to family hubs. Invented."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import numpy as np
import polars as pl

from seedbed.synthetic.agencies.families import FIRST
from seedbed.synthetic.agencies.records import SPAN

REVIEWS: Final = (
    ("new birth visit", 10, 16, 0.97), ("six to eight weeks", 42, 60, 0.89), ("one year", 330, 400, 0.83),
    ("two to two and a half years", 730, 913, 0.76),
)  # fmt: skip
"""Name, first and last day of age, share of children who have it; our own choice, no estimate of anywhere."""
GROUPS: Final = ("stay and play", "baby massage", "rhyme time", "infant feeding", "talking walk-in")
VISITS: Final = 2.5
BEHIND: Final = 0.12
"""Share of children not yet where most are, in the least deprived fifth; a twentieth more in each other."""


def reviews(rng: np.random.Generator, held: pl.DataFrame) -> pl.DataFrame:
    """Health visitors' reviews of the children they hold."""
    children = held.filter(~pl.col("is_mother"))
    made = []
    for name, first, last, share in REVIEWS:
        seen = children.filter(pl.Series(rng.random(children.height) < share))
        day = seen["day"].to_numpy() + rng.integers(first, last, seen.height)
        behind = rng.random(seen.height) < BEHIND + 0.05 * (5 - seen["quintile"].to_numpy())
        made.append(
            seen.select("id").with_columns(
                review=pl.lit(name), day=pl.Series(day),
                result=pl.Series(np.where(behind, "not yet", "as most")),
                feeding=pl.Series(rng.choice(["breast", "mixed", "formula"], seen.height)),
            )
        )  # fmt: skip
    return _dated(pl.concat(made)).select("id", "date", "review", "result", "feeding")


def visits(rng: np.random.Generator, held: pl.DataFrame) -> pl.DataFrame:
    """Visits of children to a family hub."""
    children = held.filter(~pl.col("is_mother"))
    times = rng.poisson(VISITS, children.height)
    again = children.select("id", "day").select(pl.all().repeat_by(pl.Series(times)).explode()).drop_nulls()
    day = again["day"].to_numpy() + rng.integers(30, 1400, again.height)
    group = pl.Series(rng.choice(GROUPS, again.height))
    return _dated(again.with_columns(day=pl.Series(day), group=group)).select("id", "date", "group")


def _dated(rows: pl.DataFrame) -> pl.DataFrame:
    """With the day as a date; what would lie after the last day is left out."""
    known = rows.filter(pl.col("day") <= SPAN)
    days = [(FIRST + timedelta(days=int(day))).isoformat() for day in known["day"].to_list()]
    return known.with_columns(date=pl.Series(days, dtype=pl.String))
