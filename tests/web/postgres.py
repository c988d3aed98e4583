"""A home for PostgreSQL in tests, which goes when they end, and the way to a server of a test's own."""

import shutil
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path

from django.db import connections

from seedbed_web.config.environment import database


@contextmanager
def new_home():
    """A home, not made yet, where PostgreSQL's account can enter; the folders of pytest are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="seedbed-")).resolve()
    folder.chmod(0o755)
    try:
        yield folder / "home"
    finally:
        shutil.rmtree(folder)


@contextmanager
def as_owner_of(server):
    """The connection `owner` of Django, to a server of the test's own."""
    _let_go()
    connections.settings["owner"] = database("X", {"X": server.owner_url})
    connections.configure_settings(connections.settings)
    try:
        yield connections["owner"]
    finally:
        connections["owner"].close()
        _let_go()


def _let_go():
    with suppress(AttributeError):
        del connections["owner"]
    connections.settings.pop("owner", None)
