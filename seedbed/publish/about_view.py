"""What the last page says of the sources: each as published, and what was corrected."""

from __future__ import annotations

from seedbed.foundations.areas import authorities
from seedbed.foundations.languages import Language, say
from seedbed.plan.strategy.pack import Pack, both
from seedbed.publish.priority_view import day, iso_day, words
from seedbed.publish.shapes import ErratumView, Grid
from seedbed.sources.errata import Erratum, errata


def errata_views(pack: Pack, language: Language) -> tuple[ErratumView, ...]:
    """The corrections that touch this strategy: of a source it uses, and of an area it names."""
    near = _codes_of(pack)
    used = [row["id"] for row in pack.rows("sources")]
    return tuple(
        ErratumView(day(e.recorded_on, language), e.what_was_wrong[language], e.what_was_done[language])
        for e in errata()
        if _touches(e, near) and any(name.startswith(e.source) for name in used)
    )


def _touches(erratum: Erratum, codes: set[str]) -> bool:
    return not erratum.areas or bool(codes & set(erratum.areas))


def _codes_of(pack: Pack) -> set[str]:
    """The Department's numbers of the area, its members and the areas set beside it."""
    focus = pack.focus
    named = {focus.code, *(member.code for member in focus.members), *(c.code for c in focus.comparators)}
    return {authority.dfe_code for authority in authorities() if authority.ons_code in named}


def sources_grid(pack: Pack, language: Language) -> Grid:
    """Every source with its publisher, release and licence."""
    headings = tuple(say(f"table.{name}", language) for name in ("source", "publisher", "release", "licence"))
    rows = tuple(
        (
            words(both(row, "title"), language),
            row["publisher"],
            iso_day(row["release"] or "", language),
            row["licence"],
        )
        for row in pack.rows("sources")
    )
    return Grid(say("about.sources", language), headings, rows, numeric_from=4)
