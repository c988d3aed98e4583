"""One PostgreSQL for all tests of the site, on a home of its own that goes when they end.

In a `conftest.py`, which cannot import from a folder of tests by name:

    _SPEC = spec_from_file_location("postgres", Path(__file__).with_name("postgres.py"))
    _POSTGRES = module_from_spec(_SPEC)
    _SPEC.loader.exec_module(_POSTGRES)
    postgres_server = _POSTGRES.postgres_server
"""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from seedbed_web.database.embedded import running


@contextmanager
def new_home():
    """A home, not made yet, in a folder that PostgreSQL's account can enter; pytest's own are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="seedbed-")).resolve()
    folder.chmod(0o755)
    try:
        yield folder / "home"
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres_server():
    """A server with the roles and the empty database `seedbed`; quick, and careless of power cuts."""
    with new_home() as home, running(home, durable=False) as server:
        yield server
