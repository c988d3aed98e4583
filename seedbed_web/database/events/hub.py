"""One connection that listens for a whole process, and the streams it tells.

Everything here runs in the loop of the server, but for `count`, which only reads. The connection is there
while somebody listens. When it is lost, all streams end; browsers open them again, and then ask for what
they missed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, Final

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections

from seedbed_web.database.events.announcing import CHANNEL, heard
from seedbed_web.database.events.listener import Listener

LOG: Final = logging.getLogger("seedbed.events")
MOST_FOR_ONE: Final = 4
"""Streams of one person. A browser opens six connections to a site at most, and pages need some of them."""
LOOK_ROUND: Final = 15.0
"""Seconds after which the hub looks whether its connection still answers and its listeners still read."""
SLOW: Final = 45.0
"""Seconds for which a browser may leave what was sent to it unread."""
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds before a connection that was lost is tried again."""

Connection = psycopg.AsyncConnection[Any]
Connect = Callable[[], Awaitable[Connection]]


class TooMany(Exception):  # noqa: N818  # named for what is in the way
    """One person has as many streams as one person needs."""


async def connect() -> Connection:
    """A connection of the application role, apart from those of requests."""
    own = connections.settings[DEFAULT_DB_ALIAS]
    return await psycopg.AsyncConnection.connect(
        dbname=own["NAME"], user=own["USER"] or None, password=own["PASSWORD"] or None,
        host=own["HOST"] or None, port=own["PORT"] or None,
        autocommit=True, connect_timeout=5, keepalives_idle=30, application_name="seedbed events",
    )  # fmt: skip


class Hub:
    """Hears what was announced and tells those who listen to its topic."""

    def __init__(self, connect: Connect = connect) -> None:
        self._connect = connect
        self._listeners: set[Listener] = set()
        self._task: asyncio.Task[None] | None = None
        self._is_live = asyncio.Event()
        self._is_over = False

    def count(self, person: object) -> int:
        """How many streams a person has open."""
        return sum(listener.person == person for listener in tuple(self._listeners))

    def join(self, topic: str, person: object) -> Listener:
        """Begins to listen to one topic.

        Raises:
            TooMany: the person listens enough already, or the server is stopping.
        """
        if self._is_over or self.count(person) >= MOST_FOR_ONE:
            raise TooMany
        listener = Listener(topic, person)
        self._listeners.add(listener)
        if self._task is None or self._task.done():
            self._is_live = asyncio.Event()
            self._task = asyncio.create_task(self._listen())
        return listener

    async def is_live(self, patience: float) -> bool:
        """Whether news arrives by now, or does so soon."""
        try:
            await asyncio.wait_for(self._is_live.wait(), patience)
        except TimeoutError:
            return False
        return True

    def leave(self, listener: Listener) -> None:
        """Listens no more; after the last one the connection is let go."""
        self._listeners.discard(listener)
        if not self._listeners and self._task is not None:
            self._task.cancel()
            self._task = None

    def end(self) -> None:
        """Ends every stream for good: the server is stopping."""
        self._is_over = True
        self._end_all()

    def _end_all(self) -> None:
        for listener in self._listeners:
            listener.end()

    async def _listen(self) -> None:
        pause = FIRST_PAUSE
        while True:
            try:
                async with await self._connect() as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self._is_live.set()
                    pause = FIRST_PAUSE
                    await self._hear(connection)
            except (psycopg.Error, OSError) as lost:
                LOG.warning("no news from the database", extra={"kind": type(lost).__name__})
            self._is_live.clear()
            self._end_all()
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    async def _hear(self, connection: Connection) -> None:
        """Passes news on for as long as the connection answers."""
        while True:
            async for news in connection.notifies(timeout=LOOK_ROUND):
                self._tell(news.payload)
            await asyncio.wait_for(connection.execute("SELECT 1"), LOOK_ROUND)
            self._drop_slow()

    def _tell(self, payload: str) -> None:
        said = heard(payload)
        for listener in self._listeners if said else ():
            if said and listener.topic == said[0]:
                listener.tell(said[1])

    def _drop_slow(self) -> None:
        for listener in self._listeners:
            if listener.unread_for() > SLOW:
                listener.drop()


HUB: Final = Hub()
"""The hub of this process."""
