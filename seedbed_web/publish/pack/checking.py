"""Looking at a pack before it is taken in: every fault that `seedbed check` finds, and which refuse it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW, Row
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.plan.strategy.tables import PARTNERS
from seedbed.publish.pack_tables import check_pack
from seedbed_web.database.rows import NOTHING, fit_faults, misfits
from seedbed_web.organisations.models import Organisation, Partnership
from seedbed_web.plan.strategy.pack_rows import StrategyRecord, list_strategy_misfits
from seedbed_web.publish.pack.files import refuse_unfit_record
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.tables import WHOLE

STRUCTURE: Final = frozenset(
    {
        "file-missing", "not-utf-8", "csv-broken", "csv-empty", "csv-truncated", "row-broken",
        "toml-broken", "json-broken", "version-missing", "newer-schema", "column-missing", "column-twice",
        "value-missing", "not-a-date", "not-a-number", "not-a-choice", "not-an-identifier",
        "not-an-area-code", "not-a-list", "not-a-section", "duplicate-row", "too-long", "character-not-kept",
        "version-lost", "version-changed",
    }
)  # fmt: skip
"""Faults with which a pack is not what it should be: taken in, something would be lost or made up.

A pack with another fault, such as a citation that leads nowhere, is taken in as the draft that it is, and the
fault is listed.
"""


MUST_HOLD: Final = frozenset(
    {
        ("points-nowhere", "actions.csv", "priority"),
        ("points-nowhere", "actions.csv", "owner"),
        ("points-nowhere", "figures.csv", "source"),
        ("points-nowhere", "measures.csv", "priority"),
        ("period-backwards", "actions.csv", "ends"),
    }
)
"""Faults that refuse a pack because the site keeps rows of its own there, which point to each other."""
POINTING: Final = frozenset(
    ("points-nowhere", one.table.file, column) for one in WHOLE for column in one.pointing
)
"""The same for tables that are kept whole."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack that has been looked at: None where its record cannot be read."""

    pack: Pack | None
    faults: tuple[Fault, ...]
    refusing: tuple[Fault, ...]

    @property
    def may_come_in(self) -> bool:
        """Whether the site can take it."""
        return self.pack is not None and not self.refusing


def check_files(files: Mapping[str, bytes]) -> Checked:
    """Every fault of a pack, as `seedbed check` has it, and what the site could not keep of it.

    Raises:
        UnfitPack: its record would take too long to read.
    """
    refuse_unfit_record(files)
    with TemporaryDirectory(prefix="seedbed-pack-") as folder:
        put_files(files, Path(folder))
        pack, faults = check_pack(Path(folder))
    unkept = list(dict.fromkeys(_misfits(pack))) if pack else []
    refusing = [fault for fault in faults if fault.stops and _refuses(fault)] + unkept
    return Checked(pack, tuple(faults + unkept), tuple(refusing))


def _refuses(fault: Fault) -> bool:
    return fault.code in STRUCTURE or (fault.code, fault.file, fault.column) in MUST_HOLD | POINTING


def _misfits(pack: Pack) -> list[Fault]:
    """What the tables of the site could not hold."""
    record = StrategyRecord.of(pack.area, pack.adopted_on)
    priorities, actions = (_whole(pack.rows(name)) for name in ("priorities", "actions"))
    return [
        *_name_misfits(pack),
        *_unkept_characters(pack),
        *fit_faults(Organisation, PARTNERS, _whole(pack.rows("partners"))),
        *list_strategy_misfits(record, priorities, actions),
        *(fault for one in WHOLE for fault in one.misfits(pack.rows(one.table.name))),
    ]


def _unkept_characters(pack: Pack) -> list[Fault]:
    """Cells with the one character that a database keeps in no text."""
    return [
        Fault("character-not-kept", table.file, row[ROW], name, "the character U+0000", "text without it")
        for table in pack.declared
        for row in pack.rows(table.name)
        for name, value in row.items()
        if NOTHING in name or (isinstance(value, str) and NOTHING in value)
    ]


def _whole(rows: list[Row]) -> list[Row]:
    """Rows that have an identifier; others are faulty already."""
    return [row for row in rows if row["id"] is not None]


def _name_misfits(pack: Pack) -> list[Fault]:
    area = pack.area["area"]
    return [
        Fault(code, AREA_FILE, None, f"area.{name}", found, expected)
        for name in ("name_en", "name_cy")
        for code, found, expected in misfits(Partnership._meta.get_field(name), name, area.get(name) or "")
    ]
