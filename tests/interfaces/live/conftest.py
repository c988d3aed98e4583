"""What tests of services share: a server on this machine, a client that never waits, and some series."""

import json
import sys
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from seedbed.foundations.indicators import indicator
from seedbed.sources.live.cache import Cache
from seedbed.sources.live.client import Client
from seedbed.sources.live.series import series_of
from seedbed.sources.live.transport import Limits

_SPEC = spec_from_file_location("made_up_services", Path(__file__).with_name("made_up.py"))
_MADE_UP = module_from_spec(_SPEC)
sys.modules["made_up_services"] = _MADE_UP
_SPEC.loader.exec_module(_MADE_UP)

from made_up_services import ABOUT, DATA, META, SET, SW3, about, fingertips, serving  # noqa: E402


@pytest.fixture
def service(monkeypatch):
    """A server in place of all four services."""
    with serving() as made:
        for name in ("FINGERTIPS", "EES", "NOMIS", "STATSWALES"):
            monkeypatch.setenv(f"SEEDBED_LIVE_{name}", made.address)
        yield made


@pytest.fixture
def waits():
    """How long the client would have waited."""
    return []


@pytest.fixture
def client(tmp_path, waits):
    """A client that never waits, whose day only passes when told."""
    return Client(
        Cache(tmp_path / "cache"), waits.append, lambda: 1_000_000.0, Limits(silence=0.2, bytes=50_000)
    )


@pytest.fixture
def smoking(service):
    """The service knows how many mothers smoke; the series of that indicator."""
    service.says(ABOUT, about())
    service.says(DATA, fingertips())
    return series_of(indicator("smoking-at-delivery"))


@pytest.fixture
def plans(service):
    """The service has a data set of child protection plans; the series of that indicator."""
    version = {"version": "1.2", "published": "2026-10-30T09:30:00+00:00"}
    summary = {"id": SET, "title": "Child protection plans", "latestVersion": version}
    service.says(f"/v1/data-sets/{SET}", json.dumps(summary))
    service.says(f"/v1/data-sets/{SET}/meta", json.dumps(META))
    made = series_of(indicator("child-protection-under-five"))
    named = {"data_set_id": SET, "expected_name": "child protection plans"}
    return replace(made, live=dict(made.live) | named)


@pytest.fixture
def welsh(service):
    """StatsWales has a data set of births; the series of that indicator."""
    titles = [
        {"language": "cy-GB", "title": "Genedigaethau byw"},
        {"language": "en-GB", "title": "Live births"},
    ]
    revision = {"metadata": titles, "publish_at": "2026-08-20T08:30:00Z"}
    service.says(f"/v1/{SW3}", json.dumps({"id": SW3, "published_revision": revision}))
    made = series_of(indicator("wales-live-births"))
    named = {"sw3_id": SW3, "expected_name": "live births", "filters": {"Data description": "Number"}}
    return replace(made, live=dict(made.live) | named)
