"""Requests larger than anything that is ever sent here are refused before they are kept anywhere.

Django keeps the whole of a request, on disk if need be, before the first line of ours sees it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Any, Any, Any], Awaitable[None]]

LARGEST: Final = 25 * 1024 * 1024
"""Bytes: the zip file of the largest pack, with what a form puts around it."""
TOO_LARGE: Final = 413
WORDS: Final = b"This is larger than anything that can be sent here."


class Limited:
    """An application that is sent no more than so much at once."""

    def __init__(self, app: App, largest: int = LARGEST) -> None:
        self.app, self.largest = app, largest

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Refuses a request that says it is too large, and breaks off one that turns out to be."""
        if scope["type"] == "http" and _said(scope) > self.largest:
            await _refuse(send)
            return
        await self.app(scope, self._counted(receive), send)

    def _counted(self, receive: Receive) -> Receive:
        left = self.largest

        async def counted() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            return message if left >= 0 else {"type": "http.disconnect"}

        return counted


def _said(scope: Message) -> int:
    """What a request says of its size; one that says nonsense is counted all the same."""
    said = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    return int(said) if said.isdigit() else 0


async def _refuse(send: Send) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": TOO_LARGE, "headers": headers})
    await send({"type": "http.response.body", "body": WORDS})
