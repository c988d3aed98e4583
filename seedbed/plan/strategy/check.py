"""Every fault of a pack, by file, row and column; which of them would make publication wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from seedbed.foundations.faults import Fault
from seedbed.foundations.figures import NOTES
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.tables import ROW, Row, Table, reference_faults
from seedbed.plan.needs.small_areas import DEPRIVED_RATE
from seedbed.plan.strategy.chain_checks import chain_faults
from seedbed.plan.strategy.citations import citation_faults
from seedbed.plan.strategy.fixed_versions import version_faults
from seedbed.plan.strategy.pack import DESCRIPTOR, Pack, read_pack, text_file
from seedbed.plan.strategy.promises import promise_faults
from seedbed.plan.strategy.readiness.judgements import judgement_faults
from seedbed.plan.strategy.readiness.own import own_criterion_faults
from seedbed.plan.strategy.tables import FIGURES
from seedbed.plan.strategy.vocabulary import vocabulary_faults
from seedbed.plan.strategy.welsh import welsh_faults

TO_WRITE: Final = re.compile(r"^\[to write: (?P<what>.+)\]$", re.MULTILINE)
"""An empty place in a text, named for what only local people know."""


def _nothing_more(_: Pack) -> Collection[str]:
    return ()


def check(
    path: Path, also: Sequence[Table] = (), citable: Callable[[Pack], Collection[str]] = _nothing_more
) -> tuple[Pack | None, list[Fault]]:
    """Reads a pack and finds everything that is wrong or missing in it.

    Args:
        path: the folder.
        also: tables of other parts that the pack may hold.
        citable: identifiers of the evidence that other parts bring, from a pack.

    Raises:
        WrongUse: there is no such folder.
    """
    pack, faults = read_pack(path, also)
    if pack is None:
        return None, faults
    # A table that was not read holds nothing, so nothing can be said of what points into it.
    unread = {table.name for table in pack.declared if not pack.rows(table.name)} & {
        fault.file.removesuffix(".csv") for fault in faults
    }
    for table in pack.declared:
        faults += reference_faults(table, pack.tables, unread)
    unreadable = {f.row for f in faults if f.file == FIGURES.file and f.column == "value"}
    faults += _figure_faults(pack.rows("figures"), unreadable)
    faults += citation_faults(pack, citable(pack)) if not unread & {"figures", "evidence"} else []
    faults += promise_faults(pack) + chain_faults(pack.tables)
    faults += version_faults(pack)
    faults += _descriptor_faults(path, pack.declared)
    faults += own_criterion_faults(pack) + judgement_faults(pack) + _gaps_to_fill(pack)
    return pack, faults


def stops_publication(faults: Iterable[Fault]) -> list[Fault]:
    """Those faults that would make publication wrong."""
    return [fault for fault in faults if fault.stops]


def _figure_faults(rows: list[Row], unreadable: Collection[int | None]) -> list[Fault]:
    """Faults within each row; a value that could not be read is not absent, and needs no reason."""
    known = {i.id: i for i in indicators()}
    found = [fault for row in rows for fault in _of_figure(row, known.get(row["indicator"] or ""))]
    return [f for f in found if not (f.code == "absence-unexplained" and f.row in unreadable)]


def _of_figure(row: Row, item: Indicator | None) -> list[Fault]:
    """What is wrong within one row: code, column, what was expected, for each rule that is broken."""
    absent, explained = row["value"] is None, row["reason"] is not None
    notes = set((row["note"] or "").split("; "))
    checks: list[tuple[str, str, bool, str]] = [
        ("out-of-bounds", "value", _within_bounds(row, item), _bounds_said(row, item)),
        ("unit-differs", "unit", item is None or row["unit"] == item.unit, item.unit if item else ""),
        ("absence-unexplained", "reason", explained or not absent, "a reason, because the value is empty"),
        ("reason-beside-value", "reason", absent or not explained, "no reason, because there is a value"),
        ("period-backwards", "period_end", _in_order(row, "period_start", "period_end"), "a later day"),
        ("interval-backwards", "upper", _in_order(row, "lower", "upper"), "a limit not below 'lower'"),
        ("value-outside-interval", "value", _inside(row), "a value between 'lower' and 'upper'"),
        ("note-unknown", "note", notes <= {"", *NOTES}, f"notes out of: {', '.join(NOTES)}"),
    ]
    broken = [
        Fault(code, FIGURES.file, row[ROW], column, _found(row[column]), expected)
        for code, column, right, expected in checks
        if not right
    ]
    return [*broken, *vocabulary_faults(row, item)]


def _found(value: object) -> str | None:
    return None if value is None else f"{value:g}" if isinstance(value, float) else str(value)


def _bounds(row: Row, item: Indicator | None) -> tuple[float, float] | None:
    if item is not None:
        return item.bounds
    return (0, 100) if row["unit"] == "percent" or row["indicator"] == DEPRIVED_RATE else None


def _within_bounds(row: Row, item: Indicator | None) -> bool:
    bounds = _bounds(row, item)
    return row["value"] is None or bounds is None or bounds[0] <= row["value"] <= bounds[1]


def _bounds_said(row: Row, item: Indicator | None) -> str:
    low, high = _bounds(row, item) or (0, 0)
    return f"a value from {low:g} to {high:g}"


def _in_order(row: Row, first: str, last: str) -> bool:
    return None in (row[first], row[last]) or bool(row[first] <= row[last])


def _inside(row: Row) -> bool:
    limits = (row["lower"], row["value"], row["upper"])
    # Limits are rounded to two decimals, the value is not.
    return None in limits or row["lower"] - 0.01 <= row["value"] <= row["upper"] + 0.01


def _descriptor_faults(path: Path, declared: Sequence[Table]) -> list[Fault]:
    file = path / DESCRIPTOR
    if not file.is_file():
        expected = "the description of the tables; 'seedbed refresh' writes it"
        return [Fault("file-missing", DESCRIPTOR, None, None, None, expected, stops=False)]
    try:
        described = json.loads(file.read_text(encoding="utf-8"))
        paths = {resource["path"] for resource in described["resources"]}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        return [Fault("json-broken", DESCRIPTOR, None, None, str(error)[:80], "a Data Package descriptor")]
    return [
        Fault("not-described", DESCRIPTOR, None, "resources", None, f"an entry for {table.file}", stops=False)
        for table in declared
        if table.file not in paths and (table.needed or (path / table.file).is_file())
    ]


def _gaps_to_fill(pack: Pack) -> list[Fault]:
    """What is empty and ought to be written; a draft is published all the same, an adopted strategy not."""
    return [*_to_write(pack), *welsh_faults(pack), *_unfinished_priorities(pack)]


def _to_write(pack: Pack) -> list[Fault]:
    adopted = pack.adopted_on is not None
    faults = []
    for (section, language), words in pack.texts.items():
        for match in TO_WRITE.finditer(words):
            line = words.count("\n", 0, match.start()) + 1
            file = text_file(section, language)
            faults.append(
                Fault("to-write", file, line, None, None, f"your words on: {match['what']}", stops=adopted)
            )
    return faults


def _unfinished_priorities(pack: Pack) -> list[Fault]:
    needs: Mapping[str, str] = {
        "actions": "at least one action with an owner",
        "money": "the money behind it, by year and source",
        "measures": "how we will know",
    }
    return [
        Fault("priority-unfinished", f"{table}.csv", None, "priority", priority["id"], expected, stops=False)
        for priority in pack.rows("priorities")
        for table, expected in needs.items()
        if not any(row["priority"] == priority["id"] for row in pack.rows(table))
    ]
