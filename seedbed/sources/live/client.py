"""Asks a service politely: few tries, growing pauses, no question twice within a day."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from seedbed.sources.live.cache import Cache, Kept
from seedbed.sources.live.faults import LiveFault
from seedbed.sources.live.hosts import Service
from seedbed.sources.live.transport import Limits, Reply, fetch

T = TypeVar("T")
DAY: Final = 24 * 60 * 60.0
FIRST_PAUSE: Final = 0.5
LONGEST_WAIT: Final = 60.0
"""Seconds we wait at a service's wish; when it asks for more we give up and say so."""

Reader = Callable[[str, str], T]
"""Makes something of a text and its address, or refuses with a `LiveFault`."""


@dataclass
class Client:
    """What asks the services.

    Attributes:
        wait: pauses for some seconds.
        now: seconds since 1970.
        tries: how often one question is put at most.
        max_age: seconds for which a kept answer is used without asking.
    """

    cache: Cache = field(default_factory=Cache)
    wait: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time
    limits: Limits = field(default_factory=Limits)
    tries: int = 4
    max_age: float = DAY
    seed: int = 0

    def __post_init__(self) -> None:
        """Seeds the pauses, so that a run can be repeated."""
        self._random = random.Random(self.seed)  # noqa: S311  # spreads out tries, protects nothing

    def get(self, service: Service, path: str, query: dict[str, str], read: Reader[T]) -> T:
        """What the reader makes of the answer; only an answer it could read is kept.

        Raises:
            LiveFault: no answer could be had, or the reader refuses it.
        """
        address = service.address(path, query)
        kept = self.cache.get(address)
        if kept and 0 <= self.now() - kept.at < self.max_age:
            return read(kept.body, address)
        reply = self._ask(service, address, kept.conditions if kept else {})
        fresh = self._kept(address, reply, kept)
        made = read(fresh.body, address)
        self.cache.put(fresh)
        return made

    def _kept(self, address: str, reply: Reply, kept: Kept | None) -> Kept:
        if reply.status == 304 and kept:
            return replace(kept, at=self.now())
        marks = reply.headings["ETag"], reply.headings["Last-Modified"]
        return Kept(address, self.now(), *marks, reply.text)

    def _ask(self, service: Service, address: str, conditions: dict[str, str]) -> Reply:
        for turn in range(1, self.tries):
            try:
                return fetch(service, address, conditions, self.limits)
            except LiveFault as fault:
                if not fault.again or (fault.after or 0) > LONGEST_WAIT:
                    raise
                self.wait(self._pause(turn, fault.after))
        return fetch(service, address, conditions, self.limits)

    def _pause(self, turn: int, after: float | None) -> float:
        """Doubles with each turn, with up to a half taken off so that many askers do not come at once."""
        growing = FIRST_PAUSE * 2.0 ** (turn - 1) * (1 - self._random.random() / 2)
        return max(growing, after or 0.0)
