"""Where the data is: in Seedbed's home, or behind a link from there to where PostgreSQL's account can go."""

from __future__ import annotations

import logging
import secrets
from pathlib import Path

from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded.account import Account

# Tried in turn, only as root and only where the home is closed to PostgreSQL's account. No folder for
# temporary files: those are emptied.
OUTSIDE = (Path("/var/lib/seedbed"), Path("/srv/seedbed"), Path("/opt/seedbed"))

_log = logging.getLogger(__name__)


def place_of_data(home: Path, account: Account) -> Path:
    """The data folder of a home; made known, but not made, where there is none yet.

    The mode of a folder that exists never changes. So a home that the account cannot enter (`/root` is closed
    to it) gets a link `postgres` to a folder made for it elsewhere, under a name nobody else uses. A home
    that moves takes its link along.

    Raises:
        WrongUse: there is nowhere that the account could keep data.
    """
    inside = home / "postgres"
    if not inside.is_symlink() and not inside.exists() and not account.can("-x", home):
        inside.symlink_to(_made_outside(home, account) / "data")
        _log.warning(
            "%s cannot be entered by %s: PostgreSQL's data is in %s", home, account, inside.resolve()
        )
    data = inside.resolve()
    if account.can("-x", data.parent):
        return data
    raise WrongUse(f"the account {account}, which runs PostgreSQL, cannot enter {data.parent}.")


def _made_outside(home: Path, account: Account) -> Path:
    for base in OUTSIDE:
        made = base / f"{home.name.strip('.')}-{secrets.token_hex(4)}"
        try:
            _make(base)
            _make(made)
        except OSError:
            continue
        if account.can("-x", made):
            return made
        made.rmdir()
    raise WrongUse(
        f"the account {account}, which runs PostgreSQL for root, can enter neither {home} nor a new "
        f"folder in {', '.join(map(str, OUTSIDE))}. Set SEEDBED_HOME to a folder that it can enter."
    )


def _make(folder: Path) -> None:
    """Makes a folder that others may pass through but not list; one that exists stays as it is."""
    if folder.is_dir():
        return
    folder.mkdir()
    folder.chmod(0o711)  # whatever the umask
