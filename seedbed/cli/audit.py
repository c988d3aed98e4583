"""`seedbed deliver audit`: whether a log of decisions and reads is whole, and its head to keep elsewhere."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.cli.manners import counted, say, write_json
from seedbed.foundations.faults import DataFaults, Fault, WrongUse

if TYPE_CHECKING:
    from seedbed.foundations.audit_log import AuditLog, Link

app = typer.Typer(
    help="A log of decisions and reads that shows when it was touched.", no_args_is_help=True,
    rich_markup_mode=None,
)  # fmt: skip

KeyOption = Annotated[
    Path | None,
    typer.Option(
        "--key", metavar="FILE", envvar="SEEDBED_LOG_KEY", help="File with the key of the audit log."
    ),
]
LogArgument = Annotated[Path, typer.Argument(metavar="LOG", help="Folder of the log.")]
SHORTEST: Final = 16
"""Bytes."""


@app.callback()
def audit() -> None:
    """A log of decisions and reads that shows when it was touched."""


def key_from(file: Path | None) -> bytes:
    """The key in a file.

    Raises:
        WrongUse: none was named, or it cannot be read, or is too short to be one.
    """
    if file is None:
        raise WrongUse("name the file with the key of the audit log with --key, or set SEEDBED_LOG_KEY")
    try:
        key = file.read_bytes().strip()
    except OSError as error:
        raise WrongUse(f"--key: {file} cannot be read") from error
    if len(key) < SHORTEST:
        found = counted(len(key), "byte", "bytes")
        raise WrongUse(f"--key: {file} holds {found}; a key has at least {SHORTEST}")
    return key


@app.command("verify")
def verify(
    log: LogArgument,
    key: KeyOption = None,
    head: Annotated[
        Path | None, typer.Option("--head", metavar="FILE", help="A head that was kept elsewhere, as JSON.")
    ] = None,
) -> None:
    """Whether every record is as it was written; exit 1 and the first that is not."""
    held = _log(log, key)
    try:
        found = held.first_break(_head(head) if head else None)
    except (ValueError, TypeError, KeyError) as error:
        raise DataFaults([_broken(log, None, str(error))]) from error
    if found:
        raise DataFaults([_broken(log, found.number, found.reason)])
    last = held.head()
    say(f"{counted(last.number if last else 0, 'record', 'records')}, none touched.")


def _broken(log: Path, number: int | None, found: str) -> Fault:
    return Fault("log-broken", log.name, number, None, found, "every record as it was written")


@app.command("head")
def print_head(log: LogArgument, key: KeyOption = None) -> None:
    """The last record's digest, to keep where whoever keeps the log cannot change it."""
    last = _log(log, key).head()
    write_json(asdict(last) if last else None)


def _log(folder: Path, key: Path | None) -> AuditLog:
    from seedbed.foundations.audit_log import AuditLog

    if not folder.is_dir():
        raise WrongUse(f"{folder} is no folder of an audit log")
    return AuditLog(folder, key_from(key))


def _head(file: Path) -> Link:
    from seedbed.foundations.audit_log import Link

    try:
        return Link(**json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise WrongUse(f"--head: {file} is no head as 'seedbed deliver audit head' prints it") from error
