"""The tables of the documents that repeat the code, made from it, and the page in which each stands."""

import web.loaded  # noqa: F401  # the site's pages need it

from seedbed.foundations.figures import NOTES, REASONS
from seedbed.foundations.indicators import indicators
from seedbed.foundations.languages import phrases
from seedbed.lead.community.tables import TABLES as COMMUNITY_TABLES
from seedbed.lead.maturity.tables import TABLES as MATURITY_TABLES
from seedbed.lead.partnership.tables import TABLES as PARTNERSHIP_TABLES
from seedbed.plan.strategy.readiness.definitions import criteria_sets, words_of_tests
from seedbed.plan.strategy.tables import CITING_COLUMNS, TABLES
from seedbed.sources.errata import errata
from seedbed.sources.folder import data_sets
from seedbed.sources.live.series import series_of
from seedbed_web.access.pages import pages
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import ALLOWED, Role

READ_TODAY = {
    "lait", "statistical-neighbours", "deprivation-england-indicators", "population-2020", "ethnicity",
    "small-area-changes", "wards", "boundaries-small-areas", "deprivation-england", "deprivation-wales",
    "deprivation-england-districts", "rural-urban", "population-2020-districts",
}  # fmt: skip
"""Data sets that a command reads; the other readers are there for notebooks."""


BETTER = {"high": "higher", "low": "lower", "none": "neither"}


def table(headings, rows):
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(
        "| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines
    )


def indicator_table():
    rows = [
        (f"`{i.id}`", i.title.en, _publication(i), i.period, i.unit, BETTER[i.polarity], _compared(i))
        for i in indicators()
    ]
    return table(("id", "title", "published in", "period", "unit", "better", "compared"), rows)


def _publication(item):
    return item.source.publication if item.source else f"worked out from `{item.derived.of}`"


def _compared(item):
    since = (
        f"from the period that ends in {item.comparable_from}"
        if item.comparable_from
        else "every year in the source"
    )
    together = f"; {item.pooled_years} years together" if item.pooled_years > 1 else ""
    return since + together + ("; the source has ended" if item.discontinued else "")


def series_table():
    rows = [
        (f"`{i.id}`", f"`{group}`", f"`{series}`") for i in indicators() for group, series in i.series.items()
    ]
    return table(("indicator", "group", "series in the Local Authority Interactive Tool"), rows)


def pack_tables():
    return "\n\n".join(_pack_table(t) for t in TABLES)


def _pack_table(held):
    rows = [(f"`{c.name}`", c.kind, "yes" if c.required else "no", _about(held, c)) for c in held.columns]
    lead = f"### `{held.file}`\n\n{held.title}. Unique by: {', '.join(f'`{k}`' for k in held.key)}."
    lead += "" if held.needed else " The file may be left out."
    return f"{lead}\n\n{table(('column', 'kind', 'needed', 'what it is'), rows)}"


def _about(held, column):
    said = [column.about]
    if column.choices:
        said.append("one of: " + ", ".join(f"`{choice}`" for choice in column.choices))
    if column.points_to:
        said.append(f"must stand in `{column.points_to[0]}.csv`, column `{column.points_to[1]}`")
    if column.cites or column.name in CITING_COLUMNS.get(held.name, ()):
        said.append("may cite")
    return "; ".join(said)


def data_set_table(*, read_today):
    rows = [
        (f"`{d.file}`", d.title.en, d.publisher, d.release, d.without_it.en)
        for d in data_sets().values()
        if (d.id in READ_TODAY) == read_today
    ]
    return table(("file", "what it is", "publisher", "release", "without it"), rows)


def data_columns():
    rows = [(f"`{d.file}`", ", ".join(f"`{c}`" for c in d.columns)) for d in data_sets().values()]
    return table(("file", "columns it must have"), rows)


def errata_table():
    rows = [
        (
            f"`{e.id}`",
            e.recorded_on,
            f"`{e.series}`",
            ", ".join(e.years),
            e.what_was_wrong.en,
            e.what_was_done.en,
        )
        for e in errata()
    ]
    return table(("id", "recorded on", "series", "years", "what was wrong", "what was done"), rows)


