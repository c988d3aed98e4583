"""The fewest cells to hide so that no small one can be worked out, exactly.

The model is that of Fischetti and Salazar (2001, Management Science 47:1008): choose cells by a
binary program; let an attacker try each small cell by a linear program; whatever he learns too closely
becomes an inequality that the choice must meet (from the dual of his program); repeat. When he
learns nothing the choice is safe, and because each inequality holds for every safe choice it is also the
smallest.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

import highspy
import numpy as np

from seedbed.foundations.disclosure.counts import Address, in_words
from seedbed.foundations.disclosure.program import add_sums, quiet
from seedbed.foundations.disclosure.rule import SMALLEST_SHOWN
from seedbed.foundations.disclosure.sums import Sum, sums

NEAR: Final = 1e-6
LEAST: Final = 1
MOST: Final = SMALLEST_SHOWN - 1


class CannotProtect(Exception):  # noqa: N818  # named for what happened
    """No choice protects these cells, because too much of the same people is published already."""

    def __init__(self, cells: Sequence[Address]) -> None:
        super().__init__("; ".join(map(in_words, cells)))
        self.cells = list(cells)


@dataclass(frozen=True, slots=True)
class Need:
    """How far an attacker must be left in doubt about one cell: `far` upwards (sign 1) or downwards (-1)."""

    place: int
    sign: int
    far: float


def hidden_cells(
    counts: Mapping[Address, float], small: Collection[Address], open_already: Collection[Address] = ()
) -> set[Address]:
    """The fewest cells to hide: the small ones and those that would give them away.

    For each small cell an attacker who sees every other count and knows that none is below zero must hold
    possible all of 1 to 7; a larger cell that needs hiding too gets the same width around its count.

    Args:
        counts: of every cell of all linked tables.
        small: cells that must not be known.
        open_already: cells that cannot be hidden any more.

    Raises:
        CannotProtect: no choice is enough.
    """
    places = {where: place for place, where in enumerate(counts)}
    relations = sums(counts)
    values = np.array(list(counts.values()), dtype=float)
    needs = [need for cell in small for need in _needs(places[cell], values[places[cell]])]
    tried = _Attacker(values, places, relations)
    shut = {places[cell] for cell in open_already}
    _must_be_possible(tried, needs, shut, list(counts))
    chosen = _choose(tried, _Choice(places, relations, [places[cell] for cell in small], shut), needs)
    return {where for where, place in places.items() if chosen[place] > 0.5}


def _needs(place: int, value: float) -> list[Need]:
    """Upwards to 7 and downwards to 1; a larger cell that must be hidden gets the same width around it."""
    up = max(MOST - value, (MOST - LEAST) / 2 if value > MOST else 0)
    down = min(value - LEAST, MOST - LEAST) if value <= MOST else (MOST - LEAST) / 2
    return [Need(place, sign, far) for sign, far in ((1, up), (-1, down)) if far > 0]


def _must_be_possible(
    tried: _Attacker, needs: Sequence[Need], shut: set[int], cells: Sequence[Address]
) -> None:
    everything = np.array([0.0 if place in shut else 1.0 for place in range(len(cells))])
    lost = {need.place for need in needs if tried.cut(everything, need) is not None}
    lost |= {need.place for need in needs if need.place in shut}
    if lost:
        raise CannotProtect([cells[place] for place in sorted(lost)])


def _choose(tried: _Attacker, choice: _Choice, needs: Sequence[Need]) -> np.ndarray:
    """Fractions first, because their inequalities are cheap; then whole cells until nothing is learnt."""
    for whole in (False, True):
        choice.of_whole_cells(whole)
        chosen = choice.best()
        while cuts := [cut for need in needs if (cut := tried.cut(chosen, need)) is not None]:
            choice.add(cuts)
            chosen = choice.best()
    return chosen


class _Attacker:
    """How far each count can move from the truth while all that is shown stays."""

    def __init__(self, values: np.ndarray, places: Mapping[Address, int], relations: Sequence[Sum]) -> None:
        self.values = values
        self.solver = quiet()
        for _ in values:
            self.solver.addVar(0.0, 0.0)
        add_sums(self.solver, places, relations)

    def cut(self, chosen: np.ndarray, need: Need) -> tuple[np.ndarray, float] | None:
        """The inequality a choice breaks that leaves too little doubt; None where it leaves enough."""
        reach = self._moves(chosen, need)
        if reach >= need.far - NEAR:
            return None
        # Maximising: a positive reduced cost is paid for by room upwards, a negative one by room downwards.
        paid = -np.array(self.solver.getSolution().col_dual)
        paid[np.abs(paid) < 1e-9] = 0
        weights = np.where(paid > 0, need.far, np.minimum(-paid * self.values, need.far))
        weights[paid == 0] = 0
        return (weights, need.far) if weights @ chosen < need.far - NEAR else None

    def _moves(self, chosen: np.ndarray, need: Need) -> float:
        """How far the cell moves. While cells are hidden in part their room is cut: that finds more."""
        room = np.where(chosen > NEAR, chosen * 1000 * need.far if _whole(chosen) else chosen * need.far, 0.0)
        everywhere = np.arange(len(chosen), dtype=np.int32)
        below = -np.minimum(self.values, self.values * chosen)
        self.solver.changeColsBounds(len(chosen), everywhere, below, room)
        self.solver.changeColCost(need.place, -float(need.sign))
        self.solver.run()
        reach = -self.solver.getInfo().objective_function_value
        self.solver.changeColCost(need.place, 0.0)
        return float(reach)


def _whole(chosen: np.ndarray) -> bool:
    return bool(np.all((chosen < NEAR) | (chosen > 1 - NEAR)))


class _Choice:
    """Which cells to hide: the binary program, with every inequality found so far."""

    def __init__(
        self, places: Mapping[Address, int], relations: Sequence[Sum], small: Collection[int], shut: set[int]
    ) -> None:
        self.size = len(places)
        self.solver = quiet()
        must = set(small)
        for place in range(self.size):
            self.solver.addVar(float(place in must), float(place not in shut))
            self.solver.changeColCost(place, 1.0)
        for total, parts in relations:
            self._never_alone([places[cell] for cell in (total, *parts)])

    def _never_alone(self, together: Sequence[int]) -> None:
        """A cell hidden alone in a sum is known at once, so hiding it there serves nothing."""
        for place in together:
            weights = np.array([-1.0 if other == place else 1.0 for other in together])
            self.solver.addRow(0.0, inf, len(together), np.array(together, dtype=np.int32), weights)

    def of_whole_cells(self, whole: bool) -> None:
        """Whether a cell is hidden or not, or may be hidden in part."""
        kind = highspy.HighsVarType.kInteger if whole else highspy.HighsVarType.kContinuous
        for place in range(self.size):
            self.solver.changeColIntegrality(place, kind)

    def best(self) -> np.ndarray:
        """The cheapest choice that meets every inequality."""
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise CannotProtect([])
        values: np.ndarray = np.array(self.solver.getSolution().col_value).clip(0.0, 1.0)
        return values

    def add(self, cuts: Sequence[tuple[np.ndarray, float]]) -> None:
        """Holds every later choice to these inequalities."""
        for weights, least in cuts:
            at = np.flatnonzero(weights).astype(np.int32)
            self.solver.addRow(least, inf, len(at), at, weights[at])
