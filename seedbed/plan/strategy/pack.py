"""An area pack in memory: read with every fault found, and written so that the bytes repeat."""

from __future__ import annotations

import csv
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import Fault, WrongUse
from seedbed.foundations.figures import COLUMNS, Figure
from seedbed.foundations.languages import LANGUAGES, Language, Text
from seedbed.foundations.tables import ROW, Column, Row, Table, read_table, write_table
from seedbed.plan.needs.focus import Comparator, Focus, SmallPlace
from seedbed.plan.strategy.record import AREA_FILE, read_record
from seedbed.plan.strategy.tables import SECTIONS, TABLES
from seedbed.standards.datapackage import descriptor

DESCRIPTOR: Final = "datapackage.json"
BOUNDARIES: Final = "boundaries.geojson"


@dataclass
class Pack:
    """Everything one area brings: its record, tables by name, and narrative by section and language.

    `declared` are the tables it may hold: those of the strategy, and those of other parts that
    whoever puts the parts together names.
    """

    path: Path
    area: dict[str, Any]
    tables: dict[str, list[Row]] = field(default_factory=dict)
    texts: dict[tuple[str, Language], str] = field(default_factory=dict)
    declared: tuple[Table, ...] = TABLES

    def rows(self, name: str) -> list[Row]:
        """Rows of one table, none when the table is not there."""
        return self.tables.get(name, [])

    @property
    def figures(self) -> list[Figure]:
        """The figures of `figures.csv`."""
        cells = itemgetter(*COLUMNS)
        return [Figure(*cells(row)) for row in self.rows("figures")]

    @property
    def figures_by_id(self) -> dict[str, Figure]:
        """The same, by the identifier that text cites."""
        return {row["id"]: figure for row, figure in zip(self.rows("figures"), self.figures, strict=True)}

    @property
    def focus(self) -> Focus:
        """The area and what it is set beside, as the pack holds it."""
        area = self.area["area"]
        name = Text(area["name_en"], area.get("name_cy") or area["name_en"])
        comparators = tuple(_comparator(row) for row in self.rows("comparators"))
        places = tuple(_place(row) for row in self.rows("places"))
        return Focus(area["ons_code"], area.get("dfe_code"), name, area["nation"], comparators, places)

    @property
    def area_words(self) -> str:
        """What names the area to a command: its code, or those of the members of a partnership."""
        area = self.area["area"]
        return ", ".join(area.get("members") or [area["ons_code"]])

    @property
    def is_public(self) -> bool:
        """Whether public data are about the area: it is an authority of the table, or several."""
        area = self.area["area"]
        return bool(area.get("dfe_code") or area.get("members"))

    @property
    def targets(self) -> dict[str, float]:
        """The area's own targets by indicator."""
        return dict(self.area.get("targets", {}))

    @property
    def missing_data(self) -> list[str]:
        """Data sets that were not at hand when the figures were read, by identifier."""
        return [str(name) for name in self.area.get("missing_data", [])]

    @property
    def adopted_on(self) -> date | None:
        """The day on which named partners adopted the strategy, None while it is a draft."""
        adoption = self.area.get("adoption", {})
        return adoption.get("on") if adoption.get("partners") else None


def _place(row: Row) -> SmallPlace:
    district, called = row.get("district_code") or "", row.get("district_name") or ""
    return SmallPlace(row["code"], row["name"], row["ward_code"], row["ward_name"], district, called)


def _comparator(row: Row) -> Comparator:
    name = Text(row["name_en"], row["name_cy"] or row["name_en"])
    return Comparator(row["code"], name, row["role"], row["order"] or 0, row["closeness"])


def both(row: Mapping[str, Any], name: str) -> Text:
    """A pair of columns as one text; Welsh that is not there yet is empty, never English in disguise."""
    return Text(row.get(f"{name}_en") or "", row.get(f"{name}_cy") or "")


