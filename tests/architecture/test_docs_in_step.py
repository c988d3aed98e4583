"""The documentation says what the code does, wherever a machine can compare the two.

Tables that repeat the code stand between `<!-- made: NAME -->` and `<!-- end: NAME -->`. After a change to
the code, `SEEDBED_WRITE_DOCS=1 make test ARGS=tests/architecture/test_docs_in_step.py` writes them again.
"""

import os
import re
import tomllib
from pathlib import Path

import pytest
import typer
import web.loaded  # noqa: F401  # the site's pages need it
from typer.core import TyperGroup

from seedbed.cli.commands import app
from seedbed.foundations.figures import NOTES, REASONS
from seedbed.foundations.indicators import indicators
from seedbed.foundations.intervals import byar, difference_of_proportions, wilson
from seedbed.foundations.languages import phrases
from seedbed.lead.maturity.tables import TABLES as MATURITY_TABLES
from seedbed.plan.strategy.readiness.definitions import criteria_sets, words_of_tests
from seedbed.plan.strategy.tables import CITING_COLUMNS, SECTIONS, TABLES
from seedbed.sources.errata import errata
from seedbed.sources.folder import data_sets
from seedbed.sources.live.series import series_of
from seedbed_web.access.pages import pages
from seedbed_web.access.permissions import Permission
from seedbed_web.access.roles import ALLOWED, Role

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
REWRITE = bool(os.environ.get("SEEDBED_WRITE_DOCS"))
READ_TODAY = {
    "lait", "statistical-neighbours", "deprivation-england-indicators", "population-2020", "ethnicity",
    "small-area-changes", "wards", "boundaries-small-areas", "deprivation-england", "deprivation-wales",
    "deprivation-england-districts", "rural-urban", "population-2020-districts",
}  # fmt: skip
"""Data sets that a command reads; the other readers are there for notebooks."""


BETTER = {"high": "higher", "low": "lower", "none": "neither"}


def words(path):
    return (ROOT / path).read_text(encoding="utf-8")


def table(headings, rows):
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(
        "| " + " | ".join(str(cell).replace("|", "\\|") for cell in line) + " |" for line in lines
    )


# ---------------------------------------------------------------- tables made from the code


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


@pytest.mark.parametrize("name", MADE)
def test_a_table_made_from_the_code_is_up_to_date(name):
    path, make = MADE[name]
    held = words(path)
    start, end = f"<!-- made: {name} -->\n", f"\n<!-- end: {name} -->"
    assert held.count(start) == held.count(end) == 1, (
        f"{path} needs {start.strip()} and {end.strip()} once each"
    )
    before, rest = held.split(start)
    inside, after = rest.split(end)
    if REWRITE:
        (ROOT / path).write_text(f"{before}{start}\n{make()}\n{end}{after}", encoding="utf-8")
        return
    assert inside.strip() == make(), f"{path}: run SEEDBED_WRITE_DOCS=1 make test ARGS={Path(__file__).name}"


# ---------------------------------------------------------------- the command line


def commands():
    """Every command by its words, with its parameters."""
    found = {}

    def walk(command, path):
        if isinstance(command, TyperGroup):
            for name, below in command.commands.items():
                walk(below, [*path, name])
        else:
            found[" ".join(path)] = command.params

    walk(typer.main.get_command(app), ["seedbed"])
    return found


@pytest.mark.parametrize("name", commands())
def test_the_guide_to_the_command_line_has_every_command_and_option(name):
    _, found, section = words("docs/guides/command-line.md").partition(f"\n## `{name}`\n")
    assert found, f"no section headed `{name}`"
    section = section.split("\n## ")[0]
    options = [
        option
        for p in commands()[name]
        for option in p.opts
        if option.startswith("--") and option != "--help"
    ]
    assert [option for option in options if f"`{option}" not in section] == []


def test_the_guide_to_the_command_line_has_no_command_that_is_not_there():
    headed = re.findall(r"^## `(seedbed .+)`$", words("docs/guides/command-line.md"), re.MULTILINE)
    assert sorted(headed) == sorted(commands())


def test_no_page_shows_an_option_that_is_not_there():
    known = {option for params in commands().values() for p in params for option in p.opts} | {"--help"}
    shown = {
        (path.name, option)
        for path in PAGES
        for line in re.findall(
            r"seedbed (?:new|check|publish|refresh|demo|plan)\b[^\n`]*", path.read_text(encoding="utf-8")
        )
        for option in re.findall(r"(?<!\S)--[a-z-]+", line)
    }
    assert {(page, option) for page, option in shown if option not in known} == set()


# ---------------------------------------------------------------- dependencies, targets, folders, words


def dependencies():
    held = tomllib.loads(words("pyproject.toml"))
    every = [
        *held["project"]["dependencies"],
        *(name for names in held["project"]["optional-dependencies"].values() for name in names),
        *(name for names in held["dependency-groups"].values() for name in names),
        *held["build-system"]["requires"],
    ]
    return sorted({re.match(r"[A-Za-z0-9-]+", name)[0] for name in every})


