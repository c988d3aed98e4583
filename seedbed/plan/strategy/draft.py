"""The first draft of an area's strategy: what public data can say, and named empty places for the rest."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from seedbed.foundations.figures import Figure, identifier
from seedbed.foundations.languages import LANGUAGES, Language, Text, in_both, say, slug
from seedbed.foundations.partnerships import Area, Partnership
from seedbed.foundations.tables import Row
from seedbed.plan.needs.comparisons import Comparison
from seedbed.plan.needs.findings import Finding
from seedbed.plan.needs.focus import NATIONAL, Comparator, Focus
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.needs.profile import IndicatorProfile, Profile, profile
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.source_rows import source_rows
from seedbed.plan.strategy.tables import SCHEMA_VERSION

YEARS: Final = 3
POPULATION: Final = "population"
"""The theme whose background figures a first draft names: who lives here."""
WELSH: Final = """
# An adopted strategy of a Welsh partnership needs Welsh that somebody has reviewed, for example:
#   reviewed_by = "Translation unit of the council"
#   reviewed_on = 2026-03-31
[welsh]
"""


def draft(gathered: Gathered, area: Area, as_of: date) -> tuple[Pack, str]:
    """A pack for the area from what was gathered.

    Returns:
        The pack, not yet written, and the text of its `area.toml`.
    """
    focus = gathered.focus
    made = profile(focus, gathered.figures, also_unknown=[d.without_it for d in gathered.missing])
    area_text = _area_text(area, as_of, [d.id for d in gathered.missing])
    pack = Pack(Path(), tomllib.loads(area_text))
    pack.tables = data_tables(gathered)
    pack.tables["suggestions"] = [suggestion_row(finding) for finding in made.concerns]
    pack.texts = {(s, lang): words[lang] for s, words in _texts(made).items() for lang in LANGUAGES}
    return pack, area_text


def data_tables(gathered: Gathered) -> dict[str, list[Row]]:
    """The tables that come from public data alone: figures, sources, comparators and places."""
    focus = gathered.focus
    return {
        "figures": figure_rows(gathered.figures, focus),
        "sources": source_rows(gathered.figures, gathered.brought),
        "comparators": [comparator_row(c) for c in focus.comparators],
        "places": [
            {
                "code": p.code,
                "name": p.name,
                "ward_code": p.ward_code,
                "ward_name": p.ward_name,
                "district_code": p.district_code or None,
                "district_name": p.district_name or None,
            }
            for p in focus.places
        ],
    }


def figure_rows(figures: Sequence[Figure], focus: Focus) -> list[Row]:
    """Figures as rows with their identifiers."""
    short = short_names(focus)
    return [
        {"id": identifier(f, short.get(f.area, f.area.lower()))}
        | {name: getattr(f, name) for name in f.__slots__}
        for f in figures
    ]


def short_names(focus: Focus) -> dict[str, str | None]:
    """How each area is called inside an identifier: nothing for the area itself."""
    names: dict[str, str | None] = {focus.code: None}
    for comparator in focus.comparators:
        named = comparator.role if comparator.role in NATIONAL else slug(comparator.name.en)
        names[comparator.code] = named
    return names


def comparator_row(comparator: Comparator) -> Row:
    """A comparator as a row of its table."""
    order = comparator.order or None
    return {
        "code": comparator.code, "name_en": comparator.name.en, "name_cy": comparator.name.cy,
        "role": comparator.role, "order": order, "closeness": comparator.closeness,
    }  # fmt: skip


def suggestion_row(finding: Finding, priority: str | None = None) -> Row:
    """A concern as a suggestion: open, or accepted as a priority."""
    state = "accepted" if priority else "open"
    return {
        "id": f"look-at-{finding.indicator}", "indicator": finding.indicator,
        "statement_en": finding.sentence.en, "statement_cy": finding.sentence.cy,
        "reason_en": finding.reason.en, "reason_cy": finding.reason.cy, "state": state, "priority": priority,
    }  # fmt: skip


def _area_text(area: Area, as_of: date, missing: Sequence[str]) -> str:
    version = ".".join(map(str, SCHEMA_VERSION))
    titles = in_both(lambda lang: say("draft.title", lang))
    return f"""# The record of the area and its strategy. Dates are written 2026-03-31, without quotes.
schema_version = "{version}"
made_on = {as_of.isoformat()}
# Data sets that were not at hand when the figures were read; 'seedbed refresh' brings this up to date.
missing_data = {json.dumps(list(missing))}