def reasons_and_notes():
    rows = [
        (f"`{kind}`", "reason" if kind in REASONS else "note", _said(kind)) for kind in (*REASONS, *NOTES)
    ]
    return table(("word", "column", "what readers see"), rows)


def _said(kind):
    key = "-".join(kind.split())
    return phrases()[f"{'reason' if kind in REASONS else 'note'}.{key}"].en


def live_table():
    rows = [
        (
            f"`{made.indicator}`",
            made.service.title,
            f"`{made.live[made.service.key]}`" if made.service.key in made.live else "not known",
            "yes" if made.live.get("verified") else "no",
            ", ".join(f"`{key}`" for key in made.live.get("from_memory", ())),
        )
        for i in indicators()
        if (made := series_of(i))
    ]
    return table(("indicator", "service", "identifier there", "confirmed", "from memory"), rows)


def criteria_table():
    return "\n\n".join(_criteria(made) for made in criteria_sets())


def _criteria(made):
    rows = [
        (
            item.title.en,
            item.factor,
            ", ".join(f"`{test.id}`" for test in item.tests),
            _question(item),
            _rests(item),
        )
        for item in made.criteria
    ]
    lead = f"### {made.title.en}\n\n`{made.id}`. {made.note.en}"
    return f"{lead}\n\n{table(('criterion', 'factor', 'tests', 'question for people', 'rests on'), rows)}"


def _question(item):
    return item.judgement.en if item.judgement else "none"


def _rests(item):
    return "; ".join(
        f"{cite.part.en}: {_linked(cite.source)}, {cite.source.publisher}" for cite in item.cites
    )


def _linked(source):
    return f"[{source.title.en}]({source.url})" if source.url else source.title.en


def readiness_test_table():
    rows = [(f"`{t.id}`", t.looks_at.en, ", ".join(t.reads), _limits(t)) for t in words_of_tests().values()]
    return table(("test", "what it looks at", "where", "limits"), rows)


def _limits(test):
    held = {name: ", ".join(v) if isinstance(v, list) else v for name, v in test.limits.items()}
    return "; ".join(f"{name}: {value}" for name, value in held.items()) or "none"


def permission_table():
    roles = list(Role)
    rows = [
        (str(permission), *("yes" if permission in ALLOWED[role] else "" for role in roles))
        for permission in Permission
    ]
    return table(("may", *(str(role) for role in roles)), rows)


def page_table():
    rows = [
        (f"`/{page.pattern}`", page.access.permission or page.access.who.value)
        for page in pages()
        if page.access is not None
    ]
    return table(("address", "for"), rows)


MADE = {
    "permissions": ("docs/guides/who-may-do-what.md", permission_table),
    "pages": ("docs/guides/who-may-do-what.md", page_table),
    "criteria": ("docs/methods/readiness.md", criteria_table),
    "readiness-tests": ("docs/methods/readiness.md", readiness_test_table),
    "partnership-tables": (
        "docs/guides/lead-in-a-pack.md",
        lambda: "\n\n".join(_pack_table(t) for t in PARTNERSHIP_TABLES),
    ),
    "community-tables": (
        "docs/guides/lead-in-a-pack.md",
        lambda: "\n\n".join(_pack_table(t) for t in COMMUNITY_TABLES),
    ),
    "maturity-tables": (
        "docs/guides/self-assessment.md",
        lambda: "\n\n".join(_pack_table(t) for t in MATURITY_TABLES),
    ),
    "live-series": ("docs/guides/live-data.md", live_table),
    "indicators": ("docs/indicators.md", indicator_table),
    "series": ("docs/indicators.md", series_table),
    "pack-tables": ("docs/guides/fill-in-a-pack.md", pack_tables),
    "reasons-and-notes": ("docs/guides/fill-in-a-pack.md", reasons_and_notes),
    "files-read": ("docs/guides/data-folder.md", lambda: data_set_table(read_today=True)),
    "files-for-notebooks": ("docs/guides/data-folder.md", lambda: data_set_table(read_today=False)),
    "file-columns": ("docs/guides/data-folder.md", data_columns),
    "errata": ("docs/guides/data-folder.md", errata_table),
}
