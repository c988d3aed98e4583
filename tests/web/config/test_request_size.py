"""What is too large is refused before anything keeps it."""

import asyncio

import pytest

from seedbed_web.config.request_size import Limited


def ask(parts, headers=()):
    """What an application reads of a request in parts, and what is answered."""
    read, answered = [], []
    messages = iter([{"type": "http.request", "body": part, "more_body": True} for part in parts])

    async def app(scope, receive, send):
        while (message := await receive())["type"] == "http.request":
            read.append(message["body"])

    async def receive():
        return next(messages, {"type": "http.disconnect"})

    async def send(message):
        answered.append(message)

    asyncio.run(Limited(app, largest=10)({"type": "http", "headers": list(headers)}, receive, send))
    return read, answered


def test_what_is_small_enough_passes():
    assert ask([b"12345", b"67890"], [(b"content-length", b"10")]) == ([b"12345", b"67890"], [])


def test_what_says_that_it_is_too_large_is_answered_unread():
    read, answered = ask([b"12345"], [(b"content-length", b"11")])
    assert read == []
    assert answered[0]["status"] == 413


@pytest.mark.parametrize("said", [[], [(b"content-length", b"5")], [(b"content-length", b"-1")]])
def test_what_turns_out_too_large_is_broken_off(said):
    assert ask([b"12345", b"67890", b"1"], said) == ([b"12345", b"67890"], [])
