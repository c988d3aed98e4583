"""What import-linter cannot see of the site: foreign keys, which are strings, and what commands load."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import web.loaded  # noqa: F401  # models need it
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
STEPS = {"plan", "lead", "deliver", "evaluate"}


def layers():
    """Parts of the site from low to high, as the import contract has them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    [site] = [contract for contract in contracts if contract.get("containers") == ["seedbed_web"]]
    names = [name.strip(" ()") for layer in site["layers"] for name in layer.split("|")]
    return list(reversed(names))


def foreign_keys():
    """Model and model that it points to, within the site."""
    for model in apps.get_models():
        for field in model._meta.get_fields():
            target = field.related_model if field.many_to_one or field.one_to_one else None
            if target is not None and field.concrete and _ours(model) and _ours(target):
                yield model, target


def _ours(model):
    return model.__module__.startswith("seedbed_web.")


def _part(model):
    return model.__module__.split(".")[1]


def test_foreign_keys_lead_down():
    order = layers()
    pairs = {(_part(a), _part(b)) for a, b in foreign_keys()}
    assert len(pairs) > 5
    assert [(a, b) for a, b in pairs if order.index(a) < order.index(b)] == []


def test_no_foreign_key_leads_from_one_step_to_another():
    pairs = {(_part(a), _part(b)) for a, b in foreign_keys()}
    assert [(a, b) for a, b in pairs if {a, b} <= STEPS and a != b] == []


def test_every_part_of_the_site_has_its_place():
    folders = {path.name for path in (ROOT / "seedbed_web").iterdir() if (path / "__init__.py").is_file()}
    assert folders <= set(layers())


def test_help_loads_neither_django_nor_a_database():
    """The commands of the site are registered, and import what they need when they run."""
    asked = "import sys; from seedbed.cli.commands import app; print(*sorted(sys.modules))"
    loaded = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    ).stdout.split()
    assert "seedbed_web.config.commands.serve" in loaded
    assert {"django", "psycopg", "uvicorn", "procrastinate", "polars"} & set(loaded) == set()


STREAM = "seedbed_web/database/events/streaming.py"
"""The one answer that goes on after its page has ended: it passes on that something has changed, not what."""
HEARS = "seedbed_web/database/events/hub.py"
TOUCHES_TABLES = re.compile(r"objects|_default_manager|atomic|set_scope|working_for|cursor\(|queries|models")


def test_no_answer_reads_the_database_while_it_is_being_sent():
    """A streamed answer is sent after the transaction has ended, when nobody's rows are seen any more."""
    streaming = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "seedbed_web").rglob("*.py")
        if "StreamingHttpResponse" in path.read_text(encoding="utf-8")
    ]
    assert streaming == [STREAM]


def test_the_stream_of_news_asks_no_table():
    """It sends numbers that were announced; whoever wants to know more asks for a page, and is looked at."""
    for file in (STREAM, HEARS):
        code = (ROOT / file).read_text(encoding="utf-8").split('"""', 2)[2]
        assert TOUCHES_TABLES.findall(code) == []
    hub = (ROOT / HEARS).read_text(encoding="utf-8")
    assert re.findall(r"\.execute\(f?\"(\w+)", hub) == ["LISTEN", "SELECT"]
    assert 'execute("SELECT 1")' in hub
