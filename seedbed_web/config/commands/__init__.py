"""Commands that need the site; the command line finds them under the entry points `seedbed.commands`.

Importing a module here must not import Django: `seedbed --help` reads them all. Where the packages of the
site are not installed it fails, so that the command line can say what to install.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

NEEDED: Final = ("django", "psycopg", "uvicorn")
"""Some packages of the extra `site`; whoever has these has them all."""

for _name in NEEDED:
    if find_spec(_name) is None:
        raise ModuleNotFoundError(f"no module named {_name!r}", name=_name)
