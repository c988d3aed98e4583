"""What every kind of test shares: public data where there is any, and the command line as users meet it."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from seedbed.foundations.areas import find_authority
from seedbed.plan.needs.gather import gather
from seedbed.plan.needs.profile import profile
from seedbed.sources.folder import DataFolder

ROOT = Path(__file__).resolve().parents[1]
AS_OF = date(2026, 11, 23)

settings.register_profile("short", derandomize=True, max_examples=60, deadline=None)
settings.register_profile("proof", derandomize=True, max_examples=2000, deadline=None)
settings.load_profile("proof" if os.environ.get("SEEDBED_PROOF") else "short")


class Outcome(NamedTuple):
    """How a command ended and what it said where."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def root():
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def as_of():
    """The day every test works as of."""
    return AS_OF


@pytest.fixture(scope="session")
def public_data():
    """The folder of public data; without it the tests that need it are skipped."""
    path = Path(os.environ.get("SEEDBED_DATA") or ROOT.parent / "shared" / "data")
    if not path.is_dir():
        pytest.skip(f"no public data at {path}: set SEEDBED_DATA to the folder that holds it")
    return path


@pytest.fixture(scope="session")
def folder(public_data):
    """The same, as the readers take it."""
    return DataFolder(public_data)


@pytest.fixture(scope="session")
def gathered(folder):
    """What was gathered for an authority, read once for the whole session."""
    return _once(lambda name: gather(folder, find_authority(name), AS_OF))


@pytest.fixture(scope="session")
def profile_of(gathered):
    """The needs profile of an authority, made once for the whole session."""
    return _once(lambda name: profile(gathered(name).focus, gathered(name).figures))


@pytest.fixture(scope="session")
def run():
    """Runs a command as a user would: `run("check", pack)` gives its code, output and messages."""

    def call(*words, data=None, **variables):
        settled = {k: v for k, v in os.environ.items() if not k.startswith("SEEDBED_")}
        extra = ["--data", str(data)] if data else []
        command = [sys.executable, "-m", "seedbed", *map(str, words), *extra]
        done = subprocess.run(command, capture_output=True, text=True, env=settled | variables, timeout=120)
        return Outcome(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture(scope="session")
def made_pack(run, public_data, tmp_path_factory):
    """A pack of Middlesbrough made by the command line; copy it before changing it."""
    pack = tmp_path_factory.mktemp("packs") / "middlesbrough"
    ended = run("new", "806", "--out", pack, "--as-of", AS_OF, data=public_data)
    assert ended.code == 0, ended.err
    return pack


def _once(make):
    made = {}

    def get(name):
        if name not in made:
            made[name] = make(name)
        return made[name]

    return get
