"""Versions of Fernshire's strategy that were fixed, and which partners agreed to them."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from seedbed.foundations.languages import LANGUAGES, Text
from seedbed.foundations.tables import Row
from seedbed.plan.strategy.assurance_tables import SIGN_OFFS, VERSIONS
from seedbed.plan.strategy.fixed_versions import DOCUMENT, FOLDER, digest_of
from seedbed.plan.strategy.pack import Pack, read_pack, write_descriptor
from seedbed.plan.strategy.tables import TABLES
from seedbed.publish.pack_tables import EVERY_OTHER_TABLE
from seedbed.publish.site import prepare, strategy_bytes
from seedbed.publish.version_files import NO_PART, files_of_fixed
from seedbed.synthetic.fernshire.days import dated
from seedbed.synthetic.fernshire.reading import DATA, complete, flat, read_data

FOR_AGREEMENT: Final = "for-agreement"
Build = Callable[[Path, date, Sequence[Mapping[str, Any]]], None]
"""Writes the pack of a day into an empty folder, with some words and sums as they were then."""


def write_versions(folder: Path, as_of: date, first: date, build: Build) -> None:
    """Writes the files of every fixed version below a pack's folder.

    Args:
        folder: the pack.
        as_of: the day of the pack.
        first: the first day on which there was a draft.
        build: what writes a pack.
    """
    shutil.copytree(DATA / FOLDER, folder / FOLDER, dirs_exist_ok=True, copy_function=shutil.copyfile)
    place = folder / FOLDER / FOR_AGREEMENT
    place.mkdir()
    for name, content in _for_agreement(_fixed_on(as_of, first), build):
        (place / name).write_bytes(content)


def version_tables(as_of: date, first: date, build: Build) -> dict[str, list[Row]]:
    """Which versions there are, and what each partner said of them."""
    held = read_data("agreement")
    documents = {
        "2025-adopted": (DATA / FOLDER / "2025-adopted" / DOCUMENT).read_bytes(),
        FOR_AGREEMENT: dict(_for_agreement(_fixed_on(as_of, first), build))[DOCUMENT],
    }
    versions = [
        dated(VERSIONS, flat(version) | {"id": name, "digest": digest_of(documents[name])}, as_of)
        for name, version in held["version"].items()
    ]
    versions[-1]["fixed_on"] = _fixed_on(as_of, first)
    answers = [dated(SIGN_OFFS, flat(row), as_of) for row in held["sign-off"]]
    return complete((VERSIONS, SIGN_OFFS), {VERSIONS.name: versions, SIGN_OFFS.name: answers})


def with_what_was(tables: Mapping[str, list[Row]], was: Sequence[Mapping[str, Any]]) -> dict[str, list[Row]]:
    """Tables with some cells as they were on an earlier day."""
    made = {name: [dict(row) for row in rows] for name, rows in tables.items()}
    for change in was:
        [row] = [row for row in made[change["table"]] if row["id"] == change["row"]]
        row |= _cells(change)
    return made


def _cells(change: Mapping[str, Any]) -> Row:
    column = change["column"]
    if "value" in change:
        return {column: change["value"]}
    return {f"{column}_{language}": change[language] for language in LANGUAGES}


def _fixed_on(as_of: date, first: date) -> date:
    days: int = read_data("agreement")["version"][FOR_AGREEMENT]["fixed_on"]
    return max(as_of + timedelta(days=days), first)


@cache
def _for_agreement(day: date, build: Build) -> tuple[tuple[str, bytes], ...]:
    """The files of the version that is out for agreement, made by the code that publishes."""
    held = read_data("agreement")
    title = held["version"][FOR_AGREEMENT]["title"]
    with TemporaryDirectory() as name:
        folder = Path(name)
        build(folder, day, held["was"])
        pack = _as_it_is_fixed(folder, day)
        document = strategy_bytes(prepare(pack, None, day))
        files = _files(folder)
    made = files_of_fixed(document, files, top="fernshire-for-agreement", title=Text(**title), day=day)
    return tuple(made.items())


def _as_it_is_fixed(folder: Path, day: date) -> Pack:
    """A pack without what single people answered, and without what is no part of a version."""
    for table in (*TABLES, *EVERY_OTHER_TABLE):
        if table.personal or table.file in NO_PART:
            (folder / table.file).unlink(missing_ok=True)
    pack, _faults = read_pack(folder, EVERY_OTHER_TABLE)
    assert pack is not None, "Fernshire's pack is sound"
    write_descriptor(pack, folder, day)
    return pack


def _files(folder: Path) -> dict[str, bytes]:
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    named = {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
    return {name: content for name, content in named.items() if not name.startswith(f"{FOLDER}/")}
