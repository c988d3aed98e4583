"""The site under test: its tables made by the owner, everything else done as the application."""

import psycopg
import pytest
import web.loaded  # noqa: F401  # before anything that needs models
from django.conf import settings as site_settings
from django.core.management import call_command
from django.db import connections
from django.utils import translation
from web.people import cast, nobody, sign_in  # noqa: F401  # fixtures
from web.postgres import new_home

from seedbed_web.config.environment import database
from seedbed_web.database.embedded import running

# Names of files in the browser are those in the tree: nothing has to be collected first.
PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
LETTERS = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL for the whole session; quick, and careless of power cuts."""
    with new_home() as home, running(home, durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def django_db_setup(postgres, django_db_blocker, tmp_path_factory):
    """Tables made by the owner, with grants and policies; the site connects as the application role."""
    site_settings.STORAGES |= PLAIN_FILES
    site_settings.STATIC_ROOT = tmp_path_factory.mktemp("static")
    site_settings.EMAIL_BACKEND = LETTERS
    with django_db_blocker.unblock():
        connect("owner", postgres.owner_url)
        connect("default", postgres.app_url)
        call_command("migrate", database="owner", verbosity=0)
        connections["owner"].close()
        del connections.settings["owner"]
    _allow_emptying(postgres)
    yield
    connections["default"].close()


def connect(alias, url):
    """Gives a database an alias, as the settings would."""
    own = {"ATOMIC_REQUESTS": True} if alias == "default" else {}
    connections.settings[alias] = database(alias, {alias: url}) | own
    connections.configure_settings(connections.settings)
    connections[alias].close()
    delattr(connections._connections, alias)


def _allow_emptying(server):
    """Only tests empty tables; the grant is theirs alone."""
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO seedbed_app")


@pytest.fixture(autouse=True)
def in_english():
    """A Welsh page leaves its language behind in the thread; the next test begins in English."""
    with translation.override("en"):
        yield


@pytest.fixture
def real_database(django_db_setup, django_db_blocker, postgres):
    """The database with transactions that really end; emptied afterwards."""
    with django_db_blocker.unblock():
        yield
        connections["default"].close()
    _empty(postgres)


KEPT = ("django_migrations", "django_content_type", "auth_permission")


def _empty(server):
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        rows = owner.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        owner.execute("TRUNCATE " + ", ".join(f'"{name}"' for (name,) in rows if name not in KEPT))
