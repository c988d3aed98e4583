"""Fernshire with its pack, of which only some indicators have every figure: quicker to take in."""

import csv
import io
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from seedbed.synthetic.fernshire import write_fernshire
from seedbed_web.publish.needs import known as of_pack
from seedbed_web.publish.pack.actions import bring_in_pack
from seedbed_web.publish.pack.folder import read_folder

AS_OF = date(2026, 11, 23)
WHOLE = ("gld", "gld-fsm-gap", "communication-and-language", "children-0-4", "children-under-one")
"""Indicators whose every figure is there; of the others only those that something names."""
FILES = (
    "area.toml", "boundaries.geojson", "figures.csv", "sources.csv", "comparators.csv", "places.csv",
    "partners.csv",
    "priorities.csv", "actions.csv", "money.csv", "measures.csv", "suggestions.csv", "evidence.csv",
    "judgements.csv", "candidates.csv", "rounds.csv", "levels.csv",
)  # fmt: skip
"""What the explorer asks about, and what a pack may not be without."""
SUGGESTED = "look-at-communication-and-language"


@pytest.fixture(scope="session")
def files_of_fernshire(tmp_path_factory):
    """The pack, with an indicator of the area's own and its first suggestion open again."""
    folder = tmp_path_factory.mktemp("packs") / "fernshire"
    folder.mkdir()
    write_fernshire(folder, AS_OF)
    every = read_folder(folder)
    files = {path: held for path, held in every.items() if path in FILES or path.startswith("text/")}
    others = b"".join(content for name, content in files.items() if name != "figures.csv")
    heading, *rows = files["figures.csv"].splitlines(keepends=True)
    held = [row for row in rows if row.split(b",")[1].decode() in WHOLE or row.split(b",", 1)[0] in others]
    files["figures.csv"] = heading + b"".join(held) + own_figures(heading)
    accepted = f"{SUGGESTED},communication-and-language"
    assert accepted in files["suggestions.csv"].decode()
    files["suggestions.csv"] = opened(files["suggestions.csv"])
    return files


def own_figures(heading):
    """Two years of a count that the area made itself."""
    made = io.StringIO()
    writer = csv.DictWriter(made, heading.decode().strip().split(","), lineterminator="\n")
    for year in (2024, 2025):
        writer.writerow(
            {
                "id": f"talking-waits-weeks-{year}", "indicator": "talking-waits-weeks", "area": "X06000001",
                "period_start": f"{year}-01-01", "period_end": f"{year}-12-31", "group": "all", "value": "18",
                "unit": "weeks", "method": "counted here", "source": "fernshire", "retrieved": "2026-03-01",
            }
        )  # fmt: skip
    return made.getvalue().encode()


def opened(content):
    """The suggestions, the first of them as nobody has decided on it yet."""
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    rows[0] |= {"state": "open", "priority": ""}
    made = io.StringIO()
    writer = csv.DictWriter(made, list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return made.getvalue().encode()


@pytest.fixture
def fernshire(cast, files_of_fernshire):
    """Fernshire, which has brought its pack in."""
    of_pack._known.cache_clear()
    own = cast.fernshire
    with own.seen():
        bring_in_pack(partnership=own.id, files=dict(files_of_fernshire), by=None)
    return own


@pytest.fixture
def queries():
    """Counts the queries of a page."""
    return lambda: CaptureQueriesContext(connection)
