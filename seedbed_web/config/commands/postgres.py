"""PostgreSQL's own programs for dumps: those of the embedded server, or those on the path."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from shutil import which

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


def run(program: str, *words: str) -> None:
    """Runs one of the programs.

    Raises:
        WrongUse: it is not here, or it failed; the sentence has its last words.
    """
    folder = os.environ.get("SEEDBED_PROGRAMS")
    found = str(Path(folder) / program) if folder else which(program)
    if found is None:
        raise WrongUse(
            f"{program} is not here: install PostgreSQL's client programs of your server's version"
        )
    done = subprocess.run([found, *words], capture_output=True, text=True, check=False)  # noqa: S603  # found above
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise WrongUse(f"{program} failed: {said[-1] if said else 'it did not say why'}")
