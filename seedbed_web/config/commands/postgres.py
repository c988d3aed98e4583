"""PostgreSQL's own programs for dumps: those of the embedded server, or those on the path."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which
from urllib.parse import unquote, urlsplit

from seedbed.foundations.faults import WrongUse


def owner_url() -> str:
    """The address of the tables' owner.

    Raises:
        WrongUse: it was not named.
    """
    try:
        return os.environ["SEEDBED_OWNER_URL"]
    except KeyError:
        raise WrongUse(
            "a back-up holds every partnership: set SEEDBED_OWNER_URL to the tables' owner"
        ) from None


def refuse_empty(address: str) -> None:
    """A back-up of nothing would be taken for one of something.

    Raises:
        WrongUse: the database was never prepared.
    """
    import psycopg

    with psycopg.connect(address) as owner:
        row = owner.execute("SELECT to_regclass('public.organisations_partnership')").fetchone()
    if row is None or row[0] is None:
        raise WrongUse("there is nothing to back up: the database was never prepared")


def run(program: str, address: str, *words: str) -> None:
    """Runs one of the programs on the database at an address.

    The password goes along in the environment: what a program was called with everybody can read.

    Raises:
        WrongUse: it is not here, or it failed; the sentence has its last words.
    """
    folder = os.environ.get("SEEDBED_PROGRAMS")
    found = str(Path(folder) / program) if folder else which(program)
    if found is None:
        raise WrongUse(
            f"{program} is not here: install PostgreSQL's client programs of your server's version"
        )
    plain, password = _parted(address)
    done = subprocess.run(  # noqa: S603  # found above
        [found, f"--dbname={plain}", *words], capture_output=True, text=True, check=False,
        env=os.environ | password,
    )  # fmt: skip
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise WrongUse(f"{program} failed: {said[-1] if said else 'it did not say why'}")


def _parted(address: str) -> tuple[str, dict[str, str]]:
    """An address without its password, and the password as PostgreSQL's programs find it."""
    parts = urlsplit(address)
    if parts.password is None:
        return address, {}
    user, _, place = parts.netloc.rpartition("@")
    plain = parts._replace(netloc=f"{user.partition(':')[0]}@{place}").geturl()
    return plain, {"PGPASSWORD": unquote(parts.password)}
