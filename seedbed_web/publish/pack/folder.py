"""A pack as a folder on this machine."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from seedbed.foundations.atomic import whole_folder
from seedbed.foundations.faults import WrongUse
from seedbed_web.publish.pack.files import (
    LARGEST_FILE,
    LARGEST_PACK,
    MOST_FILES,
    Files,
    UnfitPack,
    is_of_pack,
    refuse_clashes,
    refuse_unfit_path,
    too_large,
    too_many,
)


def read_folder(folder: Path) -> Files:
    """The files of a pack, without hidden ones.

    Raises:
        WrongUse: there is no such folder, or something in it is no file of a pack.
    """
    if not folder.is_dir():
        raise WrongUse(f"there is no pack at {folder}; 'seedbed new' makes one")
    files: Files = {}
    left = LARGEST_PACK
    for path in sorted(_entries(folder)):
        name = path.relative_to(folder).as_posix()
        refuse_unfit_path(name)
        files[name] = _content(path, name)
        left -= len(files[name])
        if len(files) > MOST_FILES:
            raise too_many()
        if left < 0:
            raise too_large()
    refuse_clashes(files)
    return files


def _entries(folder: Path) -> list[Path]:
    """Every file below a folder; links are refused, because they lead elsewhere."""
    found = []
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [name for name in folders if is_of_pack(name)]
        for name in (*folders, *(name for name in names if is_of_pack(name))):
            path = here / name
            if path.is_symlink() or not (path.is_file() or path.is_dir()):
                raise UnfitPack(f"{path} is neither a file nor a folder; a pack holds nothing else")
            if path.is_file():
                found.append(path)
    return found


def _content(path: Path, name: str) -> bytes:
    try:
        with path.open("rb") as handle:
            content = handle.read(LARGEST_FILE + 1)
    except OSError as error:
        raise WrongUse(f"{path} cannot be read: {error.strerror or error}") from error
    if len(content) > LARGEST_FILE:
        raise too_large(name)
    return content


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes a pack, whole or not at all, into a folder that is new or empty.

    Raises:
        WrongUse: something is there already, or nothing can be written.
    """
    with whole_folder(folder, may_replace=lambda there: there.is_dir() and not any(there.iterdir())) as fresh:
        put_files(files, fresh)


def put_files(files: Mapping[str, bytes], folder: Path) -> None:
    """Writes each file; paths that lead out of the folder have been refused before."""
    for name, content in sorted(files.items()):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
