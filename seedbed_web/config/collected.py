"""Styles and scripts where the site serves them from: gathered again only when one of them has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

MANIFEST: Final = "staticfiles.json"
MAKERS: Final = ("django", "servestatic")
"""Packages that write the files; a newer one may write them otherwise."""


def collect() -> bool:
    """Gathers the files, unless what was gathered last is still what there is.

    Returns:
        Whether anything was to do.
    """
    folder, now = Path(settings.STATIC_ROOT), _state()
    note = folder.with_name(f"{folder.name}.gathered")
    if (folder / MANIFEST).is_file() and note.is_file() and note.read_text(encoding="ascii") == now:
        return False
    note.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    note.write_text(now, encoding="ascii")
    return True


def _state() -> str:
    """A digest of which files there are, how large and how old."""
    lines = sorted([*_files(), *(f"{name} {version(name)}" for name in MAKERS), str(settings.STATIC_ROOT)])
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _files() -> Iterator[str]:
    for finder in get_finders():
        for path, storage in finder.list([]):
            file = Path(storage.path(path)).stat()
            yield f"{storage.path(path)} {file.st_size} {file.st_mtime_ns}"
