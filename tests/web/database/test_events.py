"""News: said in a transaction, heard once for a process, passed on to those who listen to it alone."""

import asyncio
import json
from contextlib import asynccontextmanager, closing
from itertools import chain

import psycopg
import pytest
from django.db import connection, transaction

from seedbed_web.database import events
from seedbed_web.database.events import hub as hubs
from seedbed_web.database.events import streaming
from seedbed_web.database.events.announcing import heard
from seedbed_web.database.events.hub import Hub, TooMany
from seedbed_web.database.events.listener import Listener
from seedbed_web.database.events.streaming import news, stream

SOON = 10
OURS = "FROM pg_stat_activity WHERE application_name = 'seedbed events'"
TOPIC, OTHER = "workshop:fernshire", "workshop:saltmarsh"


@pytest.fixture
def said(real_database):
    """Announces something in a transaction of its own, from a thread as requests have."""

    def call(topic, version, *, kept=True):
        with closing(connection), transaction.atomic():
            events.announce(topic, version)
            transaction.set_rollback(not kept)

    return call


@asynccontextmanager
async def listening(hub, *topics, person=None, **times):
    """Streams that news can no longer miss, each with a list of what it was sent."""
    sent = [[] for _ in topics]
    tasks = [
        asyncio.create_task(_listen(hub, topic, person or number, into, times))
        for number, (topic, into) in enumerate(zip(topics, sent, strict=True))
    ]
    await until(lambda: all("event: hello" in "".join(into) for into in sent))
    try:
        yield sent
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _listen(hub, topic, person, into, times):
    async for words in news(hub, topic, person, **times):
        into.append(words)


async def until(holds):
    async with asyncio.timeout(SOON):
        while not holds():
            await asyncio.sleep(0.01)


def changes(sent):
    """Versions that a stream was told of."""
    return [int(words.split("data: ")[1]) for words in sent if "event: changed" in words]


def test_what_is_announced_is_heard_by_who_listens_to_it_and_by_nobody_else(said):
    async def play():
        async with listening(Hub(), TOPIC, TOPIC, OTHER) as (first, second, stranger):
            await asyncio.to_thread(said, TOPIC, 7)
            await until(lambda: changes(first) == changes(second) == [7])
            await asyncio.to_thread(said, OTHER, 1)
            await until(lambda: changes(stranger) == [1])
            assert changes(first) == [7]

    asyncio.run(play())


def test_what_is_undone_is_never_announced(said):
    async def play():
        async with listening(Hub(), TOPIC) as (sent,):
            await asyncio.to_thread(said, TOPIC, 1, kept=False)
            await asyncio.to_thread(said, TOPIC, 2)
            await until(lambda: changes(sent))
            assert changes(sent) == [2]

    asyncio.run(play())


def test_news_carries_a_topic_and_a_number_and_nothing_else(real_database, postgres, said):
    with psycopg.connect(postgres.app_url, autocommit=True) as ear:
        ear.execute("LISTEN seedbed_events")
        said(TOPIC, 3)
        [notify] = ear.notifies(timeout=SOON, stop_after=1)
    assert json.loads(notify.payload) == [TOPIC, 3]


@pytest.mark.parametrize(
    "payload", ["", "nonsense", "[]", '["a"]', '{"a": 1}', '["a", "b"]', "[1, 2, 3]", "7"]
)
def test_what_somebody_else_says_on_the_channel_is_passed_over(payload):
    assert heard(payload) is None


def test_one_connection_serves_all_streams_and_goes_with_the_last(real_database, postgres):
    def connections_now():
        with psycopg.connect(postgres.superuser_url) as server:
            return server.execute(f"SELECT count(*) {OURS}").fetchone()[0]

    async def play():
        async with listening(Hub(), *[TOPIC] * 3, *[OTHER] * 3):
            assert await asyncio.to_thread(connections_now) == 1
        async with asyncio.timeout(SOON):
            while await asyncio.to_thread(connections_now):
                await asyncio.sleep(0.05)

    asyncio.run(play())


