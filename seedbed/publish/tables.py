"""The tables of a publication as CSV: every figure and every row the pages show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from seedbed.foundations.figures import Figure
from seedbed.foundations.languages import Language, Text, say, slug
from seedbed.foundations.periods import Period
from seedbed.foundations.tables import write_cells
from seedbed.plan.needs.profile import Profile
from seedbed.plan.needs.small_areas import DEPRIVED, DEPRIVED_RATE, YOUNG
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.chain_sheets import chain_sheets
from seedbed.publish.citing import Book, group_name
from seedbed.publish.impact_view import impact_rows
from seedbed.publish.lead_sheets import lead_sheets
from seedbed.publish.maturity_data import maturity_rows
from seedbed.publish.shapes import Document

Rows = list[dict[str, Any]]
FIGURE_COLUMNS: Final = (
    "id",
    "indicator",
    "area_code",
    "area",
    "period_start",
    "period_end",
    "period",
    "group",
    "value",
    "count",
    "denominator",
    "lower",
    "upper",
    "unit",
    "method",
    "source",
    "retrieved",
    "reason",
    "note",
)


def write_tables(
    pack: Pack, made: Profile, book: Book, doc: Document, folder: Path, as_of: date
) -> list[str]:
    """Writes every table that has a row into `data/`; each row says what the document is.

    Returns:
        The names of the files written.
    """
    status = doc.draft or doc.adopted or ""
    target = folder / "data"
    target.mkdir()
    written = []
    for name, rows in _tables(pack, made, book, doc, as_of).items():
        if rows:
            (target / f"{name}.csv").write_bytes(_sheet(rows, status, doc.language))
            written.append(f"{name}.csv")
    return written


def _sheet(rows: Rows, status: str, language: Language) -> bytes:
    """A sheet with headings in its language and the document's status on every row."""
    keys = tuple(rows[0])
    headings = [say(f"column.{key}", language) for key in (*keys, "status")]
    return write_cells(headings, ((*map(row.get, keys), status) for row in rows))


def _tables(pack: Pack, made: Profile, book: Book, doc: Document, as_of: date) -> Mapping[str, Rows]:
    """Every table by name; figures were protected before anything was made from them."""
    figures = list(made.figures)
    small = {p.code for p in made.focus.places} | {p.ward_code for p in made.focus.places}
    return {
        "figures": _figures([f for f in figures if f.area not in small], book, doc.language),
        "small-areas": _places(figures, made, doc.language),
        "gaps": _gaps(made, doc.language),
        "neighbours": [{"area": row[0], "closeness": row[1]} for row in doc.neighbours.rows],
        "priorities": _priorities(doc),
        "actions": [row for p in doc.priorities for row in _actions(p.title, p.actions)],
        "money": _money(pack, doc.language),
        "measures": [_measure(p.title, m) for p in doc.priorities for m in p.measures],
        "partners": [{"partner": p.name, "sector": p.sector, "part": p.part} for p in doc.partners],
        "evidence": _evidence(book, doc.language),
        "readiness": _readiness(doc),
        "impact-assessment": impact_rows(pack, doc.language),
        **chain_sheets(pack, doc),
        "self-assessment": maturity_rows(pack, doc.language),
        **lead_sheets(pack, doc.language, as_of),
        "not-known": [{"statement": u.statement, "held_by": u.held_by} for u in doc.unknowns],
    }


def _figures(figures: Sequence[Figure], book: Book, language: Language) -> Rows:
    """Figures as rows; what thousands of them share is put into words once."""
    period = cache(lambda start, end: Period(start, end).label(language))
    area = cache(lambda code: book.area_name(code, language))
    group = cache(lambda name: group_name(name, language))
    reason = cache(lambda words: say(f"reason.{slug(words)}", language) if words else None)
    plain = attrgetter(*FIGURE_COLUMNS[FIGURE_COLUMNS.index("value") :])
    rows = []
    for f in figures:
        days = (f.period_start, f.period_end)
        own = (book.id_of(f), f.indicator, f.area, area(f.area), *days, period(*days), group(f.group))
        rows.append(dict(zip(FIGURE_COLUMNS, (*own, *plain(f)), strict=True)) | {"reason": reason(f.reason)})
    return rows


