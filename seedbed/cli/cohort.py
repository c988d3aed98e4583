"""`seedbed deliver cohort`: what agencies know of linked people, under pseudonyms; of one person."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from seedbed.cli.audit import key_from
from seedbed.cli.manners import counted, progress, say, write_json
from seedbed.foundations.faults import WrongUse

app = typer.Typer(
    help="What agencies know of linked people, under pseudonyms; and of one person, for that person.",
    no_args_is_help=True, rich_markup_mode=None,
)  # fmt: skip

JobArgument = Annotated[Path, typer.Argument(metavar="JOB", help="The linkage, files of events, agreements.")]
LogOption = Annotated[Path | None, typer.Option("--log", metavar="DIR", help="Audit log to record it in.")]
LogKeyOption = Annotated[
    Path | None,
    typer.Option("--log-key", metavar="FILE", envvar="SEEDBED_LOG_KEY", help="File with the key of the log."),
]


@app.callback()
def cohort() -> None:
    """What agencies know of linked people, under pseudonyms; and of one person, for that person."""


@app.command("build")
def build(
    job: JobArgument,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the cohort.")],
    key: Annotated[
        Path | None,
        typer.Option("--key", metavar="FILE", envvar="SEEDBED_COHORT_KEY", help="The secret of pseudonyms."),
    ] = None,
    log: LogOption = None,
    log_key: LogKeyOption = None,
) -> None:
    """Puts events of every source on one time line, as the agreements allow, people under pseudonyms."""
    from seedbed.deliver.cohort.job import read_cohort_job
    from seedbed.deliver.cohort.timeline import build as built
    from seedbed.deliver.cohort.writing import about, may_replace, write_cohort
    from seedbed.foundations.atomic import whole_folder

    if key is None:
        raise WrongUse(
            "name the file with the secret of the pseudonyms with --key, or set SEEDBED_COHORT_KEY"
        )
    secret, held = key_from(key), read_cohort_job(job)
    with progress(1) as step:
        step("Putting together")
        made = built(held, secret)
    with whole_folder(out, may_replace=may_replace) as folder:
        write_cohort(made, folder)
    told = about(made)
    _record(log, log_key, {"action": "cohort-built", **told})
    for why, number in told["left_out"].items():
        if number:
            say(f"{counted(number, 'row', 'rows')} left out: {why}.")
    say(f"{counted(told['people'], 'person', 'people')}, {counted(told['values'], 'value', 'values')}.")
    typer.echo(out)


@app.command("subject")
def subject(
    job: JobArgument,
    source: Annotated[str, typer.Option("--source", help="A source of the linkage that has a record.")],
    record: Annotated[str, typer.Option("--id", help="The record's identifier there.")],
    log: LogOption = None,
    log_key: LogKeyOption = None,
) -> None:
    """Everything that the sources hold of one person, as JSON, for that person."""
    from seedbed.deliver.cohort.job import read_cohort_job
    from seedbed.deliver.cohort.subject import subject_access

    found = subject_access(read_cohort_job(job), source, record)
    _record(log, log_key, {"action": "subject-access", "source": source, "id": record})
    write_json(found)


def _record(log: Path | None, key: Path | None, payload: dict[str, Any]) -> None:
    from seedbed.foundations.audit_log import AuditLog

    if log:
        AuditLog(log, key_from(key)).append(payload)
