"""`seedbed deliver link` and `invent`: whose each record is over several agencies; records to try it with."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from seedbed.cli.manners import AsOfOption, counted, day, progress, say
from seedbed.foundations.faults import WrongUse

if TYPE_CHECKING:
    from seedbed.deliver.linkage.engine import Engine


class EngineName(StrEnum):
    """Where Splink works."""

    duckdb = "duckdb"
    spark = "spark"


def link(
    job: Annotated[Path, typer.Argument(metavar="JOB", help="Sources and roles of their columns, in TOML.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for what is found.")],
    engine: Annotated[
        EngineName, typer.Option("--engine", help="DuckDB, or Spark for what outgrows one machine.")
    ] = EngineName.duckdb,
    as_of: AsOfOption = None,
) -> None:
    """Whose each record is: people and families over several agencies, with what is doubtful to review."""
    from seedbed.deliver.linkage.job import read_job
    from seedbed.deliver.linkage.run import STEPS
    from seedbed.deliver.linkage.run import link as linked
    from seedbed.deliver.linkage.writing import may_replace, write_linked
    from seedbed.foundations.atomic import whole_folder
    from seedbed.publish.linkage_report import write_report_pages

    held = read_job(job)
    if held.permission is None:
        say("warning: the job names no agreement; link records of real people only by one that permits it.")
    with _engine(engine) as where, progress(len(STEPS)) as step:
        found = linked(held, where, day(as_of), step)
    with whole_folder(out, may_replace=may_replace) as folder:
        made = write_linked(found, folder)
        write_report_pages(made, folder)
    _tell(made)
    typer.echo(out)


def _engine(name: EngineName) -> Engine:
    from seedbed.deliver.linkage.engine import DuckDB, Spark

    return DuckDB() if name is EngineName.duckdb else Spark()


def _tell(made: dict[str, Any]) -> None:
    for source in made["sources"]:
        for row in source["set_aside"]:
            values = counted(row["records"], "value", "values")
            say(f"{source['name']}: {values} of {row['role']} set aside: {row['reason']}.")
        if source["of_nobody"]:
            say(f"{source['name']}: {counted(source['of_nobody'], 'record', 'records')} of nobody (tests).")
    records = sum(source["records"] for source in made["sources"])
    people, families = (
        counted(made["people"], "person", "people"),
        counted(made["families"], "family", "families"),
    )
    review = counted(made["review"], "pair", "pairs")
    say(f"{counted(records, 'record', 'records')}: {people} in {families}; {review} to review.")


def invent(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder to make; it must not exist yet.")],
    families: Annotated[
        int, typer.Option("--families", min=1, metavar="N", help="About 6.5 records come of each.")
    ] = 1000,
    seed: Annotated[int, typer.Option("--seed", min=0, help="The same number gives the same bytes.")] = 1,
) -> None:
    """Records of invented families at five agencies, with the truth: something to try a linkage with."""
    from rich.console import Console
    from rich.progress import Progress

    from seedbed.foundations.atomic import whole_folder
    from seedbed.synthetic.agencies.writing import write_agencies

    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise WrongUse(f"{out} exists; name a folder that does not")
    with whole_folder(out, may_replace=lambda _: True) as folder:
        console = Console(stderr=True)
        with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
            task = bar.add_task("Inventing", total=families)
            made = write_agencies(folder, families, seed, lambda many: bar.update(task, advance=many))
    for name, number in made.records.items():
        say(f"{name}: {counted(number, 'record', 'records')}")
    typer.echo(out)
