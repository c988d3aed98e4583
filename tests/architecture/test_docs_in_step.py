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
from architecture.made_tables import MADE
from typer.core import TyperGroup

from seedbed.cli.commands import app
from seedbed.foundations.intervals import byar, difference_of_proportions, wilson
from seedbed.plan.strategy.tables import SECTIONS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
REWRITE = bool(os.environ.get("SEEDBED_WRITE_DOCS"))


def words(path):
    return (ROOT / path).read_text(encoding="utf-8")


# ---------------------------------------------------------------- tables made from the code


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
