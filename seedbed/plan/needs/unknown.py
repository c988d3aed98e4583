"""What is not known, listed as findings: absent values, stale ones, and what no public table holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Text, in_both, say, slug, text_from
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.needs.findings import too_few_neighbours
from seedbed.plan.needs.focus import Focus


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that is not known: what, why, and who holds it where that is known."""

    id: str
    statement: Text
    held_by: Text | None = None
    indicator: str | None = None


def unknowns(chosen: Sequence[Indicator], figures: Figures, focus: Focus) -> list[Unknown]:
    """Everything a reader of the profile should know to be missing."""
    found = [unknown for i in chosen if (unknown := _of_indicator(i, figures, focus))]
    if too_few_neighbours(focus):
        found.append(
            Unknown("too-few-neighbours", in_both(lambda lang: say("unknown.too-few-neighbours", lang)))
        )
    return found + _never_public()


def _of_indicator(item: Indicator, figures: Figures, focus: Focus) -> Unknown | None:
    own = [f for f in figures.series(item.id, focus.code) if item.is_comparable(f.period)]
    figure = latest(own)
    if figure is None and not any(f.indicator == item.id for f in figures):
        return _unknown(item, "not-read")
    if figure is None:
        reason = own[-1].reason if own and own[-1].reason else "not stated by source"
        return _unknown(item, "none", why=reason)
    newest = _newest_elsewhere(item, figures, focus)
    if newest and newest > figure.period_end:
        return _unknown(item, "stale", when=figure, name=focus.nation_name)
    return _unknown(item, "discontinued", when=figure) if item.discontinued else None


def _unknown(
    item: Indicator,
    kind: str,
    *,
    why: str | None = None,
    when: Figure | None = None,
    name: Text | None = None,
) -> Unknown:
    statement = in_both(
        lambda lang: say(
            f"unknown.{kind}",
            lang,
            title=item.title[lang],
            name=name[lang] if name else "",
            reason=say(f"reason.{slug(why)}", lang) if why else "",
            period=when.period.label(lang) if when else "",
            note=item.note[lang] if item.note else "",
        )
    )
    return Unknown(f"{kind}-{item.id}", statement, indicator=item.id)


def _newest_elsewhere(item: Indicator, figures: Figures, focus: Focus) -> date | None:
    nation = focus.one("england")
    figure = latest(figures.series(item.id, nation.code)) if nation else None
    return figure.period_end if figure else None


def _never_public() -> list[Unknown]:
    """What a strategy needs to know and no public table of small or local areas holds."""
    table = read_toml("not_known.toml")
    return [
        Unknown(name, text_from(row["statement"], name), text_from(row["held_by"], name))
        for name, row in table.items()
    ]
