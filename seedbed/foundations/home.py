"""The folder on this machine where Seedbed keeps what it may make again."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def home() -> Path:
    """`SEEDBED_HOME`, or the platform's folder for the data of programs. It need not exist yet."""
    named = os.environ.get("SEEDBED_HOME")
    return Path(named).expanduser().absolute() if named else _platform_folder() / "seedbed"


def _platform_folder() -> Path:
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    variable, otherwise = ("LOCALAPPDATA", "AppData/Local") if os.name == "nt" else _free_desktop()
    named = os.environ.get(variable)
    return Path(named) if named and Path(named).is_absolute() else Path.home() / otherwise


def _free_desktop() -> tuple[str, str]:
    return "XDG_DATA_HOME", ".local/share"
