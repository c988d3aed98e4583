"""Fernshire as a pack, as a publication in memory and as a site, and copies of it to do harm to."""

import csv
import json
import re
import shutil
from types import SimpleNamespace

import pytest

from seedbed.cli.publish import outlines_for, sound_pack
from seedbed.lead.community.tables import TABLES as COMMUNITY
from seedbed.lead.partnership.tables import TABLES as PARTNERSHIP
from seedbed.plan.strategy.assurance_tables import QUARTER_NOTES, SIGN_OFFS
from seedbed.plan.strategy.chain_tables import TABLES as CHAIN
from seedbed.plan.strategy.tables import CANDIDATES
from seedbed.publish import charts, drawing, maps, trajectory
from seedbed.publish.site import prepare
from seedbed.publish.site import publish as publish_site
from seedbed.synthetic.fernshire import write_fernshire

POINTING = (*PARTNERSHIP, *COMMUNITY, CANDIDATES, *CHAIN, SIGN_OFFS, QUARTER_NOTES)


@pytest.fixture(scope="session", autouse=True)
def _drawn_once():
    """Most copies of Fernshire need the same drawings: each is drawn once."""
    known = {}

    def draw(specification):
        key = json.dumps(specification, sort_keys=True)
        if key not in known:
            known[key] = drawing.draw(specification)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        for module in (charts, maps, trajectory):
            patch.setattr(module, "draw", draw)
        yield


@pytest.fixture(scope="session")
def fernshire(tmp_path_factory, as_of):
    """The pack; copy it before changing it."""
    folder = tmp_path_factory.mktemp("fernshire") / "pack"
    folder.mkdir()
    write_fernshire(folder, as_of)
    return folder


@pytest.fixture(scope="session")
def put_out(as_of):
    """Publishes a pack as the command does, in this process."""

    def call(pack, out, *, pdf=True, maps=True):
        held = sound_pack(pack, as_of)
        outlines = outlines_for(held, None) if maps else None
        publish_site(held, out, outlines=outlines, as_of=as_of, with_pdf=pdf, step=lambda _: None)
        return out

    return call


@pytest.fixture(scope="session")
def publication(fernshire, as_of):
    """What Fernshire's site is made from: profile, evidence and both documents."""
    held = sound_pack(fernshire, as_of)
    return prepare(held, outlines_for(held, None), as_of)


@pytest.fixture(scope="session")
def site(fernshire, put_out, tmp_path_factory):
    """Fernshire's site with PDFs; only for reading."""
    return put_out(fernshire, tmp_path_factory.mktemp("sites") / "fernshire")


@pytest.fixture
def pack(fernshire, tmp_path):
    """A copy of Fernshire's pack, with short ways to change it."""
    folder = tmp_path / "pack"
    shutil.copytree(fernshire, folder)
    return SimpleNamespace(
        path=folder,
        rows=lambda table: _rows(folder / f"{table}.csv"),
        write=lambda table, rows: _write(folder / f"{table}.csv", rows),
        each=lambda table, **changes: _write(
            folder / f"{table}.csv", [{**row, **changes} for row in _rows(folder / f"{table}.csv")]
        ),
        text=lambda name, words: (folder / "text" / name).write_text(words, encoding="utf-8"),
        record=lambda old, new: _replace(folder / "area.toml", old, new),
        bare=lambda: _bare(folder),
    )


def _bare(folder):
    """Takes out the tables that point to many rows, and what cites them."""
    for table in POINTING:
        (folder / table.file).unlink()
    for file in (*(folder / "text").glob("*.md"), folder / "priorities.csv"):
        words = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r" \{(decision|finding)-[^}]+\}", "", words), encoding="utf-8")


def _rows(file):
    with file.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _write(file, rows, headings=None):
    with file.open(encoding="utf-8", newline="") as handle:
        known = next(csv.reader(handle))
    with file.open("w", encoding="utf-8", newline="") as handle:
        names = list(dict.fromkeys([*known, *(name for row in rows for name in row)]))
        writer = csv.DictWriter(handle, names, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)


def _replace(file, old, new):
    words = file.read_text(encoding="utf-8")
    assert old in words, f"{old!r} does not stand in {file.name}"
    file.write_text(words.replace(old, new), encoding="utf-8")
