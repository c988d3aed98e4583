"""Answers kept on disk, so that a service is not asked twice for the same thing."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from seedbed.foundations.home import home


@dataclass(frozen=True, slots=True)
class Kept:
    """One answer: its address, when it came or was last confirmed (seconds), its marks, its text."""

    address: str
    at: float
    etag: str | None
    last_modified: str | None
    body: str

    @property
    def conditions(self) -> dict[str, str]:
        """Headings by which the service can say that nothing has changed."""
        marks = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: mark for name, mark in marks.items() if mark}


class Cache:
    """A folder of answers, one file each. It may be deleted at any time."""

    def __init__(self, folder: Path | None = None) -> None:
        """Uses the folder named, or the one below Seedbed's home."""
        self.folder = folder or home() / "cache" / "live"

    def get(self, address: str) -> Kept | None:
        """The answer kept for an address; a file that is not whole counts as none."""
        try:
            table = json.loads(self._file(address).read_text(encoding="utf-8"))
            kept = Kept(**table)
        except (OSError, ValueError, TypeError):
            return None
        return kept if kept.address == address else None

    def put(self, kept: Kept) -> None:
        """Keeps an answer, whole or not at all. A folder that cannot be written loses only speed."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".", dir=self.folder)
            try:
                with os.fdopen(handle, "w", encoding="utf-8") as file:
                    json.dump(asdict(kept), file)
                Path(name).replace(self._file(kept.address))
            finally:
                Path(name).unlink(missing_ok=True)

    def _file(self, address: str) -> Path:
        return self.folder / f"{hashlib.sha256(address.encode()).hexdigest()}.json"
