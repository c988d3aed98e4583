"""Files that only their owner may read: passwords and secrets."""

from __future__ import annotations

import os
from pathlib import Path


def write_private(file: Path, words: str) -> None:
    """Writes a file that its owner alone may read, whole or not at all; what a crash left is no hindrance."""
    fresh = file.with_name(f".{file.name}.new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as text:
        text.write(words)
        text.flush()
        os.fsync(handle)
    fresh.replace(file)
