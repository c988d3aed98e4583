"""A site made before money, suggestions, judgements and texts were rows keeps what was brought to it."""

from uuid import uuid4

import pytest
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from web.conftest import connect
from web.postgres import new_home

from seedbed.foundations.tables import read_table
from seedbed.plan.strategy.tables import JUDGEMENTS, MONEY, PRIORITIES, SECTIONS, SUGGESTIONS
from seedbed_web.database.embedded import running

BEFORE = [
    ("publish", "0003_whose_rows"),
    ("plan", "0004_whose_rows"),
    ("organisations", "0003_what_nobody_removes"),
]
AFTER = [("publish", "0004_rows_from_files")]
ALIAS = "earlier"


def moved_to(targets):
    """Carries the migrations up to some out, and gives the models as they are then."""
    executor = MigrationExecutor(connections[ALIAS])
    executor.migrate(targets)
    return MigrationExecutor(connections[ALIAS]).loader.project_state(targets).apps


@pytest.fixture
def earlier(django_db_setup, django_db_blocker):
    """A database of its own, with the tables of before."""
    with new_home() as home, running(home, durable=False) as server, django_db_blocker.unblock():
        connect(ALIAS, server.owner_url)
        yield moved_to(BEFORE)
        connections[ALIAS].close()
        del connections.settings[ALIAS]


def as_it_was_kept(apps, pack):
    """A partnership with its pack: what had rows then, and the rest as files."""
    place = uuid4()
    apps.get_model("organisations", "Partnership").objects.using(ALIAS).create(
        id=place, slug="keeper", name_en="Keeper", nation="England"
    )
    priority = apps.get_model("plan", "Priority").objects.using(ALIAS)
    for order, row in enumerate(rows_of(PRIORITIES, pack), start=1):
        priority.create(
            partnership_id=place,
            identifier=row["id"],
            order=order,
            title_en=row["title_en"],
            need_en="It is so.",
        )
    files = apps.get_model("publish", "PackFile").objects.using(ALIAS)
    for path, content in pack.items():
        files.create(partnership_id=place, path=path, content=content)
    return place


def rows_of(table, pack):
    return read_table(table, pack[table.file])[0]


def test_files_of_before_become_rows(earlier, few_figures):
    pack = few_figures
    place = as_it_was_kept(earlier, pack)
    apps = moved_to(AFTER)

    def of(model):
        return apps.get_model("plan", model).objects.using(ALIAS).filter(partnership_id=place)

    money = of("Money").order_by("order").values_list("identifier", "pounds", "priority__identifier")
    assert list(money) == [(row["id"], row["pounds"], row["priority"]) for row in rows_of(MONEY, pack)]
    assert of("Suggestion").count() == len(rows_of(SUGGESTIONS, pack)) > 0
    assert of("Judgement").count() == len(rows_of(JUDGEMENTS, pack)) > 0
    texts = {(it.section, it.language): it.words.encode() for it in of("Narrative")}
    assert texts == {
        (section, language): pack[f"text/{section}.{language}.md"]
        for section in SECTIONS
        for language in ("en", "cy")
    }
