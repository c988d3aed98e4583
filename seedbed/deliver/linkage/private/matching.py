"""Pairs two agencies' encodings one to one, the most alike first, from the threshold on.

Similarity is Dice's: twice the bits in common over the bits of both.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from seedbed.deliver.linkage.private.encoding import FOLDED
from seedbed.deliver.linkage.private.threshold import Curves, fit, threshold
from seedbed.foundations.faults import DataFaults, Fault

AT_ONCE: Final = 200_000
"""Pairs that are compared at a time."""


@dataclass(frozen=True, slots=True)
class Matched:
    """Pairs of `ref_a`, `ref_b`, `similarity`, and how the threshold was found."""

    pairs: pl.DataFrame
    threshold: float
    curves: Curves
    compared: int


def read_encoded(file: Path) -> pl.DataFrame:
    """Encodings of one agency.

    Raises:
        DataFaults: it is no file of encodings.
    """
    try:
        frame = pl.read_parquet(file)
        fits = (
            set(frame.columns) >= {"ref", "bits", "blocks"}
            and (frame["bits"].bin.size() == FOLDED // 8).all()
        )
    except (OSError, pl.exceptions.PolarsError):
        fits = False
    if not fits:
        expected = "Parquet as 'seedbed deliver encode' writes it"
        raise DataFaults([Fault("not-encoded", file.name, None, None, None, expected)])
    return frame


def match(one: pl.DataFrame, other: pl.DataFrame) -> Matched:
    """Pairs of two agencies' records, each record in one pair at most.

    Raises:
        DataFaults: the agencies used different secrets, or too few people are in both to tell.
    """
    pairs = _candidates(one, other)
    alike = _dice(_bits(one), _bits(other), pairs)
    best = np.zeros(one.height)
    np.maximum.at(best, pairs[:, 0], alike)
    curves = fit(best[best > 0])
    if curves is None:
        expected = "encodings with one secret of agencies that have people in common"
        raise DataFaults([Fault("no-threshold", "the encodings", None, None, None, expected)])
    least = threshold(curves)
    chosen = _one_to_one(pairs, alike, least)
    made = pl.DataFrame(
        {
            "ref_a": one["ref"].gather(chosen[:, 0].astype(int)),
            "ref_b": other["ref"].gather(chosen[:, 1].astype(int)),
            "similarity": np.round(chosen[:, 2], 4),
        }
    )
    return Matched(made, round(least, 4), curves, len(pairs))


def _candidates(one: pl.DataFrame, other: pl.DataFrame) -> NDArray[np.int64]:
    """Places of records that share a block."""
    left, right = (
        frame.select(pl.int_range(pl.len()).alias(name), "blocks").explode("blocks").drop_nulls()
        for frame, name in ((one, "left"), (other, "right"))
    )
    pairs = left.join(right, on="blocks").select("left", "right").unique().sort("left", "right")
    return pairs.to_numpy()


def _bits(frame: pl.DataFrame) -> NDArray[np.uint8]:
    return np.frombuffer(b"".join(frame["bits"].to_list()), dtype=np.uint8).reshape(frame.height, FOLDED // 8)


def _dice(one: NDArray[np.uint8], other: NDArray[np.uint8], pairs: NDArray[np.int64]) -> NDArray[np.float64]:
    ones, others = (np.bitwise_count(bits).sum(axis=1, dtype=np.int64) for bits in (one, other))
    made = np.zeros(len(pairs))
    for start in range(0, len(pairs), AT_ONCE):
        left, right = pairs[start : start + AT_ONCE].T
        common = np.bitwise_count(one[left] & other[right]).sum(axis=1, dtype=np.int64)
        made[start : start + AT_ONCE] = 2 * common / np.maximum(ones[left] + others[right], 1)
    return made


def _one_to_one(pairs: NDArray[np.int64], alike: NDArray[np.float64], least: float) -> NDArray[np.float64]:
    """The most alike first; ties in the order of the records."""
    order = np.lexsort((pairs[:, 1], pairs[:, 0], -alike))
    used_left: set[int] = set()
    used_right: set[int] = set()
    chosen = []
    for at in order[alike[order] >= least].tolist():
        left, right = int(pairs[at, 0]), int(pairs[at, 1])
        if left not in used_left and right not in used_right:
            used_left.add(left)
            used_right.add(right)
            chosen.append((left, right, float(alike[at])))
    return np.array(chosen, dtype=np.float64).reshape(-1, 3)
