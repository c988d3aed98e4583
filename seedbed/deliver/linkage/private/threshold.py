"""From which similarity on two encodings are taken to be of one person, told without labels.

The best similarity of each record is a mixture of two bell curves: records that have their own person on the
other side, and records that do not. Expectation–maximisation finds both; the threshold is where a record is
as likely to be of one as of the other. Where the curves are too near each other to be told apart, or the
upper one is too low to be of the same people, there is none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

ROUNDS: Final = 200
LEAST_SPREAD: Final = 0.005
APART: Final = 2.0
"""Standard deviations, both together, by which the curves must differ."""
LEAST_OWN: Final = 0.75
"""Mean similarity that records of one person must have; those of our invented agencies have 0.97."""
FEWEST: Final = 30
"""Records, below which two curves cannot be told."""


@dataclass(frozen=True, slots=True)
class Curves:
    """Mean, standard deviation and share of those without (0) and with (1) their person on the other side."""

    means: tuple[float, float]
    spreads: tuple[float, float]
    shares: tuple[float, float]

    @property
    def apart(self) -> bool:
        """Whether they can be told apart."""
        far = self.means[1] - self.means[0] > APART * max(self.spreads)
        return far and self.means[1] >= LEAST_OWN

    def own(self, similarity: NDArray[np.float64]) -> NDArray[np.float64]:
        """How likely a record with that best similarity has its person there; never falls as it rises."""
        without, has = (self._density(similarity, place) for place in (0, 1))
        likely = has / np.maximum(without + has, 1e-300)
        return np.where(similarity >= self.means[1], 1.0, np.where(similarity <= self.means[0], 0.0, likely))

    def _density(self, similarity: NDArray[np.float64], place: int) -> NDArray[np.float64]:
        spread = self.spreads[place]
        z = (similarity - self.means[place]) / spread
        made: NDArray[np.float64] = (
            self.shares[place] / (spread * math.sqrt(2 * math.pi)) * np.exp(-z * z / 2)
        )
        return made


def fit(best: NDArray[np.float64]) -> Curves | None:
    """The two curves of best similarities; None where there are too few or they cannot be told apart."""
    if len(best) < FEWEST:
        return None
    low, high = np.quantile(best, [0.1, 0.9])
    curves = Curves((float(low), float(high)), (0.1, 0.1), (0.5, 0.5))
    for _ in range(ROUNDS):
        without, has = (curves._density(best, place) for place in (0, 1))
        weight = has / np.maximum(without + has, 1e-300)
        curves = Curves(*zip(_curve(best, 1 - weight), _curve(best, weight), strict=True))
    return curves if curves.apart else None


def _curve(best: NDArray[np.float64], weight: NDArray[np.float64]) -> tuple[float, float, float]:
    """Mean, spread and share of what is weighed."""
    total = max(float(weight.sum()), 1e-9)
    mean = float((best * weight).sum() / total)
    spread = math.sqrt(float((weight * (best - mean) ** 2).sum() / total))
    return mean, max(spread, LEAST_SPREAD), total / len(best)


def threshold(curves: Curves) -> float:
    """The similarity at which both are as likely."""
    between = np.linspace(curves.means[0], curves.means[1], 2001)
    return float(between[int(np.argmax(curves.own(between) >= 0.5))])
