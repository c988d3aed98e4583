"""What a process has worked out and may need again: the latest few, the one longest unused let go first."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key")
Held = TypeVar("Held")


class Kept(Generic[Key, Held]):
    """A few results by what they were made from; several threads may ask at once."""

    def __init__(self, most: int) -> None:
        """Keeps so many."""
        self._most = most
        self._held: OrderedDict[Key, Held] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Key) -> Held | None:
        """What was kept; None where it was not, or was let go."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
            return self._held.get(key)

    def keep(self, key: Key, held: Held) -> None:
        """Keeps a result."""
        with self._lock:
            self._held[key] = held
            self._held.move_to_end(key)
            while len(self._held) > self._most:
                self._held.popitem(last=False)

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._held.clear()
