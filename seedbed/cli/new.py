"""`seedbed new`: a draft strategy of an area from public data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from seedbed.cli.manners import AreaArgument, AsOfOption, DataOption, day, needed, progress, say, say_missing


def new(
    area: AreaArgument,
    out: Annotated[Path, typer.Option("--out", metavar="PACK", help="Folder to make; it must be new.")],
    data: DataOption = None,
    as_of: AsOfOption = None,
) -> None:
    """Make an area pack: a draft strategy with every figure, its source and date."""
    from seedbed.foundations.areas import find_authority
    from seedbed.foundations.atomic import whole_folder
    from seedbed.plan.needs.gather import gather
    from seedbed.plan.strategy.draft import draft
    from seedbed.plan.strategy.pack import write_pack
    from seedbed.sources.folder import DataFolder

    today, authority = day(as_of), find_authority(area)
    source = DataFolder(needed(data))
    with whole_folder(out, may_replace=lambda _: False) as folder, progress(2) as step:
        step("Reading public data")
        gathered = gather(source, authority, today)
        step("Writing the draft")
        pack, area_text = draft(gathered, authority, today)
        write_pack(pack, folder, area_text=area_text, as_of=today)
    say_missing(gathered.missing)
    say(f"{authority.name.en}: a draft with {len(pack.rows('figures')):,} figures is in {out}.")
    say(f"Next: seedbed publish {out} --data {data} --out SITE")
    say(f"Then fill in what only you know: seedbed check {out} lists it.")
    typer.echo(str(out))
