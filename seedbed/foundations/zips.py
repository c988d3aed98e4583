"""Zip files whose bytes repeat: the same files give the same zip, whenever and wherever it is written."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Mapping
from typing import Final

LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
"""The day every entry is said to be of: the day a zip was made is no part of what is in it."""
PLAIN_FILE: Final = (stat.S_IFREG | 0o644) << 16
UNIX: Final = 3
"""As written on Unix, wherever it was written."""


def write_zip(files: Mapping[str, bytes], top: str) -> bytes:
    """A zip file with the files in a folder `top`; the same files give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(f"{top}/{path}", LONG_AGO)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, PLAIN_FILE
            entry.create_system = UNIX
            archive.writestr(entry, files[path])
    return out.getvalue()
