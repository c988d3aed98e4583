"""Where the reviewable data of the library lies, and how a file of it is read.

The files hold no code: a change to them is a change of meaning, and is reviewed as such.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

DEFINITIONS = Path(str(files("seedbed"))) / "definitions"
SCHEMAS = Path(str(files("seedbed"))) / "schemas"


@cache
def read_toml(name: str) -> dict[str, Any]:
    """One definition file, by its path below `definitions/`.

    Raises:
        FileNotFoundError: the file is not part of the library.
    """
    return tomllib.loads((DEFINITIONS / name).read_text(encoding="utf-8"))


@cache
def list_toml(folder: str) -> tuple[str, ...]:
    """Names of the TOML files of a definitions folder, sorted."""
    return tuple(sorted(f"{folder}/{path.name}" for path in (DEFINITIONS / folder).glob("*.toml")))


@cache
def every_toml() -> tuple[str, ...]:
    """Names of all TOML files of the definitions, by their path below it, sorted."""
    return tuple(sorted(path.relative_to(DEFINITIONS).as_posix() for path in DEFINITIONS.rglob("*.toml")))