def read_pack(path: Path, also: Sequence[Table] = ()) -> tuple[Pack | None, list[Fault]]:
    """Reads a pack and finds every fault of its files.

    Args:
        path: the folder.
        also: tables of other parts that the pack may hold.

    Returns:
        The pack, or None when its record cannot be read at all, and the faults.

    Raises:
        WrongUse: there is no such folder.
    """
    if not path.is_dir():
        raise WrongUse(f"there is no pack at {path}; 'seedbed new' makes one")
    area, faults = read_record(path)
    if area is None:
        return None, faults
    pack = Pack(path, area, declared=(*TABLES, *also))
    for table in pack.declared:
        file = path / table.file
        if not file.is_file():
            expected = f"a file {table.file}: {table.title}"
            faults += [Fault("file-missing", table.file, None, None, None, expected)] if table.needed else []
            continue
        pack.tables[table.name], found = read_table(table, file.read_bytes())
        faults += found
    return pack, faults + _read_texts(pack)


def _read_texts(pack: Pack) -> list[Fault]:
    faults = []
    for section in SECTIONS:
        for language in LANGUAGES:
            try:
                words = (pack.path / text_file(section, language)).read_text(encoding="utf-8-sig")
            except (OSError, UnicodeDecodeError) as error:
                faults.append(_text_fault(text_file(section, language), language, error))
            else:
                pack.texts[section, language] = words
    return faults


def _text_fault(name: str, language: Language, error: OSError | UnicodeDecodeError) -> Fault:
    if isinstance(error, UnicodeDecodeError):
        found = f"the byte 0x{error.object[error.start]:02x}"
        return Fault("not-utf-8", name, None, None, found, "text saved as UTF-8")
    needed = language == "en"
    return Fault("file-missing", name, None, None, None, "a text, even if only a line", stops=needed)


def text_file(section: str, language: Language) -> str:
    """Path of a narrative file inside the pack."""
    return f"text/{section}.{language}.md"


def write_pack(pack: Pack, folder: Path, *, area_text: str, as_of: date) -> None:
    """Writes every file of a pack into an empty folder; the same pack gives the same bytes.

    Args:
        pack: what to write.
        folder: an empty folder.
        area_text: the content of `area.toml`, with its comments.
        as_of: the day the descriptor names.
    """
    (folder / "text").mkdir()
    (folder / "versions").mkdir()
    about = "Adopted versions are kept here and never changed.\n"
    (folder / "versions" / "README.md").write_text(about, encoding="utf-8")
    for (section, language), words in sorted(pack.texts.items()):
        (folder / text_file(section, language)).write_text(words, encoding="utf-8")
    (folder / AREA_FILE).write_text(area_text, encoding="utf-8")
    write_tables(pack, folder)
    write_descriptor(pack, folder, as_of)


def write_tables(pack: Pack, folder: Path, names: Collection[str] | None = None) -> None:
    """Writes the CSV tables of a pack, all or those named; columns we do not know stay."""
    for table in pack.declared:
        if names is None or table.name in names:
            rows = pack.rows(table.name)
            headings = with_extra_columns(table, rows).headings
            (folder / table.file).write_bytes(write_table(headings, rows))


def write_descriptor(pack: Pack, folder: Path, as_of: date) -> None:
    """Writes `datapackage.json` for the tables as they stand; one that was left out is not described."""
    area = pack.area["area"]
    held = [table for table in pack.declared if table.needed or (folder / table.file).is_file()]
    tables = [_that_are_there(with_extra_columns(table, pack.rows(table.name)), folder) for table in held]
    licences = sorted({row["licence"] for row in pack.rows("sources")})
    title = pack.area["strategy"]["title_en"]
    made = descriptor(f"seedbed-{area['ons_code'].lower()}", title, tables, as_of, licences)
    (folder / DESCRIPTOR).write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _that_are_there(table: Table, folder: Path) -> Table:
    """A table without the younger columns that its file lacks."""
    with (folder / table.file).open(encoding="utf-8-sig", newline="") as file:
        headings = next(csv.reader(file), [])
    return replace(table, columns=tuple(c for c in table.columns if c.name in headings or not c.may_lack))


def with_extra_columns(table: Table, rows: Sequence[Row]) -> Table:
    """A table with the columns its rows really have: those an area adds are described as text."""
    known = {ROW, *table.headings}
    kinds = dict.fromkeys(map(tuple, rows))  # most rows have the same columns
    extra = dict.fromkeys(name for names in kinds for name in names if name not in known)
    about = "a column of the area's own"
    return replace(table, columns=(*table.columns, *(Column(name, about=about) for name in extra)))


def plain_row(row: Row) -> Row:
    """A row without its line number."""
    return {name: value for name, value in row.items() if name != ROW}
