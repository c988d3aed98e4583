"""How long a decision takes with many agreements loaded.

    python benchmarks/sharing.py [--agreements 200] [--requests 20000]

Agreements are Fernshire's, copied under other names with other organisations; requests are drawn from a seed:
half name organisations and purposes that occur together, half anything.
"""

import argparse
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from statistics import quantiles

import seedbed.synthetic.fernshire
from seedbed.deliver.sharing.agreement import Agreement, Agreements
from seedbed.deliver.sharing.decide import Evaluator
from seedbed.deliver.sharing.reading import read_agreements
from seedbed.deliver.sharing.request import Request
from seedbed.deliver.sharing.vocabulary import fields, purposes

FOLDER = Path(seedbed.synthetic.fernshire.__file__).parent / "data" / "sharing"
DAY = date(2026, 11, 24)
PLACES = 20
"""Agreements are spread over so many places, so that a place has several of each."""


def many(held: Agreements, number: int) -> Agreements:
    """That many agreements."""
    made = [_copy(held.held[n % len(held.held)], n, n % PLACES) for n in range(number)]
    return Agreements(tuple(made), held.gateways)


def _copy(one: Agreement, number: int, place: int) -> Agreement:
    def moved(names: frozenset[str]) -> frozenset[str]:
        return frozenset(f"{name}-{place}" for name in names)

    flows = (replace(flow, givers=moved(flow.givers), receivers=moved(flow.receivers)) for flow in one.flows)
    parties = {f"{name}-{place}": words for name, words in one.parties.items()}
    return replace(one, id=f"{one.id}-{number}", parties=parties, flows=tuple(flows))


def drawn(held: Agreements, number: int) -> list[Request]:
    """Requests for one to eight fields."""
    rng, organisations, every = Random(1), sorted(held.organisations), sorted(fields())
    flows = [flow for one in held.held for flow in one.flows]
    made = []
    for _ in range(number):
        flow, meant = rng.choice(flows), rng.random() < 0.5
        made.append(
            Request(
                rng.choice(sorted(flow.roles) or ["anybody"]),
                rng.choice(sorted(flow.receivers) if meant else organisations),
                rng.choice(sorted(flow.purposes if meant else purposes())),
                frozenset({"child"}),
                frozenset(rng.sample(every, rng.randint(1, 8))),
                DAY,
                rng.choice([None, True, False]),
            )
        )
    return made


def main() -> None:
    """Prints the figures."""
    given = argparse.ArgumentParser(description=Path(__file__).name)
    given.add_argument("--agreements", type=int, default=200)
    given.add_argument("--requests", type=int, default=20_000)
    options = given.parse_args()
    began = time.perf_counter()
    once = read_agreements(FOLDER)
    read = time.perf_counter()
    held = many(once, options.agreements)
    evaluator = Evaluator(held)
    ready = time.perf_counter()
    taken, permitted = [], 0
    for request in drawn(held, options.requests):
        start = time.perf_counter()
        decision = evaluator.decide(request)
        taken.append((time.perf_counter() - start) * 1e6)
        permitted += decision.permitted
    cuts = quantiles(taken, n=100)
    print(f"{len(once.held)} agreements read and checked in {(read - began) * 1000:.1f} ms")
    print(f"{options.agreements} agreements made ready in {(ready - read) * 1000:.1f} ms")
    print(f"{len(taken):,} decisions, {permitted / len(taken):.0%} permitted at least in part")
    print(f"microseconds a decision: median {cuts[49]:.1f}, 95th {cuts[94]:.1f}, 99th {cuts[98]:.1f}")


if __name__ == "__main__":
    main()
