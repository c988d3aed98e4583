"""The file of a back-up: a zip of the database's dump, the secrets and what was published."""

from __future__ import annotations

import os
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfileobj
from typing import Final

from seedbed.foundations.faults import WrongUse
from seedbed.foundations.home import home

DATABASE, SECRETS, PUBLICATIONS, ABOUT = "database.dump", "secrets.toml", "publications", "about.toml"
FORMAT: Final = 1
FOR_OWNER_ALONE: Final = 0o600
"""The file holds secrets and people's records."""


def refuse_existing(file: Path) -> None:
    """A back-up never replaces another.

    Raises:
        WrongUse: the file is there.
    """
    if file.exists():
        raise WrongUse(f"{file} exists; a back-up never replaces another")


def pack(folder: Path, file: Path) -> None:
    """Writes the file, whole or not at all.

    Args:
        folder: where the dump lies.
        file: what to write.
    """
    beside = file.with_name(f".{file.name}.part")
    try:
        with os.fdopen(os.open(beside, os.O_RDWR | os.O_CREAT | os.O_TRUNC, FOR_OWNER_ALONE), "w+b") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
                for name, source in _contents(folder):
                    packed.write(source, name)
                packed.writestr(ABOUT, f"format = {FORMAT}\n")
            out.flush()
            os.fsync(out.fileno())
        beside.replace(file)
    except OSError as error:
        raise WrongUse(f"{file} cannot be written: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)


def _contents(folder: Path) -> Iterator[tuple[str, Path]]:
    yield DATABASE, folder / DATABASE
    if (home() / SECRETS).is_file():
        yield SECRETS, home() / SECRETS
    for path in sorted((home() / PUBLICATIONS).rglob("*")):
        if path.is_file() and not _is_being_made(path):
            yield path.relative_to(home()).as_posix(), path


def _is_being_made(path: Path) -> bool:
    """Whether a file is part of a publication that has not been put in its place yet."""
    return any(part.startswith(".") for part in path.relative_to(home()).parts)


def unpack(file: Path, folder: Path) -> None:
    """Reads the file into a folder.

    Raises:
        WrongUse: it is no back-up, or damaged, or made by another version.
    """
    try:
        with zipfile.ZipFile(file) as packed:
            _check(packed, file)
            for entry in packed.infolist():
                _extract(packed, entry, folder)
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise WrongUse(f"{file} is not a back-up of Seedbed, or is damaged: {error}") from error


def _check(packed: zipfile.ZipFile, file: Path) -> None:
    made = tomllib.loads(packed.read(ABOUT).decode()).get("format")
    if made != FORMAT:
        raise WrongUse(f"{file} was made by another version of Seedbed: format {made}, expected {FORMAT}")
    if damaged := packed.testzip():
        raise WrongUse(f"{file} is damaged: {damaged} does not agree with its checksum")


def _extract(packed: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path) -> None:
    target = (folder / entry.filename).resolve()
    if not target.is_relative_to(folder.resolve()):
        raise WrongUse(f"the back-up names a file outside its folder: {entry.filename}")
    target.parent.mkdir(parents=True, exist_ok=True)
    with packed.open(entry) as source, target.open("wb") as out:
        copyfileobj(source, out)