@pytest.mark.parametrize("name", dependencies())
def test_every_dependency_has_its_line_in_the_decision_record(name):
    assert f"| `{name}` |" in words("docs/adr/0002-dependencies.md")


def test_the_decision_record_names_no_dependency_that_is_gone():
    named = re.findall(r"^\| `([A-Za-z0-9-]+)` \|", words("docs/adr/0002-dependencies.md"), re.MULTILINE)
    front_end = ["govuk-frontend", "fontsource-inter"]
    assert sorted(set(named) - set(front_end)) == dependencies()


def test_every_make_target_named_in_a_page_exists():
    targets = set(re.findall(r"^([a-z]+):", words("Makefile"), re.MULTILINE))
    named = {
        name for path in PAGES for name in re.findall(r"`make ([a-z]+)", path.read_text(encoding="utf-8"))
    }
    named |= set(re.findall(r"^make ([a-z]+)", words("README.md"), re.MULTILINE))
    assert named
    assert named - targets == set()


def test_the_glossary_has_every_folder_of_the_library():
    folders = sorted(
        p.name for p in (ROOT / "seedbed").iterdir() if p.is_dir() and not p.name.startswith("_")
    )
    assert [name for name in folders if f"| `{name}` |" not in words("GLOSSARY.md")] == []


def test_the_glossary_uses_the_welsh_of_the_definitions():
    files = [
        *(ROOT / "seedbed" / "definitions").rglob("*.*"),
        *(ROOT / "seedbed" / "synthetic").rglob("*.toml"),
    ]
    definitions = "\n".join(path.read_text(encoding="utf-8") for path in files).casefold()
    welsh = [
        term.strip().casefold()
        for row in re.findall(r"^\| [^|`]+ \| ([^|]*) \| [^|]+ \|$", words("GLOSSARY.md"), re.MULTILINE)
        for term in row.split(",")
        if term.strip() not in ("", "Welsh", "---")
    ]
    assert welsh
    assert [term for term in welsh if term not in definitions] == []


def test_every_section_of_a_pack_is_in_its_guide():
    guide = words("docs/guides/fill-in-a-pack.md")
    assert [name for name in SECTIONS if f"`text/{name}.en.md`" not in guide] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_path_named_in_a_page_exists(path):
    text = path.read_text(encoding="utf-8")
    named = re.findall(r"`((?:seedbed|tests|benchmarks|frontend|requirements|docs)/[\w./*-]+)`", text)
    built = ("seedbed/publish/assets/",)  # made by `make assets`, ignored by git
    lost = [name for name in named if not list(ROOT.glob(name.rstrip("/"))) and name not in built]
    assert [name for name in lost if not name.endswith("/NAME.py")] == []


def test_pages_say_that_there_are_no_benchmarks_exactly_while_there_are_none():
    there = (ROOT / "benchmarks" / "run.py").is_file()
    assert [("there are none yet" in words(page)) for page in ("DEVELOPERS.md", "TESTING.md")] == [
        not there
    ] * 2


# ---------------------------------------------------------------- links, pictures, worked examples


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_pages_resolve(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    targets = re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", text)
    assert [target for target in targets if not _resolves(path, target)] == []


def _resolves(page, target):
    file, _, anchor = target.partition("#")
    found = (page.parent / file).resolve() if file else page
    if not found.exists() or not anchor:
        return found.exists()
    headings = re.findall(r"^#+ (.+)$", found.read_text(encoding="utf-8"), re.MULTILINE)
    return anchor in {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_the_pictures_of_the_front_page_are_there_and_small():
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", words("README.md"))
    assert shown
    assert [name for name in shown if not 10_000 < (ROOT / name).stat().st_size < 250_000] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_page_names_no_folder_of_one_machine(path):
    text = path.read_text(encoding="utf-8")
    assert [name for name in ("/home/", "/work/", "/root/", "/Users/", "C:\\") if name in text] == []


EXAMPLES = {
    "intervals.md": [
        ([100 * x for x in wilson(0.616, 1772)], ("59.31", "63.84")),
        ([1000 * x / 5316 for x in byar(3.9 * 5316 / 1000)], ("2.40", "5.98")),
    ],
    "movement.md": [
        ([100 * x for x in difference_of_proportions(0.616, 1772, 0.565, 1999)], ("1.95", "8.23"))
    ],
    "pooled-years.md": [([1000 * x / 5316 for x in byar(3.9 * 5316 / 1000)], ("2.40", "5.98"))],
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_worked_examples_are_what_the_formulas_give(name):
    page = words(f"docs/methods/{name}")
    for found, printed in EXAMPLES[name]:
        assert tuple(f"{value:.2f}" for value in found) == printed
        assert [value for value in printed if value not in page] == []


def test_every_kind_of_test_is_in_the_page_about_testing():
    kinds = sorted(
        {path.relative_to(ROOT / "tests").parts[0] for path in (ROOT / "tests").glob("*/**/test_*.py")}
    )
    assert [kind for kind in kinds if f"| `tests/{kind}` |" not in words("TESTING.md")] == []
