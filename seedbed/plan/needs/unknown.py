"""What is not known, listed as findings: absent values, stale ones, and what no public table holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.figures import Figure, Figures
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Text, in_both, say, slug, text_from
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.needs.findings import is_old, too_few_neighbours
from seedbed.plan.needs.focus import Focus

Kind = Literal["figure", "gap"]
NEVER_PUBLIC: Final = {"England": "not_known.toml", "Wales": "not_known_wales.toml"}


@dataclass(frozen=True, slots=True)
class Unknown:
    """One thing that is not known: what, why, and who holds it where that is known.

    A `figure` is absent or old here; a `gap` is something that no table used here holds for any area.
    """

    id: str
    statement: Text
    held_by: Text | None = None
    indicator: str | None = None
    kind: Kind = "figure"


def unknowns(chosen: Sequence[Indicator], figures: Figures, focus: Focus) -> list[Unknown]:
    """Everything a reader of the profile should know to be missing; what names its holder comes last."""
    found = [unknown for i in chosen if (unknown := _of_indicator(i, figures, focus))]
    if too_few_neighbours(focus):
        found.append(_without_neighbours(focus))
    return found + named_gaps(chosen, figures, focus)


def _without_neighbours(focus: Focus) -> Unknown:
    kind = "no" if not focus.neighbours and (focus.members or focus.nation == "Wales") else "too-few"
    words = in_both(lambda lang: say(f"unknown.{kind}-neighbours", lang, name=focus.name[lang]))
    return Unknown("too-few-neighbours", words)


def _of_indicator(item: Indicator, figures: Figures, focus: Focus) -> Unknown | None:
    if item.context:
        return None  # background is left out where it is absent, and never called today's
    own = [f for f in figures.series(item.id, focus.code) if item.is_comparable(f.period)]
    figure = latest(own)
    if figure is None:
        return None if _goes_without_saying(item, figures, focus) else _absent(item, own, figures)
    newest = _newest_elsewhere(item, figures, focus)
    if newest and newest > figure.period_end:
        return _unknown(item, "stale", when=figure, name=focus.nation_name)
    if item.discontinued:
        return _unknown(item, "discontinued", when=figure)
    return _unknown(item, "old", when=figure) if item.is_judged and is_old(figure, figures) else None


def _goes_without_saying(item: Indicator, figures: Figures, focus: Focus) -> bool:
    """Live indicators are named gaps; the members of a partnership stand for all of it."""
    is_live = item.live is not None and not figures.series(item.id, focus.code)
    by_member = any(latest(figures.series(item.id, member.code)) for member in focus.members)
    return is_live or by_member


def _absent(item: Indicator, own: Sequence[Figure], figures: Figures) -> Unknown:
    if not any(f.indicator == item.id for f in figures):
        return _unknown(item, "not-read")
    reason = own[-1].reason if own and own[-1].reason else "not stated by source"
    return _unknown(item, "none", why=reason)


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
        ).strip()
    )
    return Unknown(f"{kind}-{item.id}", statement, indicator=item.id)


def _newest_elsewhere(item: Indicator, figures: Figures, focus: Focus) -> date | None:
    nation = focus.national
    figure = latest(figures.series(item.id, nation.code)) if nation else None
    return figure.period_end if figure else None


def named_gaps(chosen: Sequence[Indicator], figures: Figures, focus: Focus) -> list[Unknown]:
    """What no table used here holds, and which body does: one list, nothing twice.

    An entry of `not_known.toml` that covers indicators gives way to their own gaps, and to its rest,
    once one of them has a figure.
    """
    absent = {i.id: i for i in chosen if i.live is not None and not figures.series(i.id, focus.code)}
    known = {i.id for i in chosen} - set(absent)
    made: list[Unknown] = []
    for name, row in read_toml(NEVER_PUBLIC.get(focus.nation, NEVER_PUBLIC["England"])).items():
        covered = [absent.pop(other) for other in row.get("covers", ()) if other in absent]
        if known & set(row.get("covers", ())):
            made += [_gap(item) for item in covered]
            made += [_standing(name, row["rest"], row)] if "rest" in row else []
        else:
            made.append(_standing(name, row["statement"], row))
    return [_gap(item) for item in absent.values()] + made


def _gap(item: Indicator) -> Unknown:
    missing = item.missing
    assert missing is not None  # a live indicator without it is refused when it is read
    words = in_both(lambda lang: say("unknown.gap", lang, words=missing[lang]))
    return Unknown(f"gap-{item.id}", words, item.held_by, item.id, "gap")


def _standing(name: str, statement: dict[str, str], row: dict[str, dict[str, str]]) -> Unknown:
    return Unknown(name, text_from(statement, name), text_from(row["held_by"], name), kind="gap")
