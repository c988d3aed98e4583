"""Trouble that passes is waited out, and trouble that does not is one sentence; answers are kept."""

import time
from dataclasses import replace
from email.utils import formatdate

import pytest
from made_up_services import ABOUT, DATA, Answer, fault, figures, fingertips

from seedbed.foundations.indicators import indicator
from seedbed.sources.live.cache import Cache
from seedbed.sources.live.client import DAY, Client
from seedbed.sources.live.series import series_of


@pytest.mark.parametrize(
    "trouble",
    [Answer("", 500), Answer("", 503), Answer(fingertips(), cut=20), Answer(fingertips(), delay=0.6),
     Answer(fingertips(), packed=True, cut=9)],
    ids=["500", "503", "cut short", "slow", "cut short and packed"],
)  # fmt: skip
def test_trouble_that_passes_is_waited_out(client, smoking, service, waits, trouble):
    """One pause of less than a second, then the answer."""
    service.says(DATA, trouble, fingertips())
    assert len(figures(client, smoking)) == 3
    assert len(waits) == 1
    assert 0.25 <= waits[0] <= 0.5


def test_pauses_grow_and_tries_end(client, smoking, service, waits):
    """Four tries, three pauses, each about twice the last; then one clear sentence."""
    service.says(DATA, Answer("", 500))
    found = fault(client, smoking)
    assert found.code == "live-server-error"
    assert "try again later" in str(found)
    assert service.paths().count(DATA) == 4
    assert [low <= pause <= 2 * low for low, pause in zip((0.25, 0.5, 1.0), waits, strict=True)] == [True] * 3


def test_pauses_repeat_with_the_same_seed(tmp_path, smoking, service):
    """A run can be repeated."""
    service.says(DATA, Answer("", 500))
    runs = []
    for _ in range(2):
        waited = []
        fault(Client(Cache(tmp_path / "cache"), waited.append), smoking)
        runs.append(waited)
    assert runs[0] == runs[1]


@pytest.mark.parametrize("after", ["7", "date"])
def test_the_service_s_wish_to_wait_is_honoured(client, smoking, service, waits, after):
    """`Retry-After` in seconds or as a date."""
    named = formatdate(time.time() + 9, usegmt=True) if after == "date" else after
    service.says(DATA, Answer("", 429, {"Retry-After": named}), fingertips())
    assert len(figures(client, smoking)) == 3
    assert 6 <= waits[0] <= 9


def test_a_wish_to_wait_long_ends_the_asking(client, smoking, service, waits):
    """Nobody sits before a screen for an hour."""
    service.says(DATA, Answer("", 429, {"Retry-After": "3600"}))
    found = fault(client, smoking)
    assert found.code == "live-busy"
    assert "try again in 3600 seconds" in str(found)
    assert waits == []


def test_offline_is_one_sentence(client, monkeypatch, waits):
    """Nothing listens there."""
    monkeypatch.setenv("SEEDBED_LIVE_FINGERTIPS", "http://127.0.0.1:9")
    found = fault(client, series_of(indicator("smoking-at-delivery")))
    assert found.code == "live-refused"
    assert "is this machine online?" in str(found)
    assert len(waits) == 3


def test_a_kept_answer_is_used_for_a_day_without_asking(client, smoking, service):
    """Not even a different service is asked."""
    first = figures(client, smoking)
    asked = len(service.asked)
    later = replace(client, now=lambda: client.now() + DAY - 1)
    assert figures(later, smoking) == first
    assert len(service.asked) == asked


def test_after_a_day_the_service_is_asked_whether_it_has_changed(client, smoking, service):
    """304 confirms what is kept, for another day."""
    marked = Answer(fingertips(), headings={"ETag": '"1"', "Last-Modified": "Mon, 02 Nov 2026 09:30:00 GMT"})
    service.says(DATA, marked, Answer("", 304))
    first = figures(client, smoking)
    later = replace(client, now=lambda: client.now() + 2 * DAY)
    assert figures(later, smoking) == first
    sent = next(
        h
        for p, h in zip(service.paths(), service.headings, strict=True)
        if p == DATA and "If-None-Match" in h
    )
    assert (sent["If-None-Match"], sent["If-Modified-Since"]) == ('"1"', "Mon, 02 Nov 2026 09:30:00 GMT")
    asked = len(service.asked)
    assert figures(later, smoking) == first
    assert len(service.asked) == asked


def test_a_kept_answer_is_not_used_in_place_of_a_service_that_is_silent(client, smoking, service):
    """What is old would look new."""
    figures(client, smoking)
    service.says(ABOUT, Answer("", 500))
    assert fault(replace(client, now=lambda: client.now() + 2 * DAY), smoking).code == "live-server-error"


def test_a_broken_file_of_the_cache_counts_as_none(client, smoking):
    """It is asked again and written anew; nothing half-written is left."""
    first = figures(client, smoking)
    for path in client.cache.folder.iterdir():
        path.write_text('{"address": ', encoding="utf-8")
    assert figures(client, smoking) == first
    assert [p.name for p in client.cache.folder.iterdir() if p.name.startswith(".")] == []


def test_a_cache_that_cannot_be_written_loses_only_speed(tmp_path, smoking):
    """A file stands where the folder should be."""
    (tmp_path / "cache").write_text("kept", encoding="utf-8")
    assert len(figures(Client(Cache(tmp_path / "cache")), smoking)) == 3
