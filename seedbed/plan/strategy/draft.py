"""The first draft of an area's strategy: what public data can say, and named empty places for the rest."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from seedbed.foundations.areas import Authority
from seedbed.foundations.figures import Figure, identifier
from seedbed.foundations.indicators import indicator
from seedbed.foundations.languages import LANGUAGES, Language, Text, in_both, say, slug
from seedbed.foundations.tables import Row
from seedbed.plan.needs.comparisons import Comparison
from seedbed.plan.needs.findings import Finding
from seedbed.plan.needs.focus import Comparator, Focus
from seedbed.plan.needs.gather import Gathered
from seedbed.plan.needs.profile import IndicatorProfile, Profile, profile
from seedbed.plan.strategy.pack import Pack
from seedbed.plan.strategy.tables import SCHEMA_VERSION
from seedbed.sources.folder import DataSet, data_sets

YEARS = 3


def draft(gathered: Gathered, authority: Authority, as_of: date) -> tuple[Pack, str]:
    """A pack for the area from what was gathered.

    Returns:
        The pack, not yet written, and the text of its `area.toml`.
    """
    focus = gathered.focus
    made = profile(focus, gathered.figures, also_unknown=[d.without_it for d in gathered.missing])
    area_text = _area_text(authority, as_of, [d.id for d in gathered.missing])
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
        "sources": source_rows(gathered.figures),
        "comparators": [comparator_row(c) for c in focus.comparators],
        "places": [
            {"code": p.code, "name": p.name, "ward_code": p.ward_code, "ward_name": p.ward_name}
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
        named = "england" if comparator.role == "england" else slug(comparator.name.en)
        names[comparator.code] = named
    return names


def comparator_row(comparator: Comparator) -> Row:
    """A comparator as a row of its table."""
    order = comparator.order or None
    return {
        "code": comparator.code, "name_en": comparator.name.en, "name_cy": comparator.name.cy,
        "role": comparator.role, "order": order, "closeness": comparator.closeness,
    }  # fmt: skip


def source_rows(figures: Sequence[Figure]) -> list[Row]:
    """The sources of these figures, each once."""
    used = list(dict.fromkeys(f.source for f in figures))
    return [_source_row(name) for name in used]


def _source_row(name: str) -> Row:
    if name in data_sets():
        return _data_set_row(data_sets()[name])
    item = indicator(name.removeprefix("lait-"))
    origin = item.source
    assert origin is not None  # LAIT figures come from an indicator with a source
    row = _data_set_row(data_sets()["lait"])
    publisher = origin.publisher
    if origin.compiled_by and not origin.compiled_by.startswith(publisher):
        publisher = f"{publisher}, compiled by {origin.compiled_by}"
    return row | {
        "id": name,
        "title_en": f"{origin.publication}: {item.title.en}",
        "title_cy": f"{origin.publication}: {item.title.cy}",
        "publisher": publisher,
        "protected_by": origin.publisher,
        "release": origin.updated or row["release"],
        "url": origin.url or row["url"],
    }


def _data_set_row(data_set: DataSet) -> Row:
    return {
        "id": data_set.id, "title_en": data_set.title.en, "title_cy": data_set.title.cy,
        "publisher": data_set.publisher, "release": data_set.release, "licence": data_set.licence,
        "url": data_set.url, "protected_by": data_set.publisher,
    }  # fmt: skip


def suggestion_row(finding: Finding, priority: str | None = None) -> Row:
    """A concern as a suggestion: open, or accepted as a priority."""
    state = "accepted" if priority else "open"
    return {
        "id": f"look-at-{finding.indicator}", "indicator": finding.indicator,
        "statement_en": finding.sentence.en, "statement_cy": finding.sentence.cy,
        "reason_en": finding.reason.en, "reason_cy": finding.reason.cy, "state": state, "priority": priority,
    }  # fmt: skip


def _area_text(authority: Authority, as_of: date, missing: Sequence[str]) -> str:
    version = ".".join(map(str, SCHEMA_VERSION))
    titles = in_both(lambda lang: say("draft.title", lang))
    return f"""# The record of the area and its strategy. Dates are written 2026-03-31, without quotes.
schema_version = "{version}"
made_on = {as_of.isoformat()}
# Data sets that were not at hand when the figures were read; 'seedbed refresh' brings this up to date.
missing_data = {json.dumps(list(missing))}

[area]
ons_code = "{authority.ons_code}"
dfe_code = "{authority.dfe_code}"
name_en = "{authority.name.en}"
name_cy = "{authority.name.cy}"
nation = "{authority.nation}"

[strategy]
title_en = "{titles.en}"
title_cy = "{titles.cy}"
starts = {as_of.year}
ends = {as_of.year + YEARS}

# The area's own targets by indicator, for example:  gld = 70.2
[targets]

# Until named partners adopt the strategy, every page says that it is a draft. To adopt it, give
# the day and the partners by their id in partners.csv, for example:
#   on = 2026-03-31
#   partners = ["council", "health-board"]
[adoption]
partners = []
"""


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
    lines = [_cited(item, made, language) for item in made.indicators if item.comparison]
    opening, body = say("draft.starting-point", language), "\n".join(lines)
    return f"{opening}\n\n{body}\n\n{_places('starting-point', language)}"


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
    opening = "draft.who-fares-worst" if lines else "draft.no-group"
    body = "\n".join(f"- {line}" for line in lines)
    return f"{say(opening, language)}\n\n{body}\n\n{_places('who-fares-worst', language)}"
