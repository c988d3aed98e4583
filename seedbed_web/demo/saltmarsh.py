"""The pack of Saltmarsh and Wold, from what `saltmarsh.toml` says."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.languages import LANGUAGES
from seedbed.foundations.partnerships import partnership_code
from seedbed.plan.strategy.pack import Pack, write_pack
from seedbed.plan.strategy.tables import TABLES

FILE: Final = Path(__file__).with_name("saltmarsh.toml")
MEMBERS: Final = ("X06000021", "X06000022")


def write_saltmarsh(folder: Path, as_of: date) -> None:
    """Writes the pack into an empty folder; the same day gives the same bytes."""
    held: dict[str, Any] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    area_text = held["area"].format(as_of=as_of.isoformat(), code=partnership_code(MEMBERS))
    pack = Pack(folder, tomllib.loads(area_text), declared=tuple(table for table in TABLES if table.needed))
    pack.tables = {name: held[name] for name in ("partners", "priorities", "actions")}
    texts = held["texts"].items()
    pack.texts = {(section, lang): f"{words[lang]}\n" for section, words in texts for lang in LANGUAGES}
    write_pack(pack, folder, area_text=area_text, as_of=as_of)
