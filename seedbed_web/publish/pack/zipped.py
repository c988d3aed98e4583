"""A pack as a zip file: read without trusting a word it says of itself, written so that the bytes repeat."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import Final

from seedbed.foundations.zips import write_zip
from seedbed.plan.strategy.record import AREA_FILE
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

LARGEST_ZIP: Final = 20 * 1024 * 1024
"""Bytes of a zip file that is brought."""
ENTRY: Final = b"PK\x01\x02"
"""What each entry of the directory at a zip's end begins with."""
ALLOWED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
    KeyError, IndexError, OverflowError,
)  # fmt: skip
"""What the standard library raises for zip files that are not whole or lie about themselves."""


def read_zip(content: bytes) -> Files:
    """The files of a zipped pack, whether its files or its folder were zipped.

    Nothing is written anywhere. Sizes are counted while reading, whatever the zip says they are.

    Raises:
        UnfitPack: it is no zip file, is too large, or holds what no pack holds.
    """
    if len(content) > LARGEST_ZIP:
        raise UnfitPack(f"the zip file is larger than {LARGEST_ZIP // (1024 * 1024)} MB")
    # Before the library reads the whole directory into memory.
    if content.count(ENTRY) > 20 * MOST_FILES:
        raise too_many()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            files = _files(archive)
    except UnfitPack:
        raise
    except _BROKEN as error:
        raise UnfitPack("the file is not a zip file, or it is damaged") from error
    files = _without_top_folder(files)
    refuse_clashes(files)
    return files


def _files(archive: zipfile.ZipFile) -> Files:
    named = [entry for entry in archive.infolist() if not entry.is_dir()]
    for entry in named:
        # The library cuts `filename` at the first U+0000 and turns its slashes; this is the name as it came.
        refuse_unfit_path(entry.orig_filename)
    entries = [entry for entry in named if is_of_pack(entry.filename)]
    if len(entries) > MOST_FILES:
        raise too_many()
    files: Files = {}
    left = LARGEST_PACK
    for entry in entries:
        _refuse_unfit(entry)
        if entry.filename in files:
            raise UnfitPack(f"{entry.filename!r} is in the zip file twice")
        files[entry.filename] = _content(archive, entry, left)
        left -= len(files[entry.filename])
    return files


def _refuse_unfit(entry: zipfile.ZipInfo) -> None:
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        raise UnfitPack(f"{entry.filename!r} is a link or a device; a pack holds plain files")
    if entry.flag_bits & 0x1:
        raise UnfitPack(f"{entry.filename!r} is locked with a password")
    if entry.compress_type not in ALLOWED:
        raise UnfitPack(f"{entry.filename!r} is packed in a way that few programs know; use plain zip")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    most = min(left, LARGEST_FILE)
    with archive.open(entry) as handle:
        content = handle.read(most + 1)
    if len(content) > most:
        raise too_large(entry.filename if most == LARGEST_FILE else "")
    return content


def _without_top_folder(files: Files) -> Files:
    """The files as seen from the pack's own folder, when that was zipped and not what is in it."""
    tops = {path.split("/", 1)[0] for path in files}
    if len(tops) != 1 or AREA_FILE in files or f"{(top := tops.pop())}/{AREA_FILE}" not in files:
        return files
    return {path.removeprefix(f"{top}/"): content for path, content in files.items()}


__all__ = ["read_zip", "write_zip"]