def _places(figures: Sequence[Figure], made: Profile, language: Language) -> Rows:
    by_area = {(f.indicator, f.area): f for f in figures if f.indicator in (YOUNG, DEPRIVED, DEPRIVED_RATE)}
    rows = []
    for place in made.focus.places:
        young, deprived, rate = (by_area.get((name, place.code)) for name in (YOUNG, DEPRIVED, DEPRIVED_RATE))
        reason = deprived.reason if deprived else None
        rows.append(
            {
                "area_code": place.code,
                "area": place.name,
                "ward_code": place.ward_code,
                "ward": place.ward_name,
                "children_0_4": young.value if young else None,
                "children_deprived": deprived.value if deprived else None,
                "approximate_rate": rate.value if rate else None,
                "reason": say(f"reason.{slug(reason)}", language) if reason else None,
            }
        )
    return rows


def _gaps(made: Profile, language: Language) -> Rows:
    return [
        {
            "indicator": gap.indicator,
            "period": gap.figure.period.label(language),
            "group": say(f"group.{gap.group}", language),
            "value": gap.figure.value,
            "against": say(f"group.{gap.against}", language),
            "against_value": gap.other.value,
            "gap": gap.gap,
            "gap_nation": gap.england_gap,
            "gap_neighbours": gap.neighbours_gap,
            "caution": say(f"caution.{gap.caution}", language) if gap.caution else None,
        }
        for gap in made.gaps
    ]


def _plain(runs: Sequence[Any]) -> str:
    return "".join(run.text for run in runs)


def _priorities(doc: Document) -> Rows:
    return [
        {
            "order": p.order,
            "priority": p.title,
            "need": _plain(p.need),
            "gap_words": _plain(p.gap),
            "money": p.pounds,
            "state": p.state,
        }
        for p in doc.priorities
    ]


def _actions(priority: str, actions: Sequence[Any]) -> Rows:
    return [
        {"priority": priority, "action": a.title, "owner": a.owner, "when": a.when, "state": a.state}
        for a in actions
    ]


def _money(pack: Pack, language: Language) -> Rows:
    return [
        {
            "priority": row["priority"],
            "money_source": _either(row, "source", language),
            "starts": row["starts"],
            "ends": row["ends"],
            "pounds": row["pounds"],
            "spent": row.get("spent"),
            "spent_on": row.get("spent_on"),
        }
        for row in pack.rows("money")
    ]


def _either(row: Mapping[str, Any], name: str, language: Language) -> str:
    return str(row[f"{name}_{language}"] or row[f"{name}_en"])


def _measure(priority: str, measure: Any) -> dict[str, Any]:
    return {
        "priority": priority,
        "measure": measure.title,
        "baseline": measure.baseline.words,
        "latest": measure.latest,
        "target": measure.target,
    }


def _readiness(doc: Document) -> Rows:
    return [
        {
            "criteria_set": made.title,
            "factor": factor.title,
            "criterion": item.title,
            "verdict": item.verdict,
            "reason": item.reason,
            "mend": item.mend,
            "mend_in": item.place.file if item.place else None,
            "question": item.question,
            "judgement": item.judged,
            "rests_on": "; ".join(f"{rest.part}, {rest.title}, {rest.publisher}" for rest in item.rests),
        }
        for made in doc.readiness.sets
        for factor in made.factors
        for item in factor.criteria
    ]


def _evidence(book: Book, language: Language) -> Rows:
    def words(text: Text | None) -> str | None:
        return (text[language] or text.en) if text else None

    return [
        {
            "number": item.number,
            "id": item.id,
            "statement": words(item.statement),
            "value_shown": words(item.value),
            "interval": words(item.interval),
            "source": words(item.source),
            "publisher": item.publisher,
            "release": item.release,
            "url": item.url,
            "retrieved": item.retrieved,
            "method": item.method,
        }
        for item in book.items
    ]
