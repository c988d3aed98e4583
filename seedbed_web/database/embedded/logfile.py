"""What the server says of itself, in a file that does not grow for ever."""

from __future__ import annotations

import os
from pathlib import Path

_LARGE = 5_000_000
_LINES = 12


class LogFile:
    """The server's log, from one start on. One older file is kept.

    Args:
        file: written on from its end; one over 5 MB is put aside first.
    """

    def __init__(self, file: Path) -> None:
        if file.exists() and file.stat().st_size > _LARGE:
            file.rename(file.with_name(f"{file.name}.1"))
        self.file = file
        self.handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        self._start = os.fstat(self.handle).st_size

    def close(self) -> None:
        """Closes our side of it; the server keeps its own."""
        os.close(self.handle)

    def last_lines(self) -> str:
        """The last lines since this start."""
        with self.file.open("rb") as lines:
            lines.seek(self._start)
            return "\n".join(lines.read().decode(errors="replace").splitlines()[-_LINES:])
