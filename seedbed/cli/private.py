"""`seedbed deliver encode` and `match`: linking two agencies' records without names leaving either."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from seedbed.cli.audit import key_from
from seedbed.cli.manners import AsOfOption, Format, FormatOption, counted, day, progress, say, write_rows
from seedbed.foundations.faults import WrongUse

EncodedArgument = Annotated[Path, typer.Argument(help="Encodings of one agency.")]


def encode(
    job: Annotated[Path, typer.Argument(metavar="JOB", help="The job of a linkage that has the source.")],
    source: Annotated[str, typer.Option("--source", help="Which of its sources.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Folder for the encodings.")],
    key: Annotated[
        Path | None,
        typer.Option("--key", metavar="FILE", envvar="SEEDBED_LINK_KEY", help="The secret agencies share."),
    ] = None,
    as_of: AsOfOption = None,
) -> None:
    """An agency's records as keyed Bloom filters, to be matched without names. Run it at the agency."""
    from seedbed.deliver.linkage.job import read_job
    from seedbed.deliver.linkage.private.encoding import encode as encoded
    from seedbed.deliver.linkage.reading import read_source
    from seedbed.deliver.linkage.standard import standardised
    from seedbed.foundations.atomic import whole_folder

    if key is None:
        raise WrongUse("name the file with the agencies' secret with --key, or set SEEDBED_LINK_KEY")
    secret, held = key_from(key), read_job(job)
    one = next((each for each in held.sources if each.name == source), None)
    if one is None:
        raise WrongUse(f"--source: {source!r} is none of {', '.join(each.name for each in held.sources)}")
    with progress(1) as step:
        step("Encoding")
        standard = standardised([one], [read_source(one)], held.as_of or day(as_of)).frame
        made = encoded(standard, secret)
    with whole_folder(out, may_replace=_is_encoded) as folder:
        made.write_parquet(folder / "encoded.parquet", compression="zstd")
        made.select("ref").with_columns(id=standard["id"]).write_csv(folder / "refs.csv")
    say(f"{counted(made.height, 'record', 'records')}. Give away encoded.parquet; refs.csv stays with you.")
    typer.echo(out)


def _is_encoded(folder: Path) -> bool:
    return {path.name for path in folder.iterdir()} <= {"encoded.parquet", "refs.csv"}


def match(one: EncodedArgument, other: EncodedArgument, style: FormatOption = Format.csv) -> None:
    """Which encodings of two agencies are of one person; the threshold is told from the encodings alone."""
    from seedbed.deliver.linkage.private.matching import match as matched
    from seedbed.deliver.linkage.private.matching import read_encoded

    with progress(1) as step:
        step("Matching")
        found = matched(read_encoded(one), read_encoded(other))
    write_rows(found.pairs.to_dicts(), found.pairs.columns, style)
    pairs = counted(found.pairs.height, "pair", "pairs")
    say(f"{pairs} with a similarity of {found.threshold} or more, of {found.compared:,} that were compared.")
