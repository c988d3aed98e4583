"""Files of one publication as they are served: those of its folder, with their kinds, nothing beside it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

CONTENT_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
"""Everything that a publication holds; nothing else is given out."""


@dataclass(frozen=True, slots=True)
class Published:
    """One file of a publication; `moved` where the address of a folder lacks its last slash."""

    file: Path
    content_type: str
    moved: bool = False


def find_file(folder: Path, path: str) -> Published | None:
    """The file that an address means, or None; nothing outside the folder is ever found."""
    try:
        found = _found(folder.resolve(), path)
        return found if found is not None and found.file.is_file() else None
    except OSError:  # a name longer than any file's
        return None


def digest_of(content: bytes) -> str:
    """What changes when the content does."""
    return sha256(content).hexdigest()


def _found(root: Path, path: str) -> Published | None:
    file = (root / path).resolve() if "\0" not in path else root.parent
    if not file.is_relative_to(root):
        return None
    if file.is_dir():
        first = (file / "index.html").resolve()
        inside = first.is_relative_to(root)
        return (
            Published(first, CONTENT_TYPES[".html"], moved=bool(path) and path[-1] != "/") if inside else None
        )
    known = CONTENT_TYPES.get(file.suffix)
    return Published(file, known) if known else None
