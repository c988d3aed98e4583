"""Figures and targets of two strategies set side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from seedbed.foundations.evidence import citations
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import LANGUAGES, Language, Text, in_both, phrases, say, slug
from seedbed.foundations.numbers import number, with_unit
from seedbed.foundations.periods import Period
from seedbed.plan.strategy.differences.documents import Document
from seedbed.plan.strategy.differences.shapes import FigureChange

WHOLE: Final = ("deprived-children-rate",)
"""Rates that are shown without decimals though no indicator of ours says so."""
Held = Mapping[str, Any]


def figures_of(document: Document) -> dict[str, Held]:
    """The evidence of a strategy that is a figure, by identifier."""
    return {item["id"]: item for item in document.get("evidence", ()) if item.get("figure")}


def value_of(figure: Held, language: Language) -> str:
    """A figure's value with its unit, as the pages show it; the reason where there is none."""
    if figure.get("value") is None:
        key = f"reason.{slug(figure.get('reason') or 'not stated by source')}"
        return say(key, language) if key in phrases() else str(figure.get("reason"))
    return measured(figure["value"], str(figure["unit"]), figure["indicator"], language)


def measured(value: float, unit: str, name: str | None, language: Language) -> str:
    """A value in its unit, with the decimals of its indicator; a unit of the area's own as it was written."""
    item = _known().get(name or "")
    decimals = item.decimals if item else 0 if name in WHOLE else 1
    if f"unit.{slug(unit)}" not in phrases():
        return f"{number(value, decimals)} {unit}".strip()
    return with_unit(value, unit, decimals, language)


def filled(words: str, known: Mapping[str, Held], language: Language) -> str:
    """A text with the value of each figure in the place of its citation; other citations stay as they are."""
    for name in dict.fromkeys(citations(words)):
        if name in known:
            words = words.replace("{" + name + "}", value_of(known[name]["figure"], language))
    return words


def compare_figures(before: Document, after: Document) -> tuple[FigureChange, ...]:
    """Every figure of either strategy: those that something names first, then in the order of the second.

    A figure has changed where its value, unit or reason for absence differs; it is `newer` where the latest
    that the first strategy names of a series is of an earlier period than the latest that the second names.

    Limits: an interval or a note that differs alone is no change here.
    """
    old, new = figures_of(before), figures_of(after)
    cited = named_by(before) | named_by(after)
    follows = _newer(old, new, named_by(before), named_by(after))
    gave_way = set(follows.values())
    made = []
    for name in dict.fromkeys([*new, *old]):
        if name in follows:
            made.append(_newer_change(old[follows[name]], new[name]))
            continue
        change = _change(name, old.get(name), new.get(name), cited=name in cited)
        if name not in gave_way or change.kind == "changed":
            made.append(change)
    return tuple(sorted(made, key=lambda it: not it.cited))


def named_by(document: Document) -> set[str]:
    """Identifiers that a text, a measure or a finding of a strategy names."""
    held = {name for words in _texts(document) for name in citations(words)}
    measures = [m for p in document.get("priorities", ()) for m in p.get("measures", ())]
    held |= {m["baseline"] for m in measures if m.get("baseline")}
    findings = [*document.get("concerns", ()), *document.get("strengths", ())]
    return held | {name for finding in findings for name in finding.get("figures", ())}


def compare_targets(before: Document, after: Document) -> tuple[FigureChange, ...]:
    """The area's own targets by indicator."""
    old, new = before.get("targets", {}), after.get("targets", {})
    return tuple(_target(name, old.get(name), new.get(name)) for name in dict.fromkeys([*new, *old]))


def _texts(held: object) -> Iterator[str]:
    """Every word of a document, but for its table of evidence."""
    if isinstance(held, str):
        yield held
    elif isinstance(held, Mapping):
        for name, inner in held.items():
            if name not in ("evidence", "sources", "readiness"):
                yield from _texts(inner)
    elif isinstance(held, list | tuple):
        for inner in held:
            yield from _texts(inner)


def _newer(
    old: Mapping[str, Held], new: Mapping[str, Held], named_before: set[str], named_after: set[str]
) -> dict[str, str]:
    """The latest that the second strategy names of each series, with the earlier one that the first named."""
    was, now = _latest(old, named_before), _latest(new, named_after)
    return {
        now[series]: was[series]
        for series in was.keys() & now.keys()
        if old[was[series]]["figure"]["period_end"] < new[now[series]]["figure"]["period_end"]
    }


def _latest(held: Mapping[str, Held], names: set[str]) -> dict[tuple[str, ...], str]:
    found: dict[tuple[str, ...], str] = {}
    for name in sorted(names & held.keys(), key=lambda it: (held[it]["figure"]["period_end"], it)):
        figure = held[name]["figure"]
        found[figure["indicator"], figure["area"], figure["group"]] = name
    return found


def _change(name: str, old: Held | None, new: Held | None, *, cited: bool) -> FigureChange:
    stands = new or old
    assert stands is not None  # it came from one of them
    title = _text(stands["statement"])
    before, after = (said(it["figure"]) if it else None for it in (old, new))
    if old and new:
        same = all(old["figure"].get(it) == new["figure"].get(it) for it in ("value", "unit", "reason"))
        return FigureChange(name, "same" if same else "changed", title, before, after, cited)
    return FigureChange(name, "added" if new else "removed", title, before, after, cited)


def _newer_change(old: Held, new: Held) -> FigureChange:
    before, after = dated(old["figure"]), dated(new["figure"])
    return FigureChange(new["id"], "newer", _text(new["statement"]), before, after, cited=True)


def said(figure: Held) -> Text:
    """A figure's value with its unit, in both languages."""
    return in_both(lambda language: value_of(figure, language))


def dated(figure: Held) -> Text:
    """The same with the period."""
    period = Period(*(date.fromisoformat(figure[name]) for name in ("period_start", "period_end")))
    return in_both(lambda language: f"{value_of(figure, language)} ({period.label(language)})")


def _target(name: str, old: float | None, new: float | None) -> FigureChange:
    item = _known().get(name)
    title = item.title if item else Text(name, name)
    unit = item.unit if item else ""
    before, after = (_aimed(it, unit, name) for it in (old, new))
    kind = "same" if old == new else "added" if old is None else "removed" if new is None else "changed"
    return FigureChange(name, kind, title, before, after, cited=True)  # type: ignore[arg-type]


def _aimed(value: float | None, unit: str, name: str) -> Text | None:
    return None if value is None else in_both(lambda language: measured(value, unit, name, language))


def _known() -> dict[str, Indicator]:
    return {item.id: item for item in indicators()}


def _text(held: Held) -> Text:
    return Text(*(held.get(language) or "" for language in LANGUAGES))
