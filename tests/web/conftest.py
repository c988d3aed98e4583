"""The site under test: an embedded PostgreSQL, tables made by the owner, everything else as the application."""

import os

os.environ.setdefault("SEEDBED_SECRET_KEY", "a secret of the tests, known to everybody")
os.environ.setdefault("SEEDBED_AUDIT_KEY", "a secret of the tests, known to everybody")
os.environ["DJANGO_SETTINGS_MODULE"] = "seedbed_web.config.settings"

import django
import psycopg
import pytest
from django.conf import settings as site_settings
from django.core.management import call_command
from django.db import connections

from seedbed_web.config.environment import database
from seedbed_web.database.embedded import running

django.setup()
# Names of files in the browser are those in the tree: nothing has to be collected first.
PLAIN_FILES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
LETTERS = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(scope="session")
def postgres(tmp_path_factory):
    """A PostgreSQL for the whole session."""
    with running(tmp_path_factory.mktemp("postgres"), durable=False) as server:
        yield server


@pytest.fixture(scope="session")
def django_db_setup(postgres, django_db_blocker):
    """Tables made by the owner, with grants and policies; the site connects as the application role."""
    site_settings.STORAGES |= PLAIN_FILES
    site_settings.EMAIL_BACKEND = LETTERS
    with django_db_blocker.unblock():
        _connect("owner", postgres.owner_url)
        _connect("default", postgres.app_url)
        call_command("migrate", database="owner", verbosity=0)
        connections["owner"].close()
        del connections.settings["owner"]
    _allow_emptying(postgres)
    yield
    connections["default"].close()


def _connect(alias, url):
    own = {"ATOMIC_REQUESTS": True} if alias == "default" else {}
    connections.settings[alias] = database(alias, {alias: url}) | own
    connections.configure_settings(connections.settings)
    connections[alias].close()
    delattr(connections._connections, alias)


def _allow_emptying(server):
    """Only tests empty tables; the grant is theirs alone."""
    with psycopg.connect(server.owner_url, autocommit=True) as owner:
        owner.execute("GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO seedbed_app")
