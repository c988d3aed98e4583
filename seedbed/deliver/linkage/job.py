"""A job of linkage: which sources, what each column is, and by which agreement."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.faults import DataFaults, Fault

ROLES: Final = (
    "given_name", "surname", "date_of_birth", "sex", "postcode", "address", "phone", "nhs_number", "upn",
    "identifier", "mother_id", "protected_address", "adoption",
)  # fmt: skip
"""What Seedbed knows a column to be; another role is one more thing to compare."""
GROUPS: Final = ("ethnicity", "deprivation", "group")
"""Roles by which errors are told apart; they are never compared."""
TOP: Final = (
    "schema_version",
    "as_of",
    "permission",
    "source",
    "relation",
    "model",
    "previous",
    "decisions",
    "budget",
)
OF_SOURCE: Final = ("name", "path", "id", "free_of_duplicates", "columns", "organisation")
OF_RELATION: Final = ("source", "path", "child", "parent", "kind", "from", "until")
OF_PERMISSION: Final = ("agreements", "organisation", "who", "purpose", "opt_outs_applied")


@dataclass(frozen=True, slots=True)
class Source:
    """One agency's records.

    Args:
        id: the column that names each record.
        free_of_duplicates: whether nobody is in it twice.
        columns: the columns of each role.
        organisation: the party of the agreements that holds it.
    """

    name: str
    path: Path
    id: str
    free_of_duplicates: bool
    columns: Mapping[str, tuple[str, ...]]
    organisation: str | None


@dataclass(frozen=True, slots=True)
class Relation:
    """A file that says who is a parent of whom: columns of both records, of the kind, and of the days.

    Args:
        source: the source whose identifiers it has.
        kind: `birth`, `legal` or `carer`, in each row.
        begins: the column of the first day; None where it has none.
        ends: the column of the last.
    """

    source: str
    path: Path
    child: str
    parent: str
    kind: str
    begins: str | None
    ends: str | None


@dataclass(frozen=True, slots=True)
class Permission:
    """By which agreements, for whom and what."""

    agreements: Path
    organisation: str
    who: str
    purpose: str
    opt_outs_applied: bool


@dataclass(frozen=True, slots=True)
class Job:
    """A job.

    Args:
        relations: files of parents of every kind.
        model: a model that was trained before; None to train one.
        previous: the folder of the run before, whose identifiers go on.
        decisions: pairs that people have judged, in CSV.
        budget: comparisons for each record.
    """

    file: str
    as_of: date | None
    sources: tuple[Source, ...]
    permission: Permission | None
    model: Path | None
    previous: Path | None
    decisions: Path | None
    budget: int
    relations: tuple[Relation, ...] = ()


BUDGET: Final = 60


def read_job(file: Path) -> Job:
    """The job in a TOML file; paths in it are beside it.

    Raises:
        DataFaults: it cannot be read, or a part is missing, unknown or of the wrong kind.
    """
    try:
        held = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError:
        raise DataFaults([_fault(file, "file-missing", None, None, "a TOML file with that name")]) from None
    except (ValueError, RecursionError) as error:
        raise DataFaults([_fault(file, "toml-broken", None, str(error), "TOML saved as UTF-8")]) from None
    faults = [_fault(file, *found) for found in _wrong(held)]
    if faults:
        raise DataFaults(faults)
    beside = file.parent
    permission = held.get("permission")
    return Job(
        file.name, held.get("as_of"), tuple(_source(one, beside) for one in held["source"]),
        _permission(permission, beside) if permission else None, _beside(held, "model", beside),
        _beside(held, "previous", beside), _beside(held, "decisions", beside), held.get("budget", BUDGET),
        tuple(_relation(one, beside) for one in held.get("relation", [])),
    )  # fmt: skip


def _fault(file: Path, code: str, key: str | None, found: object, expected: str) -> Fault:
    return Fault(code, file.name, None, key, None if found is None else str(found), expected)


Wrong = tuple[str, str | None, object, str]


def _wrong(held: Mapping[str, Any]) -> list[Wrong]:
    found = [_unknown(key, TOP, "") for key in held if key not in TOP]
    found += _kinds(held, {"as_of": (date, "a date such as 2026-09-01"), "budget": (int, "a number")}, "")
    words = (str, "the name of a file or folder")
    found += _kinds(held, {"model": words, "previous": words, "decisions": words}, "")
    permission = held.get("permission")
    if permission is not None:
        found += _wrong_permission(permission)
    sources = held.get("source")
    if not isinstance(sources, list) or not sources or not all(isinstance(one, dict) for one in sources):
        return [*found, ("key-missing", "source", None, "at least one [[source]]")]
    names = [one.get("name") for one in sources]
    found += _wrong_relations(held.get("relation", []), names)
    found += [("name-twice", "source", n, "a name of its own for each source") for n in _twice(names)]
    return found + [wrong for place, one in enumerate(sources, 1) for wrong in _wrong_source(one, place)]


def _twice(names: list[Any]) -> list[Any]:
    return sorted({str(name) for name in names if names.count(name) > 1})


def _wrong_source(one: Mapping[str, Any], place: int) -> list[Wrong]:
    at = f"source {place}, "
    words = (str, "words")
    needed = {"name": words, "path": words, "id": words}
    found: list[Wrong] = [("key-missing", at + key, None, "words") for key in needed if key not in one]
    found += _kinds(one, {**needed, "organisation": words, "free_of_duplicates": (bool, "true or false")}, at)
    found += [_unknown(key, OF_SOURCE, at) for key in one if key not in OF_SOURCE]
    columns = one.get("columns")
    if not isinstance(columns, dict) or not columns:
        return [*found, ("key-missing", f"{at}columns", None, "[source.columns] with a role for each column")]
    for role, names in columns.items():
        several = isinstance(names, list) and names and all(isinstance(name, str) for name in names)
        if not (isinstance(names, str) or several):
            found.append(("wrong-kind", f"{at}columns.{role}", names, "the name of a column, or a list"))
    return found


def _wrong_relations(held: object, sources: list[Any]) -> list[Wrong]:
    if not isinstance(held, list) or not all(isinstance(one, dict) for one in held):
        return [("wrong-kind", "relation", held, "[[relation]] tables")]
    found: list[Wrong] = []
    words = (str, "words")
    for place, one in enumerate(held, 1):
        at = f"relation {place}, "
        needed = dict.fromkeys(OF_RELATION[:5], words)
        found += [("key-missing", at + key, None, "words") for key in needed if key not in one]
        found += _kinds(one, {**needed, "from": words, "until": words}, at)
        found += [_unknown(key, OF_RELATION, at) for key in one if key not in OF_RELATION]
        if "source" in one and one["source"] not in sources:
            found.append(("unknown-source", f"{at}source", one["source"], "the name of a source"))
    return found


def _wrong_permission(held: object) -> list[Wrong]:
    if not isinstance(held, dict):
        return [("wrong-kind", "permission", held, "a table")]
    words, at = (str, "words"), "permission."
    needed = {"agreements": words, "organisation": words, "who": words, "purpose": words}
    found: list[Wrong] = [("key-missing", at + key, None, "words") for key in needed if key not in held]
    found += _kinds(held, {**needed, "opt_outs_applied": (bool, "true or false")}, at)
    return found + [_unknown(key, OF_PERMISSION, at) for key in held if key not in OF_PERMISSION]


def _kinds(held: Mapping[str, Any], kinds: Mapping[str, tuple[type, str]], at: str) -> list[Wrong]:
    return [
        ("wrong-kind", at + key, held[key], expected)
        for key, (kind, expected) in kinds.items()
        if key in held and not isinstance(held[key], kind)
    ]


def _unknown(key: str, known: tuple[str, ...], at: str) -> Wrong:
    return ("key-unknown", at + key, None, f"one of {', '.join(known)}")


def _source(held: Mapping[str, Any], beside: Path) -> Source:
    columns = {
        role: (names,) if isinstance(names, str) else tuple(names) for role, names in held["columns"].items()
    }
    return Source(
        held["name"], beside / held["path"], held["id"], held.get("free_of_duplicates", False), columns,
        held.get("organisation"),
    )  # fmt: skip


def _relation(held: Mapping[str, Any], beside: Path) -> Relation:
    return Relation(
        held["source"], beside / held["path"], held["child"], held["parent"], held["kind"], held.get("from"),
        held.get("until"),
    )  # fmt: skip


def _permission(held: Mapping[str, Any], beside: Path) -> Permission:
    return Permission(
        beside / held["agreements"], held["organisation"], held["who"], held["purpose"],
        held.get("opt_outs_applied", False),
    )  # fmt: skip


def _beside(held: Mapping[str, Any], key: str, beside: Path) -> Path | None:
    return beside / held[key] if key in held else None
