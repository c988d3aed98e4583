"""The files in which Fernshire is written down, and the dice that fill in what they leave open."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from pathlib import Path
from random import Random
from typing import Any, Final

DATA: Final = Path(str(files("seedbed.synthetic.fernshire"))) / "data"
SEED: Final = 2026


@cache
def read_data(name: str) -> dict[str, Any]:
    """One TOML file of `data/`, by its name without the ending."""
    return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))


def read_words(name: str) -> str:
    """One file of `data/` as it stands."""
    return (DATA / name).read_text(encoding="utf-8")


def dice(*names: object) -> Random:
    """Dice of their own for each named thing, so that adding one thing changes no other."""
    return Random(":".join(map(str, (SEED, *names))))  # noqa: S311  # invented numbers keep no secret
