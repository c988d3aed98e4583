"""Who answers for each priority, and what is open: as a table, and as sentences."""

from __future__ import annotations

from typing import Final

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.partnership.record import responsibilities
from seedbed.lead.partnership.responsibility import gaps
from seedbed.lead.partnership.tables import RESPONSIBLE
from seedbed.plan.strategy.model import partners
from seedbed.plan.strategy.pack import Pack, both
from seedbed.publish.priority_view import words
from seedbed.publish.shapes import Grid

HEADINGS: Final = {"responsible": "responsible-part"}
"""Phrases of parts that are not called what the part is."""


def priority_titles(pack: Pack, language: Language) -> dict[str, str]:
    """What each priority is called, first first, without all that hangs on it."""
    rows = sorted(pack.rows("priorities"), key=lambda row: (row["order"], row["id"]))
    return {row["id"]: words(both(row, "title"), language) for row in rows}


def part_words(part: str, language: Language) -> str:
    """A part in words."""
    return say(f"partnership.{HEADINGS.get(part, part)}", language)


def parts_of(pack: Pack, priority: str, language: Language) -> dict[str, str]:
    """By part, the organisations that have it in one priority."""
    held, known = responsibilities(pack.tables).get(priority, {}), partners(pack)
    return {
        part: ", ".join(words(known[name].name, language) for name, own in held.items() if own == part)
        for part in RESPONSIBLE
    }


def responsible_grid(pack: Pack, language: Language) -> Grid | None:
    """Priorities down, parts across; None where nobody's part is written down."""
    if not pack.rows("responsibilities"):
        return None
    headings = (say("priority.priority", language), *(part_words(part, language) for part in RESPONSIBLE))
    titles = priority_titles(pack, language).items()
    rows = tuple((title, *_cells(pack, name, language)) for name, title in titles)
    return Grid(say("partnership.responsible-caption", language), headings, rows, len(headings))


def _cells(pack: Pack, priority: str, language: Language) -> tuple[str, ...]:
    nobody = {part: say("partnership.nobody", language) for part in RESPONSIBLE}
    nobody["accountable"] = say("partnership.nobody-yet", language)
    held = parts_of(pack, priority, language)
    return tuple(held[part] or nobody[part] for part in RESPONSIBLE)


def responsible_gaps(pack: Pack, language: Language) -> tuple[str, ...]:
    """What is open in who does what, priority by priority; nothing where nothing is written."""
    return tuple(
        say("partnership-gap.of-priority", language, priority=title, gap=gap)
        for name, title in priority_titles(pack, language).items()
        for gap in gaps_of(pack, name, language)
    )


def gaps_of(pack: Pack, priority: str, language: Language) -> tuple[str, ...]:
    """What is open in who does what for one priority, the gravest first; nothing where nothing is written."""
    if not pack.rows("responsibilities"):
        return ()
    sectors = {partner.id: partner.sector for partner in partners(pack).values()}
    found = gaps(responsibilities(pack.tables).get(priority, {}), sectors)
    return tuple(say(f"partnership-gap.{slug(gap)}", language) for gap in found)
