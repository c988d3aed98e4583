"""What every kind of test shares: public data where there is any, and the command line as users meet it."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

from seedbed.foundations.partnerships import find_area
from seedbed.lead.maturity.tables import CHALLENGES, PRACTICE
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


class ByFile(LoadScopeScheduling):
    """Tests of a file stay in one process, and so do those before one site: what is dear is made once.

    The plug-in's own groups are not heeded by the pytest of the day (pytest-dev/pytest-xdist#1386).
    """

    def _split_scope(self, nodeid: str) -> str:
        file = Path(nodeid.partition("::")[0])
        return str(file.parent if file.parent.name == "site" else file)


def pytest_xdist_make_scheduler(config, log):
    """How tests are shared out among processes."""
    return ByFile(config, log)


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
    return _once(lambda name: gather(folder, find_area(name), AS_OF))


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


PEOPLE = [*["council"] * 8, *["NHS"] * 7, *["voluntary"] * 5, *["parents"] * 4]
"""Who answers the small survey, by sector; parents are too few to be shown apart."""
VIEWS = {
    # By element: what council, NHS, voluntary sector and parents answer in turn.
    "strategy": (("early", "substantial"), ("early",), ("early", "basic"), ("basic",)),
    "commissioning": (("early",), ("early",), ("early",), ("early",)),
    "workforce-planning": (("substantial",), ("basic",), ("don't know", "early"), ("don't know",)),
    "partnership": (("mature",), ("mature", "substantial"), ("basic",), ("not started",)),
    "leadership": (("substantial",), ("substantial",), ("early", "substantial"), ("early",)),
    "community-ownership": (
        ("substantial", "mature"), ("early",), ("not started", "basic"), ("not started",),
    ),
    "services": (("early", "substantial"), ("substantial",), ("early",), ("early", "basic")),
    "information": (("basic",), ("basic", "early"), ("basic",), ("don't know",)),
    "outcomes": (("basic", "early"), ("early",), ("basic", "not started"), ("don't know",)),
}  # fmt: skip
"""Nobody is asked about `evidence`, the tenth element."""
ROUNDS = "id,title_en,title_cy,opened_on,closed_on,variant\n" + "".join(
    f"{year},Self-assessment {year},Hunanasesiad {year},{year}-04-01,{closed},England\n"
    for year, closed in (("2025", "2025-05-30"), ("2026", "2026-05-29"), ("2027", ""))
)
HEADING = "round element agreed rationale_en rationale_cy evidence barriers_en barriers_cy" + (
    " agreed_on agreed_by"
)
AGREED = [
    ["2025", "strategy", "basic", "Each service has its own plan.", "Mae gan bob un ei gynllun.", "", "", ""],
    ["2026", "strategy", "early", "One draft exists; {gld-2025} reach a good level.", "Mae un drafft yn bod.",
     "{gld-2025} {parents-on-talking}", "Time to write it.", "Amser i'w ysgrifennu."],
    ["2026", "community-ownership", "still divided", "", "", "", "Parents were asked late.", "Yn rhy hwyr."],
    ["2026", "commissioning", "mature", "We have one list.", "Mae gennym un rhestr.", "", "", ""],
]  # fmt: skip
LEVELS = "\n".join(
    [
        HEADING.replace(" ", ","),
        *(",".join([*row, f"{row[0]}-06-10", "Fernshire board"]) for row in AGREED),
        "",
    ]
)


@pytest.fixture(scope="session")
def add_survey():
    """Puts a small self-assessment of three rounds, the last still open, into a pack of Fernshire."""

    def answers(year, people):
        for element, views in VIEWS.items():
            for n, sector in people:
                own = views[("council", "NHS", "voluntary", "parents").index(sector)]
                answer = own[n % len(own)]
                yield f"{year},r-{n:03},Old Quay {sector},{sector},{element},{answer},my neighbour said so\n"

    def call(pack):
        people = list(enumerate(PEOPLE, start=1))
        rows = [*answers("2025", people[:6]), *answers("2026", people), *answers("2027", people[:2])]
        heading = "round,respondent,organisation,sector,element,answer,comment\n"
        (pack / "survey.csv").write_text(heading + "".join(rows), encoding="utf-8")
        (pack / "rounds.csv").write_text(ROUNDS, encoding="utf-8")
        (pack / "levels.csv").write_text(LEVELS, encoding="utf-8")
        links = "element,action\nstrategy,talking-check\ncommunity-ownership,talking-groups\n"
        (pack / "level-actions.csv").write_text(links, encoding="utf-8")
        for table in (CHALLENGES, PRACTICE):  # those that are there belong to Fernshire's own rounds
            (pack / table.file).write_text(",".join(table.headings) + "\n", encoding="utf-8")
        return pack

    return call
