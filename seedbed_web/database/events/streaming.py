"""An answer that goes on: news as server-sent events, until it is time to look at rights again.

The page decides who may listen, in its transaction, before anything is sent. The answer itself reads no
table: it passes on numbers from the hub.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from asgiref.sync import sync_to_async
from django.db import connections
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from seedbed_web.database.events.hub import HUB, MOST_FOR_ONE, Hub, TooMany
from seedbed_web.database.events.listener import Listener

BEAT: Final = 15.0
"""Seconds between signs of life: proxies close what is silent, and browsers notice what was cut."""
LASTS: Final = 600.0
"""Seconds after which a stream ends. The browser opens it again, and is let in only if it still may be."""
TO_BEGIN: Final = 5.0
AGAIN: Final = 3_000
"""Milliseconds after which a browser opens a stream again."""
ENOUGH: Final = 429


def stream(topic: str, person: object) -> HttpResponseBase:
    """The news of one topic for one person, who has been let in.

    `hello` comes when news can no longer be missed, `changed` with the version that stands now, `beat` in
    between.
    """
    if HUB.count(person) >= MOST_FOR_ONE:
        return HttpResponse(status=ENOUGH, content_type="text/plain")
    told = StreamingHttpResponse(news(HUB, topic, person), content_type="text/event-stream")
    told["Cache-Control"] = "no-store"
    told["X-Accel-Buffering"] = "no"  # a proxy such as nginx must not gather it
    return told


async def news(
    hub: Hub, topic: str, person: object, *, beat: float = BEAT, lasts: float = LASTS
) -> AsyncIterator[str]:
    """What is sent, as it happens."""
    await sync_to_async(connections.close_all)()  # the request's own; others need it for the next ten minutes
    try:
        listener = hub.join(topic, person)
    except TooMany:
        return
    try:
        yield listener.sends(f"retry: {AGAIN}\n\n")
        listener.was_read()
        if not await hub.is_live(TO_BEGIN):
            return
        async for words in _told(listener, beat, lasts):
            yield listener.sends(words)
            listener.was_read()
    finally:
        hub.leave(listener)


async def _told(listener: Listener, beat: float, lasts: float) -> AsyncIterator[str]:
    clock = asyncio.get_running_loop().time
    until = clock() + lasts
    yield _event("hello", 0)
    while not listener.has_ended and (left := until - clock()) > 0:
        version = await listener.take(min(beat, left))
        if version is not None:
            yield _event("changed", version)
        elif not listener.has_ended:
            yield _event("beat", 0)


def _event(name: str, number: int) -> str:
    return f"event: {name}\ndata: {number}\n\n"
