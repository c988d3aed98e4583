"""An area pack in memory: read with every fault found, and written so that the bytes repeat."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import Fault, WrongUse
from seedbed.foundations.figures import COLUMNS, Figure
from seedbed.foundations.languages import LANGUAGES, Language, Text
from seedbed.foundations.tables import ROW, Row, read_table, write_table
from seedbed.plan.needs.focus import Comparator, Focus, SmallPlace
from seedbed.plan.strategy.tables import SCHEMA_VERSION, SECTIONS, TABLES
from seedbed.standards.datapackage import descriptor

AREA_FILE: Final = "area.toml"
DESCRIPTOR: Final = "datapackage.json"
BOUNDARIES: Final = "boundaries.geojson"


@dataclass
class Pack:
    """Everything one area brings: its record, tables by name, and narrative by section and language."""

    path: Path
    area: dict[str, Any]
    tables: dict[str, list[Row]] = field(default_factory=dict)
    texts: dict[tuple[str, Language], str] = field(default_factory=dict)

    def rows(self, name: str) -> list[Row]:
        """Rows of one table, none when the table is not there."""
        return self.tables.get(name, [])

    @property
    def figures(self) -> list[Figure]:
        """The figures of `figures.csv`."""
        return [Figure(**{name: row[name] for name in COLUMNS}) for row in self.rows("figures")]

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
        places = tuple(SmallPlace(r["code"], r["name"], r["ward_code"], r["ward_name"]) for r in self.rows("places"))
        return Focus(area["ons_code"], area.get("dfe_code"), name, area["nation"], comparators, places)

    @property
    def targets(self) -> dict[str, float]:
        """The area's own targets by indicator."""
        return dict(self.area.get("targets", {}))

    @property
    def adopted_on(self) -> date | None:
        """The day on which named partners adopted the strategy, None while it is a draft."""
        adoption = self.area.get("adoption", {})
        return adoption.get("on") if adoption.get("partners") else None


def _comparator(row: Row) -> Comparator:
    name = Text(row["name_en"], row["name_cy"] or row["name_en"])
    return Comparator(row["code"], name, row["role"], row["order"] or 0, row["closeness"])


def both(row: Mapping[str, Any], name: str) -> Text:
    """A pair of columns as one text; Welsh that is not there yet is empty, never English in disguise."""
    return Text(row.get(f"{name}_en") or "", row.get(f"{name}_cy") or "")


def read_pack(path: Path) -> tuple[Pack | None, list[Fault]]:
    """Reads a pack and finds every fault of its files.

    Returns:
        The pack, or None when its record cannot be read at all, and the faults.

    Raises:
        WrongUse: there is no such folder.
    """
    if not path.is_dir():
        raise WrongUse(f"there is no pack at {path}; 'seedbed new' makes one")
    area, faults = _read_area(path)
    if area is None:
        return None, faults
    pack = Pack(path, area)
    for table in TABLES:
        file = path / table.file
        if not file.is_file():
            if table.needed:
                faults.append(Fault("file-missing", table.file, None, None, None, f"a file {table.file}: {table.title}"))
            continue
        pack.tables[table.name], found = read_table(table, file.read_bytes())
        faults += found
    return pack, faults + _read_texts(pack)


def _read_area(path: Path) -> tuple[dict[str, Any] | None, list[Fault]]:
    file = path / AREA_FILE
    if not file.is_file():
        return None, [Fault("file-missing", AREA_FILE, None, None, None, "the record of the area")]
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [Fault("toml-broken", AREA_FILE, None, None, str(error), "TOML saved as UTF-8")]
    faults = _version_faults(table) or _area_faults(table)
    return (None if faults else table), faults


def _version_faults(table: Mapping[str, Any]) -> list[Fault]:
    found = str(table.get("schema_version", ""))
    ours = ".".join(map(str, SCHEMA_VERSION))
    major = found.split(".")[0]
    if not major.isdigit():
        return [Fault("version-missing", AREA_FILE, None, "schema_version", found, f"a version such as {ours}")]
    if int(major) > SCHEMA_VERSION[0]:
        expected = f"version {SCHEMA_VERSION[0]}.x; this Seedbed reads {ours}, so a newer Seedbed is needed"
        return [Fault("newer-schema", AREA_FILE, None, "schema_version", found, expected)]
    return []


def _area_faults(table: Mapping[str, Any]) -> list[Fault]:
    needed = {
        "area": {"ons_code": str, "name_en": str, "nation": str},
        "strategy": {"title_en": str, "title_cy": str, "starts": int, "ends": int},
    }
    faults = []
    for section, keys in needed.items():
        for key, kind in keys.items():
            value = table.get(section, {}).get(key) if isinstance(table.get(section), dict) else None
            if not isinstance(value, kind):
                found = None if value is None else str(value)
                expected = "a whole number such as 2026" if kind is int else "words in quotation marks"
                faults.append(Fault("value-missing", AREA_FILE, None, f"{section}.{key}", found, expected))
    return faults + _target_faults(table) + _adoption_faults(table)


def _target_faults(table: Mapping[str, Any]) -> list[Fault]:
    targets = table.get("targets", {})
    wrong = {k: v for k, v in targets.items() if isinstance(v, bool) or not isinstance(v, int | float)}
    return [Fault("not-a-number", AREA_FILE, None, f"targets.{k}", str(v), "a number") for k, v in wrong.items()]


def _adoption_faults(table: Mapping[str, Any]) -> list[Fault]:
    adoption = table.get("adoption", {})
    on, partners = adoption.get("on"), adoption.get("partners", [])
    if on is None and not partners:
        return []
    if type(on) is not date:
        return [Fault("not-a-date", AREA_FILE, None, "adoption.on", str(on), "a date such as 2026-03-31, without quotation marks")]
    if not partners:
        return [Fault("value-missing", AREA_FILE, None, "adoption.partners", "[]", "the partners who adopted it, by their id in partners.csv")]
    return []


def _read_texts(pack: Pack) -> list[Fault]:
    faults = []
    for section in SECTIONS:
        for language in LANGUAGES:
            name = text_file(section, language)
            file = pack.path / name
            if not file.is_file():
                faults.append(Fault("file-missing", name, None, None, None, "a text, even if only a line", stops=language == "en"))
                continue
            try:
                pack.texts[section, language] = file.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError as error:
                faults.append(Fault("not-utf-8", name, None, None, f"the byte 0x{error.object[error.start]:02x}", "text saved as UTF-8"))
    return faults


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
    (folder / "versions" / "README.md").write_text("Adopted versions are kept here and never changed.\n", encoding="utf-8")
    for (section, language), words in sorted(pack.texts.items()):
        (folder / text_file(section, language)).write_text(words, encoding="utf-8")
    (folder / AREA_FILE).write_text(area_text, encoding="utf-8")
    write_tables(pack, folder)
    write_descriptor(pack, folder, as_of)


def write_tables(pack: Pack, folder: Path) -> None:
    """Writes the CSV tables of a pack."""
    for table in TABLES:
        (folder / table.file).write_bytes(write_table(table.headings, pack.rows(table.name)))


def write_descriptor(pack: Pack, folder: Path, as_of: date) -> None:
    """Writes `datapackage.json` for the tables as they stand."""
    area = pack.area["area"]
    made = descriptor(f"seedbed-{area['ons_code'].lower()}", pack.area["strategy"]["title_en"], TABLES, as_of)
    (folder / DESCRIPTOR).write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def plain_row(row: Row) -> Row:
    """A row without its line number."""
    return {name: value for name, value in row.items() if name != ROW}
