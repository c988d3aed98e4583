"""One stream as the hub knows it."""

from __future__ import annotations

import asyncio


class Listener:
    """Who listens to what. News that was not taken yet is replaced by what is newer: nothing piles up."""

    def __init__(self, topic: str, person: object) -> None:
        self.topic, self.person = topic, person
        self.has_ended = False
        self._task = asyncio.current_task()
        self._version: int | None = None
        self._news = asyncio.Event()
        self._sent_at: float | None = None

    def tell(self, version: int) -> None:
        """There is a newer version."""
        self._version = max(version, self._version or 0)
        self._news.set()

    def end(self) -> None:
        """There will be no more news."""
        self.has_ended = True
        self._news.set()

    def drop(self) -> None:
        """Breaks the stream off where it stands: its browser does not read."""
        if self._task is not None:
            self._task.cancel()

    async def take(self, patience: float) -> int | None:
        """The newest version that was not taken yet; None where there was none in time."""
        try:
            await asyncio.wait_for(self._news.wait(), patience)
        except TimeoutError:
            return None
        self._news.clear()
        version, self._version = self._version, None
        return version

    def sends(self, words: str) -> str:
        """Notes that something is on its way to the browser."""
        self._sent_at = asyncio.get_running_loop().time()
        return words

    def was_read(self) -> None:
        """Notes that the connection took it."""
        self._sent_at = None

    def unread_for(self) -> float:
        """For how many seconds the connection has not taken what was sent."""
        return 0.0 if self._sent_at is None else asyncio.get_running_loop().time() - self._sent_at
