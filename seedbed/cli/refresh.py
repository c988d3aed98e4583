"""`seedbed refresh`: today's figures into a pack, on purpose, with a list of what changed."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.cli.manners import (
    SCHEMA_VERSION,
    AsOfOption,
    DataOption,
    Format,
    FormatOption,
    OnlineOption,
    counted,
    day,
    needed,
    say,
    say_missing,
    write_json,
    write_rows,
)

if TYPE_CHECKING:
    from datetime import date

    from seedbed.plan.needs.gather import Gathered
    from seedbed.plan.strategy.pack import Pack

HEADINGS: Final = ("id", "kind", "before", "after")


def refresh(
    pack: Annotated[Path, typer.Argument(help="The area pack.")],
    data: DataOption = None,
    online: OnlineOption = False,
    style: FormatOption = Format.table,
    as_of: AsOfOption = None,
) -> None:
    """Bring a pack's figures up to date and list what changed. Nothing else changes figures."""
    from seedbed.plan.strategy.pack import Pack
    from seedbed.plan.strategy.refresh import changes, refreshed

    today = day(as_of)
    held = _readable(pack)
    gathered = gather_for(held, needed(data), today)
    if online:
        from seedbed.plan.needs.online import add_online

        add_online(gathered, today, say)
    found = changes(held, gathered)
    fresh = Pack(held.path, held.area, refreshed(held, gathered), held.texts, held.declared)
    _replace(pack, fresh, [data_set.id for data_set in gathered.missing], today)
    say_missing(gathered.missing)
    rows = [change.as_dict() for change in found]
    if style is Format.json:
        write_json({"schema_version": SCHEMA_VERSION, "changes": rows})
    elif rows or style is Format.csv:
        write_rows(rows, HEADINGS, style)
    changed = counted(len(found), "figure has changed.", "figures have changed.")
    say(changed if found else "Every figure is as it was.")


def _readable(path: Path) -> Pack:
    from seedbed.foundations.faults import DataFaults
    from seedbed.plan.strategy.pack import read_pack
    from seedbed.publish.pack_tables import EVERY_OTHER_TABLE

    pack, faults = read_pack(path, EVERY_OTHER_TABLE)
    stopping = [fault for fault in faults if fault.stops]
    if pack is None or stopping:
        raise DataFaults(stopping)
    return pack


def gather_for(pack: Pack, data: Path, today: date) -> Gathered:
    """Public data for the area a pack is about.

    Raises:
        WrongUse: the area is not in the authority table, so no public data is about it.
    """
    from seedbed.foundations.partnerships import find_area
    from seedbed.plan.needs.gather import gather
    from seedbed.sources.folder import data_folder

    return gather(data_folder(data), find_area(pack.area_words), today)


def _replace(path: Path, pack: Pack, missing: list[str], today: date) -> None:
    """Writes the figures beside a copy of everything else, then puts the copy in place."""
    from seedbed.foundations.atomic import whole_folder
    from seedbed.plan.strategy.pack import write_descriptor, write_tables
    from seedbed.plan.strategy.record import note_missing
    from seedbed.plan.strategy.refresh import FROM_DATA

    with whole_folder(path, may_replace=lambda _: True) as folder:
        shutil.copytree(path, folder, dirs_exist_ok=True)
        write_tables(pack, folder, FROM_DATA)
        note_missing(folder, missing)
        write_descriptor(pack, folder, today)
