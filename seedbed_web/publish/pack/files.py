"""A pack as its files: which names and sizes the site takes, whatever they come in."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Final

from seedbed.foundations.faults import WrongUse
from seedbed.plan.strategy.record import AREA_FILE

Files = dict[str, bytes]
"""Content by path inside the pack, with `/` between the parts."""

MOST_FILES: Final = 500
LARGEST_FILE: Final = 30 * 1024 * 1024
LARGEST_PACK: Final = 60 * 1024 * 1024
"""Bytes of all files together. A pack of public data for a large county has about two million."""
LARGEST_RECORD: Final = 256 * 1024
"""Bytes of `area.toml`, of which people write a page or two."""
MOST_DOTS: Final = 500
"""In one line of it: reading a name of very many parts takes minutes, in which nobody else is served."""
LONGEST_PATH: Final = 300
LEFT_BY_SYSTEMS: Final = ("__MACOSX", "Thumbs.db", "desktop.ini")
"""What Windows and macOS leave in folders. Like hidden files, no part of a pack."""


class UnfitPack(WrongUse):
    """What was brought cannot be taken as the files of a pack."""


def is_of_pack(path: str) -> bool:
    """Whether a file belongs to a pack; hidden files and what systems leave behind do not."""
    return not any(part.startswith(".") or part in LEFT_BY_SYSTEMS for part in path.split("/"))


def refuse_unfit_path(path: str) -> None:
    """Refuses a path that would lead out of the pack's folder, or is not the same on every machine.

    Raises:
        UnfitPack: it is such a path.
    """
    parts = path.split("/")
    if len(path) > LONGEST_PATH:
        raise UnfitPack(f"a path in the pack has {len(path)} characters; {LONGEST_PATH} is the most")
    # A backslash or a colon is part of a name here and leads elsewhere on Windows.
    strange = any(unicodedata.category(letter).startswith("C") or letter in '\\:*?"<>|' for letter in path)
    if strange or any(part in ("", ".", "..") or part != part.strip() for part in parts):
        raise UnfitPack(f"{path!r} is no path that a file of a pack may have")


def refuse_unfit_record(files: Mapping[str, bytes]) -> None:
    """Refuses a record that would take too long to read.

    Raises:
        UnfitPack: it would.
    """
    record = files.get(AREA_FILE, b"")
    if len(record) > LARGEST_RECORD:
        raise UnfitPack(f"{AREA_FILE} is larger than {LARGEST_RECORD // 1024} kB")
    if any(line.count(b".") > MOST_DOTS for line in record.splitlines()):
        raise UnfitPack(f"{AREA_FILE} has a line with more than {MOST_DOTS} full stops")


def refuse_clashes(paths: Iterable[str]) -> None:
    """Refuses paths that some machines could not keep apart, or that are both a file and a folder.

    Raises:
        UnfitPack: two clash.
    """
    seen: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        plain = _as_careless_machines_see_it(path)
        if plain in seen:
            raise UnfitPack(f"{path!r} and {seen[plain]!r} are one file on some machines")
        seen[plain] = path
        for folder in PurePosixPath(path).parents:
            folders[_as_careless_machines_see_it(str(folder))] = path
    for plain in seen.keys() & folders.keys():
        raise UnfitPack(f"{seen[plain]!r} is both a file and the folder of {folders[plain]!r}")


def _as_careless_machines_see_it(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def too_many() -> UnfitPack:
    """The refusal of more files than a pack has."""
    return UnfitPack(f"the pack has more than {MOST_FILES} files")


def too_large(path: str = "") -> UnfitPack:
    """The refusal of a file, or of a pack, that is too large."""
    if path:
        return UnfitPack(f"{path!r} is larger than {_megabytes(LARGEST_FILE)}")
    return UnfitPack(f"the files of the pack are larger than {_megabytes(LARGEST_PACK)} together")


def _megabytes(size: int) -> str:
    return f"{size // (1024 * 1024)} MB"


def fingerprint(files: Mapping[str, bytes]) -> str:
    """A digest by which two packs are known to have the same files."""
    whole = hashlib.sha256()
    for path in sorted(files):
        whole.update(f"{len(path.encode())} {len(files[path])} {path}".encode())
        whole.update(files[path])
    return whole.hexdigest()
