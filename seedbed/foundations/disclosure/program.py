"""The attacker's linear program, kept by HiGHS and asked again and again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import inf

import highspy
import numpy as np

from seedbed.foundations.disclosure.counts import Address
from seedbed.foundations.disclosure.sums import Sum


class _Silent(highspy.Highs):
    """HiGHS without callbacks: setting them up prints a banner, and standard output is for results."""

    def enableCallbacks(self) -> None:  # noqa: N802  # its name
        """Sets none up."""


def quiet() -> highspy.Highs:
    """HiGHS on one processor, saying nothing: the same answer everywhere, and no banner among results."""
    solver: highspy.Highs = _Silent()  # type: ignore[no-untyped-call]  # as its makers left it
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", 0)
    return solver


def add_sums(solver: highspy.Highs, places: Mapping[Address, int], relations: Sequence[Sum]) -> None:
    """Each total less its parts is nothing."""
    for total, parts in relations:
        at = np.array([places[total], *(places[part] for part in parts)], dtype=np.int32)
        weights = np.array([1.0, *[-1.0] * len(parts)])
        solver.addRow(0.0, 0.0, len(at), at, weights)


class Program:
    """Counts between their bounds, joined by sums.

    Args:
        bounds: the smallest and the largest count of each cell.
        relations: what adds up to what.
    """

    def __init__(self, bounds: Mapping[Address, tuple[float, float]], relations: Sequence[Sum]) -> None:
        self.places = {where: place for place, where in enumerate(bounds)}
        self.solver = quiet()
        for low, high in bounds.values():
            self.solver.addVar(low, high)
        add_sums(self.solver, self.places, relations)

    def ends(self, where: Address) -> tuple[float, float]:
        """The smallest and the largest count that a cell can have.

        Raises:
            ValueError: no counts agree with all bounds and sums.
        """
        return self._end(where, 1.0), -self._end(where, -1.0)

    def _end(self, where: Address, sign: float) -> float:
        place = self.places[where]
        self.solver.changeColCost(place, sign)
        self.solver.run()
        status = self.solver.getModelStatus()
        value = self.solver.getInfo().objective_function_value
        self.solver.changeColCost(place, 0.0)
        if status == highspy.HighsModelStatus.kOptimal:
            return float(value)
        # With no count below zero only the largest can be without end; anything else agrees with nothing.
        if sign < 0 and self._is_possible():
            return -inf
        raise ValueError("no counts agree with every number and every sum of these tables")

    def _is_possible(self) -> bool:
        self.solver.run()
        return bool(self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal)

    def any_counts(self) -> dict[Address, float]:
        """Some counts that agree with everything.

        Raises:
            ValueError: there are none.
        """
        if not self._is_possible():
            raise ValueError("no counts agree with every number and every sum of these tables")
        values = self.solver.getSolution().col_value
        return {where: float(values[place]) for where, place in self.places.items()}
