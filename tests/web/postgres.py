"""A home for PostgreSQL in tests, which goes when they end."""

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def new_home():
    """A home, not made yet, where PostgreSQL's account can enter; the folders of pytest are closed to it."""
    folder = Path(tempfile.mkdtemp(prefix="seedbed-")).resolve()
    folder.chmod(0o755)
    try:
        yield folder / "home"
    finally:
        shutil.rmtree(folder)
