"""The record of an area and its strategy, `area.toml`: reading it, and what can be wrong with it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.partnerships import partnership_code
from seedbed.plan.strategy.tables import SCHEMA_VERSION

AREA_FILE: Final = "area.toml"
NATIONS: Final = ("England", "Wales")
_SECTIONS: Final = ("area", "strategy", "targets", "adoption", "welsh")
_WORDS: Final = ("area.name_en", "strategy.title_en", "strategy.title_cy")
_YEARS: Final = ("strategy.starts", "strategy.ends")
_MEMBERS: Final = ("members", "ons_code", "nation")
_MISSING: Final = re.compile(r"^missing_data = .*$", re.MULTILINE)
_MAJOR: Final = re.compile(r"\d{1,9}", re.ASCII)
_CODE: Final = re.compile(r"[EWNSKJX]\d{8}")


def read_record(path: Path) -> tuple[dict[str, Any] | None, list[Fault]]:
    """The record of a pack, None when it cannot be used, and every fault in it."""
    file = path / AREA_FILE
    if not file.is_file():
        return None, [Fault("file-missing", AREA_FILE, None, None, None, "the record of the area")]
    try:
        record = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (
        ValueError,
        RecursionError,
    ) as error:  # not UTF-8, not TOML, a number without end, nested too deep
        return None, [Fault("toml-broken", AREA_FILE, None, None, str(error), "TOML saved as UTF-8")]
    faults = _version_faults(record) or _section_faults(record) or _key_faults(record)
    return (None if faults else record), faults


def _fault(code: str, key: str, found: object, expected: str) -> Fault:
    return Fault(code, AREA_FILE, None, key, None if found is None else str(found), expected)


def _version_faults(record: Mapping[str, Any]) -> list[Fault]:
    found = str(record.get("schema_version", ""))
    ours = ".".join(map(str, SCHEMA_VERSION))
    major = found.partition(".")[0]
    if not _MAJOR.fullmatch(major):
        return [_fault("version-missing", "schema_version", found, f"a version such as {ours}")]
    if int(major) > SCHEMA_VERSION[0]:
        expected = f"version {SCHEMA_VERSION[0]}.x; this Seedbed reads {ours}, so a newer Seedbed is needed"
        return [_fault("newer-schema", "schema_version", found, expected)]
    return []


def _section_faults(record: Mapping[str, Any]) -> list[Fault]:
    wrong = [name for name in _SECTIONS if not isinstance(record.get(name, {}), dict)]
    return [_fault("not-a-section", name, record[name], f"a section headed [{name}]") for name in wrong]


def _key_faults(record: Mapping[str, Any]) -> list[Fault]:
    held = {f"{section}.{key}": v for section in _SECTIONS for key, v in record.get(section, {}).items()}
    words, years = "words in quotation marks", "a whole number such as 2026"
    faults = [
        *(_fault("value-missing", k, held.get(k), words) for k in _WORDS if not isinstance(held.get(k), str)),
        *(_fault("value-missing", k, held.get(k), years) for k in _YEARS if type(held.get(k)) is not int),
        *_place_faults(held.get("area.ons_code"), held.get("area.nation")),
    ]
    faults += _review_faults(held.get("strategy.review_on")) + _target_faults(record.get("targets", {}))
    faults += _member_faults(*(held.get(f"area.{k}") for k in _MEMBERS)) + _welsh_faults(
        record.get("welsh", {})
    )
    return faults + _adoption_faults(record.get("adoption", {}))


def _place_faults(code: object, nation: object) -> list[Fault]:
    faults = []
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        faults.append(_fault("not-an-area-code", "area.ons_code", code, "an area code such as E06000002"))
    if nation not in NATIONS:
        faults.append(_fault("not-a-choice", "area.nation", nation, f"one of: {', '.join(NATIONS)}"))
    return faults


def _member_faults(members: object, code: object, nation: object) -> list[Fault]:
    """A partnership names its authorities by code, each once; there are at least two, of one nation."""
    if members is None:
        return []
    codes = members if isinstance(members, list) else []
    if len(codes) < 2 or not all(isinstance(each, str) and _CODE.fullmatch(each) for each in codes):
        return [_fault("not-a-list", "area.members", members, 'codes, such as ["W06000008", "W06000010"]')]
    if len(set(codes)) < len(codes):
        return [_fault("not-a-list", "area.members", codes, "each authority once")]
    if any(each[0] in "EW" and each[0] != str(nation)[:1] for each in codes):
        return [_fault("not-a-list", "area.members", codes, f"authorities of {nation} alone")]
    made = partnership_code(codes)
    expected = f"{made}, the code of its members; to change who is in it, make a pack with 'seedbed new'"
    return [] if code == made else [_fault("members-differ", "area.ons_code", code, expected)]


def _welsh_faults(welsh: Mapping[str, Any]) -> list[Fault]:
    by, on = welsh.get("reviewed_by"), welsh.get("reviewed_on")
    faults = []
    if by is not None and not (isinstance(by, str) and by.strip()):
        faults.append(_fault("value-missing", "welsh.reviewed_by", by, "who reviewed the Welsh, in words"))
    if on is not None and type(on) is not date:
        expected = "a date such as 2026-03-31, without quotation marks"
        faults.append(_fault("not-a-date", "welsh.reviewed_on", on, expected))
    return faults


def _review_faults(day: object) -> list[Fault]:
    if day is None or type(day) is date:
        return []
    expected = "a date such as 2027-03-31, without quotation marks"
    return [_fault("not-a-date", "strategy.review_on", day, expected)]


def _target_faults(targets: Mapping[str, Any]) -> list[Fault]:
    wrong = {key: value for key, value in targets.items() if not _is_number(value)}
    return [_fault("not-a-number", f"targets.{key}", value, "a number") for key, value in wrong.items()]


def _is_number(value: object) -> bool:
    """TOML also knows `true`, `inf` and `nan`, none of which can be aimed for."""
    return isinstance(value, int | float) and not isinstance(value, bool) and isfinite(float(f"{value}"))


def _adoption_faults(adoption: Mapping[str, Any]) -> list[Fault]:
    on, partners = adoption.get("on"), adoption.get("partners", [])
    if not isinstance(partners, list):
        expected = 'a list, such as ["council", "health-board"]'
        return [_fault("not-a-list", "adoption.partners", partners, expected)]
    if on is None and not partners:
        return []
    if type(on) is not date:
        expected = "a date such as 2026-03-31, without quotation marks"
        return [_fault("not-a-date", "adoption.on", on, expected)]
    if not partners:
        expected = "the partners who adopted it, by their id in partners.csv"
        return [_fault("value-missing", "adoption.partners", "[]", expected)]
    return []


def note_missing(folder: Path, missing: Sequence[str]) -> None:
    """Writes into a record which data sets were not at hand, and leaves every other line as it is."""
    file = folder / AREA_FILE
    file.write_text(with_missing(file.read_text(encoding="utf-8-sig"), missing), encoding="utf-8")


def with_missing(words: str, missing: Sequence[str]) -> str:
    """The words of a record that names which data sets were not at hand; every other line is as it was."""
    line = f"missing_data = {json.dumps(list(missing))}"
    changed, found = _MISSING.subn(line, words, count=1)
    return changed if found else f"{line}\n{words}"
