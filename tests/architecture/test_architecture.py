"""The shape of the house: who may import whom, what things are called, what must never be committed."""

import importlib
import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import seedbed

DRAWERS = {"utils", "util", "helpers", "helper", "common", "core", "misc", "services", "manager", "platform"}
PLACES = re.compile(
    r"(?<!\w)(?:/home/|/Users/|/root/|/tmp/|[A-Z]:\\Users\\)[\w.-]|https?://(?!127\.0\.0\.1|localhost)(?:[\w.-]+:\d+|\d+\.\d+\.\d+\.\d+)"
)
REGISTRIES = re.compile(
    r"https?://[\w.-]*(?:pypi|pythonhosted|npmjs|artifactory|nexus|jfrog)[\w.-]*/", re.IGNORECASE
)


NETWORK = re.compile(
    r"^\s*(?:import|from)\s+(?:urllib\.request|http|socket|ssl|ftplib|smtplib)\b", re.MULTILINE
)


def modules():
    """Names of every module of the library."""
    return ["seedbed", *(m.name for m in pkgutil.walk_packages(seedbed.__path__, "seedbed."))]


def tracked(root):
    """Files that are or will be committed."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
    )
    if listed.returncode:
        pytest.skip("this is not a git checkout, so nobody can say what is tracked")
    return [root / name for name in listed.stdout.splitlines() if (root / name).is_file()]


def test_the_import_contracts_hold(root):
    """The layers of the library are those of the design."""
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


def test_no_module_is_a_drawer():
    """A module says what it holds."""
    assert [name for name in modules() if DRAWERS & set(name.split("."))] == []


def test_every_module_says_what_lives_in_it():
    """One line at the top of each file."""
    silent = [n for n in modules() if not n.endswith("__main__") and not importlib.import_module(n).__doc__]
    assert silent == []


def test_only_readers_of_services_and_the_demo_touch_the_network(root):
    """Everything else works on files; the demo serves this machine."""
    found = {
        path.relative_to(root / "seedbed").as_posix()
        for path in (root / "seedbed").rglob("*.py")
        if NETWORK.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"sources/live/transport.py", "cli/demo.py"}


def test_no_statistics_package_is_loaded_by_the_library():
    """Comparators belong to the tests; closed forms do for planning and publishing."""
    code = f"""
import importlib, sys
for name in {[n for n in modules() if not n.endswith("__main__")]!r}:
    importlib.import_module(name)
sys.exit(",".join(n for n in ("scipy", "statsmodels", "django") if n in sys.modules) or 0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_the_glossary_has_a_word_for_every_folder(root):
    """A folder's name is a word of the glossary."""
    glossary = root / "GLOSSARY.md"
    if not glossary.is_file():
        pytest.skip("GLOSSARY.md is not written yet")
    words = glossary.read_text(encoding="utf-8").casefold()
    folders = [p.name for p in (root / "seedbed").iterdir() if p.is_dir() and not p.name.startswith("_")]
    assert [name for name in folders if not re.search(rf"\b{name}\b", words)] == []


def test_nothing_committed_names_a_machine_or_a_registry(root):
    """What works here must work anywhere; lock files carry hashes, not addresses."""
    found = []
    for path in tracked(root):
        try:
            words = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if path != Path(__file__):
            found += [(path.name, m.group()) for p in (PLACES, REGISTRIES) for m in p.finditer(words)]
    assert found == []


def texts(table, where=""):
    """Every table that holds text in a language, with the path of keys to it."""
    if isinstance(table, list):
        for n, item in enumerate(table):
            yield from texts(item, f"{where}[{n}]")
    elif isinstance(table, dict):
        if {"en", "cy"} & set(table):
            yield where, table
        for key, value in table.items():
            yield from texts(value, f"{where}.{key}")


def test_every_definition_speaks_both_languages_and_says_how_sure_it_is(root):
    """English, Welsh, and whether the Welsh is a draft or who reviewed it and when."""
    seen, wrong = 0, []
    for path in sorted((root / "seedbed" / "definitions").rglob("*.toml")):
        for where, text in texts(tomllib.loads(path.read_text(encoding="utf-8"))):
            seen += 1
            vouched = text.get("cy_status") == "draft" or (
                "cy_reviewed_by" in text and "cy_reviewed_on" in text
            )
            if not (text.get("en") and text.get("cy") and vouched):
                wrong.append(f"{path.name}{where}")
    assert seen > 100
    assert wrong == []


def test_names_of_authorities_say_how_sure_their_welsh_is(root):
    """The table of authorities follows the same rule."""
    import csv

    with (root / "seedbed" / "definitions" / "authorities.csv").open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    assert [
        r["name_en"] for r in rows if not r["name_cy"] or r["welsh_status"] not in ("draft", "reviewed")
    ] == []