def test_when_the_connection_is_lost_streams_end_and_new_ones_hear_again(said, postgres, monkeypatch):
    monkeypatch.setattr(hubs, "FIRST_PAUSE", 0.1)

    def cut():
        with psycopg.connect(postgres.superuser_url) as server:
            server.execute(f"SELECT pg_terminate_backend(pid) {OURS}")

    async def play():
        hub, first = Hub(), []
        task = asyncio.create_task(_listen(hub, TOPIC, 1, first, {}))
        await until(lambda: len(first) > 1)
        await asyncio.to_thread(cut)
        await asyncio.wait_for(task, SOON)
        async with listening(hub, TOPIC) as (second,):
            await asyncio.to_thread(said, TOPIC, 5)
            await until(lambda: changes(second))
        assert changes(second) == [5]

    asyncio.run(play())


def test_where_no_connection_can_be_had_a_stream_ends_and_is_not_left_waiting(monkeypatch):
    monkeypatch.setattr(streaming, "TO_BEGIN", 0.1)

    async def nowhere():
        raise psycopg.OperationalError("no database")

    async def play():
        sent = []
        await asyncio.wait_for(_listen(Hub(nowhere), TOPIC, 1, sent, {}), SOON)
        assert [words for words in sent if "hello" in words] == []

    asyncio.run(play())


def test_a_stream_shows_that_it_lives_and_ends_after_its_time(real_database):
    async def play():
        sent = []
        await asyncio.wait_for(_listen(Hub(), TOPIC, 1, sent, {"beat": 0.05, "lasts": 0.4}), SOON)
        return "".join(sent)

    words = asyncio.run(play())
    assert words.startswith("retry: ")
    assert words.count("event: beat") > 2


def test_what_was_not_taken_yet_is_replaced_by_what_is_newer():
    async def play():
        listener = Listener(TOPIC, 1)
        for version in chain(range(1_000), [3]):
            listener.tell(version)
        return await listener.take(1), await listener.take(0.01)

    assert asyncio.run(play()) == (999, None)


def test_a_browser_that_does_not_read_is_dropped(real_database, monkeypatch):
    monkeypatch.setattr(hubs, "LOOK_ROUND", 0.05)
    monkeypatch.setattr(hubs, "SLOW", 0.2)

    async def stuck(hub):
        async for _ in news(hub, TOPIC, 1):
            await asyncio.sleep(60)  # its connection is full

    async def play():
        hub = Hub()
        async with listening(hub, TOPIC, person=2, beat=0.05) as (reading,):
            with pytest.raises(asyncio.CancelledError):
                await asyncio.wait_for(asyncio.create_task(stuck(hub)), SOON)
            before = len(reading)
            await until(lambda: len(reading) > before)

    asyncio.run(play())


def test_one_person_has_so_many_streams_and_no_more(real_database):
    async def play():
        hub = Hub()
        async with listening(hub, *[TOPIC] * events.MOST_FOR_ONE, person="mair"):
            with pytest.raises(TooMany):
                hub.join(TOPIC, "mair")
            assert [words async for words in news(hub, TOPIC, "mair")] == []
            async with listening(hub, TOPIC, person="nia"):
                assert hub.count("nia") == 1

    asyncio.run(play())


def test_whoever_has_enough_is_told_so_before_anything_is_sent(monkeypatch):
    monkeypatch.setattr(events.HUB, "count", lambda _: events.MOST_FOR_ONE)
    assert stream(TOPIC, "mair").status_code == 429


def test_when_the_server_stops_all_streams_end_and_none_begins(real_database):
    async def play():
        hub, sent = Hub(), [[], []]
        tasks = [asyncio.create_task(_listen(hub, TOPIC, number, sent[number], {})) for number in (0, 1)]
        await until(lambda: all(len(into) > 1 for into in sent))
        hub.end()
        await asyncio.wait_for(asyncio.gather(*tasks), SOON)
        assert [words async for words in news(hub, TOPIC, 3)] == []

    asyncio.run(play())


def test_a_proxy_is_told_not_to_gather_it(db):
    answer = stream(TOPIC, "mair")
    assert (answer["Content-Type"], answer["X-Accel-Buffering"], answer["Cache-Control"]) == (
        "text/event-stream", "no", "no-store",
    )  # fmt: skip
