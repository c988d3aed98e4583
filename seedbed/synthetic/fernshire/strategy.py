"""What Fernshire's invented partnership wrote, as the tables and texts of a pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from seedbed.foundations.figures import Figure
from seedbed.foundations.languages import LANGUAGES, Language
from seedbed.foundations.tables import Row
from seedbed.plan.needs.findings import Finding
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.needs.profile import profile
from seedbed.plan.strategy.draft import figure_rows
from seedbed.plan.strategy.tables import EVIDENCE, SCHEMA_VERSION, SECTIONS, TABLES
from seedbed.synthetic.fernshire.days import dated
from seedbed.synthetic.fernshire.figures import SOURCE
from seedbed.synthetic.fernshire.reading import DATA, read_data, read_words


def record(as_of: date) -> str:
    """The record of the area: the version of the pack and its day, then the file as it stands."""
    version = ".".join(map(str, SCHEMA_VERSION))
    return f'schema_version = "{version}"\nmade_on = {as_of.isoformat()}\n\n{read_words("area.toml")}'


def texts() -> dict[tuple[str, Language], str]:
    """The narrative of every section in both languages."""
    return {(s, lang): read_words(f"text/{s}.{lang}.md") for s in SECTIONS for lang in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Written:
    """What the partnership wrote, by identifier; judgements by set, then by criterion."""

    partners: Mapping[str, Any]
    priorities: Mapping[str, Any]
    evidence: Mapping[str, Any]
    judgements: Mapping[str, Any]


def present() -> Written:
    """What stands in the present draft."""
    return Written(read_data("partners"), _priorities(), read_data("evidence"), read_data("judgements"))


def tables(
    written: Written, figures: Sequence[Figure], focus: Focus, targets: dict[str, float], as_of: date
) -> dict[str, list[Row]]:
    """Every table of the strategy.

    Args:
        written: what the partnership wrote.
        figures: every figure, of Fernshire, the places beside it and its small areas.
        focus: Fernshire and what it is set beside.
        targets: its own targets by indicator.
        as_of: the day the figures are said to be from.
    """
    first = written.priorities
    answers = {table["answers"]: name for name, table in first.items() if "answers" in table}
    concerns = profile(focus, figures, targets).concerns
    rows = {
        "figures": figure_rows(figures, focus),
        "sources": [_source(as_of)],
        "comparators": [_comparator(c) for c in focus.comparators],
        "places": [
            {"code": p.code, "name": p.name, "ward_code": p.ward_code, "ward_name": p.ward_name}
            for p in focus.places
        ],
        "partners": [_row(name, table, "name", "part") for name, table in written.partners.items()],
        "priorities": [_row(n, table, "title", "need", "gap", "learning") for n, table in first.items()],
        "actions": _below(first, "action", "title"),
        "money": [line for row in _below(first, "money", "source") for line in _by_year(row)],
        "measures": _below(first, "measure", "title"),
        "suggestions": [_suggestion(finding, answers.get(finding.indicator)) for finding in concerns],
        "evidence": [
            dated(EVIDENCE, _row(name, table, "statement"), as_of) for name, table in written.evidence.items()
        ],
        "judgements": list(_judgements(written)),
    }
    # What the files say beyond the columns of a pack (which concern a priority answers) stays here.
    return {
        table.name: [{h: row.get(h) for h in table.headings} for row in rows.get(table.name, [])]
        for table in TABLES
    }


def _priorities() -> dict[str, dict[str, Any]]:
    """The priorities by identifier, first first."""
    names = [path.stem for path in (DATA / "priorities").glob("*.toml")]
    found = {name: read_data(f"priorities/{name}") for name in names}
    return dict(sorted(found.items(), key=lambda pair: pair[1]["order"]))


def _row(name: str, table: dict[str, Any], *both: str) -> Row:
    """A table of a file as a row: its plain values, and each text in two columns."""
    row: Row = {"id": name} | {key: value for key, value in table.items() if key not in both}
    for key in both:
        row |= {f"{key}_{language}": table[key][language] for language in LANGUAGES}
    return row


def _below(written: Mapping[str, Any], kind: str, text: str) -> list[Row]:
    """Rows that belong to a priority: its actions, its money or its measures."""
    return [
        _row(part["id"], part, text) | {"priority": name}
        for name, table in written.items()
        for part in table[kind]
    ]


def _by_year(row: Row) -> Iterator[Row]:
    """A line of money for each financial year that has some."""
    for year, pounds in row["pounds"].items():
        first = int(year)
        yield row | {
            "id": f"{row['id']}-{year}", "pounds": pounds,
            "starts": date(first, 4, 1), "ends": date(first + 1, 3, 31),
        }  # fmt: skip


def _judgements(written: Written) -> Iterator[Row]:
    """What its people judged, by set and criterion."""
    for name, criteria in written.judgements.items():
        for criterion, table in criteria.items():
            yield _row("", table, "reason") | {"set": name, "criterion": criterion}


def _suggestion(finding: Finding, priority: str | None) -> Row:
    """What the figures suggest, and the priority that took it up."""
    return {
        "id": f"look-at-{finding.indicator}", "indicator": finding.indicator,
        "statement_en": finding.sentence.en, "statement_cy": finding.sentence.cy,
        "reason_en": finding.reason.en, "reason_cy": finding.reason.cy,
        "state": "accepted" if priority else "open", "priority": priority,
    }  # fmt: skip


def _source(as_of: date) -> Row:
    return {
        "id": SOURCE,
        "title_en": "Invented figures for Fernshire", "title_cy": "Ffigurau dychmygol ar gyfer Swydd Rhedyn",
        "publisher": "Seedbed", "release": as_of.isoformat(), "licence": "CC0 1.0", "url": None,
        "protected_by": "Seedbed",
    }  # fmt: skip


def _comparator(comparator: Comparator) -> Row:
    return {
        "code": comparator.code, "name_en": comparator.name.en, "name_cy": comparator.name.cy,
        "role": comparator.role, "order": comparator.order or None, "closeness": comparator.closeness,
    }  # fmt: skip
