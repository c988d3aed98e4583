"""`seedbed new`: a draft strategy of an area from public data, or of every area at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from seedbed.cli import FAULTS
from seedbed.cli.manners import (
    AsOfOption,
    DataOption,
    JobsOption,
    OnlineOption,
    OptionalAreaArgument,
    Step,
    day,
    needed,
    progress,
    say,
    say_missing,
)
from seedbed.foundations.faults import WrongUse

if TYPE_CHECKING:
    from datetime import date

    from seedbed.plan.needs.gather import Gathered


def new(
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="PACK", help="Folder to make; with --all, one pack in it for each area."
        ),
    ],
    area: OptionalAreaArgument = None,
    every: Annotated[bool, typer.Option("--all", help="Every authority of England and Wales.")] = False,
    data: DataOption = None,
    online: OnlineOption = False,
    jobs: JobsOption = 1,
    as_of: AsOfOption = None,
) -> None:
    """Make an area pack: a draft strategy with every figure, its source and date."""
    today = day(as_of)
    if every == (area is not None):
        raise WrongUse("name one area, or ask for every one with --all")
    if every:
        _all(out, needed(data), online=online, jobs=jobs, today=today)
        return
    with progress(3) as step:
        name, gathered, count = make_pack(str(area), out, needed(data), online=online, today=today, step=step)
    say_missing(gathered.missing)
    say(f"{name}: a draft with {count:,} figures is in {out}.")
    say(f"Next: seedbed publish {out} --data {data} --out SITE")
    say(f"Then fill in what only you know: seedbed check {out} lists it.")
    typer.echo(str(out))


def make_pack(
    area: str, out: Path, data: Path, *, online: bool, today: date, step: Step
) -> tuple[str, Gathered, int]:
    """Makes the pack of one area.

    Returns:
        The area's name, what was gathered, and how many figures there are.
    """
    from seedbed.foundations.atomic import whole_folder
    from seedbed.foundations.partnerships import find_area
    from seedbed.plan.needs.gather import gather
    from seedbed.plan.strategy.draft import draft
    from seedbed.plan.strategy.pack import write_pack
    from seedbed.sources.folder import data_folder

    authority, source = find_area(area), data_folder(data)
    with whole_folder(out, may_replace=lambda _: False) as folder:
        step("Reading public data")
        gathered = gather(source, authority, today)
        if online:
            from seedbed.plan.needs.online import add_online

            step("Asking services")
            add_online(gathered, today, say)
        step("Writing the draft")
        pack, area_text = draft(gathered, authority, today)
        write_pack(pack, folder, area_text=area_text, as_of=today)
    return authority.name.en, gathered, len(pack.rows("figures"))


def _all(out: Path, data: Path, *, online: bool, jobs: int, today: date) -> None:
    """A pack for every authority, in a folder named after it; those that fail are listed."""
    from seedbed.cli.many import each, report
    from seedbed.foundations.areas import current_authorities
    from seedbed.foundations.languages import slug

    names = {a.dfe_code: slug(a.name.en) for n in ("England", "Wales") for a in current_authorities(n)}
    work = partial(_one_of_all, out=out, data=data, online=online, today=today, names=names)
    failed = each(list(names), work, jobs, "Making drafts")
    report(failed, len(names), f"drafted in {out}")
    typer.echo(str(out))
    if failed:
        raise typer.Exit(FAULTS)


def _one_of_all(
    code: str, *, out: Path, data: Path, online: bool, today: date, names: dict[str, str]
) -> list[str]:
    """One area of all, in a process of its own."""
    make_pack(code, out / names[code], data, online=online, today=today, step=lambda _: None)
    return []
