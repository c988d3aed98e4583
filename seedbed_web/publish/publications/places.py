"""Where publications lie: `SEEDBED_HOME/publications/<partnership>/<number>/`, written beside and renamed."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from django.conf import settings

FOLDER: Final = "publications"
CUT_OFF: Final = re.compile(r"\.+\d+\.made.*")
"""What a try that was cut off has left."""


def root() -> Path:
    """The folder of all publications."""
    return Path(settings.SEEDBED_HOME) / FOLDER


def folder_of(held: str) -> Path:
    """The folder of one publication, from what its row says, such as `fernshire/3`."""
    return root() / held


def name_of(slug: str, number: int) -> str:
    """What the row of a publication says of its folder."""
    return f"{slug}/{number}"


def beside(folder: Path) -> Path:
    """Where a publication is written before it is put in its place."""
    return folder.with_name(f".{folder.name}.made")


def put_in_place(made: Path, folder: Path) -> None:
    """Makes a folder that is written and synced the publication.

    What stands there already is a try of the same publication that was cut off before anybody was led to it.
    """
    if folder.exists():
        shutil.rmtree(folder)
    made.rename(folder)
    _sync(folder.parent)


def tidy(slug: str, old: Iterable[str]) -> None:
    """Removes publications that are no longer kept, and what tries that were cut off have left."""
    there = root() / slug
    left = [path for path in there.iterdir() if CUT_OFF.fullmatch(path.name)] if there.is_dir() else []
    for path in (*map(folder_of, old), *left):
        shutil.rmtree(path, ignore_errors=True)


def _sync(folder: Path) -> None:
    """Lets the new name outlast a power cut, where the system can say so of a folder."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