[area]
ons_code = "{area.ons_code}"
{_who(area)}
name_en = "{area.name.en}"
name_cy = "{area.name.cy}"
nation = "{area.nation}"

[strategy]
title_en = "{titles.en}"
title_cy = "{titles.cy}"
starts = {as_of.year}
ends = {as_of.year + YEARS}
# The day on which the strategy is next looked at, for example:
#   review_on = {as_of.year + 1}-03-31

# The area's own targets by indicator, for example:  gld = 70.2
[targets]

# Until named partners adopt the strategy, every page says that it is a draft. To adopt it, give
# the day and the partners by their id in partners.csv, for example:
#   on = 2026-03-31
#   partners = ["council", "health-board"]
[adoption]
partners = []
{WELSH if area.nation == "Wales" else ""}"""


def _who(area: Area) -> str:
    """The Department's number of an authority, or the members of a partnership."""
    if isinstance(area, Partnership):
        return f"members = {json.dumps([member.ons_code for member in area.members])}"
    return f'dfe_code = "{area.dfe_code}"'


def _texts(made: Profile) -> dict[str, Text]:
    plain = ("vision", "partnership", "working-together", "learning")
    texts = {section: in_both(partial(_places, section)) for section in plain}
    return texts | {
        "starting-point": in_both(lambda lang: _starting_point(made, lang)),
        "who-fares-worst": in_both(lambda lang: _who_fares_worst(made, lang)),
    }


def _places(section: str, language: Language) -> str:
    """The empty places of a section, each named for what only local people know."""
    count = {
        "vision": 2,
        "starting-point": 1,
        "who-fares-worst": 1,
        "partnership": 3,
        "working-together": 4,
        "learning": 3,
    }
    lines = [f"[to write: {say(f'to-write.{section}-{n}', language)}]" for n in range(1, count[section] + 1)]
    return "\n\n".join(lines) + "\n"


def _starting_point(made: Profile, language: Language) -> str:
    """What public figures say. What they do not say, and who holds it, the page itself lists."""
    named = [item for item in made.indicators if item.comparison and _is_named(item)]
    # What is judged comes first, who lives here after it.
    named.sort(key=lambda item: item.indicator.context)
    body = "\n".join(_cited(item, made, language) for item in named)
    parts = [say("draft.starting-point", language), body, _places("starting-point", language)]
    return "\n\n".join(parts)


def _is_named(item: IndicatorProfile) -> bool:
    """Whether a first draft names the figure: who lives here, and what is more than background."""
    comparison = item.comparison
    is_told = comparison is not None and comparison.figure.value is not None
    is_named = not item.indicator.context or item.indicator.theme == POPULATION
    return is_told and is_named and not item.is_too_rare


def _cited(item: IndicatorProfile, made: Profile, language: Language) -> str:
    comparison = item.pooled or item.comparison
    assert comparison is not None  # the caller asked
    period = comparison.figure.period.label(language)
    own = f"{{{identifier(comparison.figure)}}}"
    title = item.indicator.title[language]
    # A title that names its year does not need it twice.
    dated = title if str(comparison.figure.period_end.year) in title else f"{title}, {period}"
    line = f"- {dated}: {own}"
    return f"{line} {_england(comparison, made.focus, language)}".rstrip()


def _england(comparison: Comparison, focus: Focus, language: Language) -> str:
    if comparison.england is None:
        return ""
    name = identifier(comparison.england, short_names(focus)[comparison.england.area])
    return say("draft.england", language, name=focus.nation_name[language], citation=f"{{{name}}}")


def _who_fares_worst(made: Profile, language: Language) -> str:
    rows = [gap for gap in made.gaps if gap.may_headline and gap.gap > 0]
    lines = [
        say(
            "draft.gap",
            language,
            group=say(f"group.{gap.group}", language),
            own=f"{{{identifier(gap.figure)}}}",
            other=f"{{{identifier(gap.other)}}}",
            against=say(f"group.{gap.against}", language),
            period=gap.figure.period.label(language),
        )
        for gap in rows
    ]
    nothing = "draft.no-group" if made.gaps else "draft.no-groups-published"
    opening = "draft.who-fares-worst" if lines else nothing
    body = "\n".join(f"- {line}" for line in lines)
    return f"{say(opening, language)}\n\n{body}\n\n{_places('who-fares-worst', language)}"
