"""How many cells exact suppression hides and how long it takes, beside what people do by hand.

    python benchmarks/disclosure.py [--seeds 3]

By hand: each small cell takes the smallest number shown beside it in every sum where it would stand alone,
until no sum has a single hidden cell. That hides more or protects less; the attack says which.
"""

import argparse
import time
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random
from statistics import mean

from rich.console import Console
from rich.progress import track

from seedbed.foundations.disclosure.attack import attack
from seedbed.foundations.disclosure.counts import HIDDEN, Cell, Counts, address
from seedbed.foundations.disclosure.releases import must_hide, suppressed
from seedbed.foundations.disclosure.sums import sums

SHAPES = [((8, 6), 0.2), ((20, 8), 0.3), ((30, 12), 0.3), ((40, 20), 0.3), ((3, 3, 3), 0.3), ((4, 4, 3), 0.2)]
HEADINGS = (
    "groups",
    "cells",
    "small",
    "hidden",
    "seconds",
    "hidden by hand",
    "seconds by hand",
    "too open by hand",
)


def drawn(shape: tuple[int, ...], small: float, seed: int) -> Counts:
    """A table with margins; `small` is the share of counts from 0 to 7."""
    rng, columns = Random(seed), tuple(f"c{place}" for place in range(len(shape)))
    rows: dict[tuple[str, ...], int] = {}
    for inside in product(*map(range, shape)):
        count = rng.randint(0, 7) if rng.random() < small else rng.randint(8, 60)
        for at in product(*((f"g{place}", "All") for place in inside)):
            rows[at] = rows.get(at, 0) + count
    return Counts("drawn", columns, tuple(Cell(at, address(columns, at), n) for at, n in rows.items()))


def by_hand(table: Counts) -> Counts:
    """Hides a partner wherever a sum has one hidden cell, until none has."""
    hidden = {cell.address for cell in table.cells if must_hide(cell)}
    relations = [(total, *parts) for total, parts in sums(cell.address for cell in table.cells)]
    while alone := [cells for cells in relations if len(hidden & set(cells)) == 1]:
        beside = [cell for cell in alone[0] if cell not in hidden]
        hidden.add(min(beside, key=lambda cell: (table.shown[cell] == 0, table.shown[cell])))
    cells = (replace(c, count=None, mark=HIDDEN) if c.address in hidden else c for c in table.cells)
    return Counts(table.name, table.columns, tuple(cells))


def too_open(table: Counts, made: Counts) -> int:
    """Small cells of which an attacker can rule out some of 1 to 7."""
    small = {cell.address for cell in table.cells if must_hide(cell)}
    learnt = attack([made], rounded=[False])
    return sum(found.cell.address in small and (found.low > 1 or found.high < 7) for found in learnt)


def hidden(made: Counts) -> int:
    """How many cells a table hides."""
    return sum(cell.count is None for cell in made.cells)


def line(shape: tuple[int, ...], small: float, seeds: int) -> tuple[str, ...]:
    """One line of the result: means over the seeds."""
    found = []
    for seed in range(seeds):
        table = drawn(shape, small, seed)
        began = time.perf_counter()
        exact = suppressed(table)
        between = time.perf_counter()
        hand = by_hand(table)
        ended = time.perf_counter()
        if too_open(table, exact):
            raise SystemExit(f"{shape}, seed {seed}: the exact table is not safe")
        few = sum(map(must_hide, table.cells))
        found.append(
            (few, hidden(exact), between - began, hidden(hand), ended - between, too_open(table, hand))
        )
    few, ours, seconds, theirs, other, opened = map(mean, zip(*found, strict=True))
    name = " × ".join(map(str, shape))
    figures = (
        f"{few:.1f}",
        f"{ours:.1f}",
        f"{seconds:.2f}",
        f"{theirs:.1f}",
        f"{other:.3f}",
        f"{opened:.1f}",
    )
    return (name, str(len(table.cells)), *figures)


def main() -> None:
    """Prints the table."""
    given = argparse.ArgumentParser(description=Path(__file__).name)
    given.add_argument("--seeds", type=int, default=3)
    seeds = given.parse_args().seeds
    lines = [line(shape, small, seeds) for shape, small in track(SHAPES, console=Console(stderr=True))]
    print("| " + " | ".join(HEADINGS) + " |")
    print("|" + " --: |" * len(HEADINGS))
    for one in lines:
        print("| " + " | ".join(one) + " |")


if __name__ == "__main__":
    main()
