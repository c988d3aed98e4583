"""What Fernshire has published, as the demo serves it: pages written once, when the demo was loaded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from django.conf import settings

from seedbed.cli.publish import outlines_for, sound_pack
from seedbed.publish.site import Step, publish
from seedbed_web.demo.people import FERNSHIRE

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


def folder_of_publication() -> Path:
    """Where the publication is."""
    return Path(settings.SEEDBED_HOME) / "publications" / FERNSHIRE


def publish_fernshire(pack: Path, as_of: date, step: Step) -> None:
    """Writes the publication, whole or not at all."""
    held = sound_pack(pack, as_of)
    folder = folder_of_publication()
    publish(held, folder, outlines=outlines_for(held, None), as_of=as_of, with_pdf=True, step=step)


def find_published(path: str) -> Published | None:
    """The file that an address means, or None; nothing outside the publication is ever found."""
    try:
        return _found(folder_of_publication().resolve(), path)
    except OSError:  # a name longer than any file's
        return None


def _found(root: Path, path: str) -> Published | None:
    file = (root / path).resolve() if "\0" not in path else root.parent
    if not file.is_relative_to(root):
        return None
    if file.is_dir():
        return Published(file / "index.html", CONTENT_TYPES[".html"], moved=bool(path) and path[-1] != "/")
    known = CONTENT_TYPES.get(file.suffix)
    return Published(file, known) if known and file.is_file() else None
