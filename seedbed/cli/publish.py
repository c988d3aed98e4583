"""`seedbed publish`: a pack to pages, PDF, JSON and tables."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.cli import FAULTS
from seedbed.cli.manners import (
    AsOfOption,
    DataOption,
    JobsOption,
    Step,
    counted,
    day,
    progress,
    say,
    say_missing,
)
from seedbed.cli.refresh import gather_for
from seedbed.foundations.faults import WrongUse

if TYPE_CHECKING:
    from datetime import date

    from seedbed.plan.strategy.pack import Pack
    from seedbed.publish.maps import Outlines

SHOWN: Final = 10
"""How many moved figures are named before the rest are only counted."""


def publish(
    packs: Annotated[list[Path], typer.Argument(metavar="PACK...", help="One area pack, or several.")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="SITE", help="Folder of the site; of several packs, one site for each in it."
        ),
    ],
    data: DataOption = None,
    no_pdf: Annotated[bool, typer.Option("--no-pdf", help="Leave the PDFs out.")] = False,
    jobs: JobsOption = 1,
    as_of: AsOfOption = None,
) -> None:
    """Publish packs: HTML and PDF in English and Welsh, JSON and tables."""
    from seedbed.publish.site import STEPS

    today = day(as_of)
    if len(packs) > 1:
        _several(packs, out, data, with_pdf=not no_pdf, jobs=jobs, today=today)
        return
    with progress(STEPS + 1) as step:
        held = publish_one(packs[0], out, data, with_pdf=not no_pdf, today=today, step=step)
    if data is not None and held.is_public:
        _report_moved(held, data, today)
    say(f"{held.area['area']['name_en']}: published to {out}. Open {out / 'index.html'}.")
    typer.echo(str(out))


def publish_one(path: Path, out: Path, data: Path | None, *, with_pdf: bool, today: date, step: Step) -> Pack:
    """Checks and publishes one pack.

    Raises:
        DataFaults: the pack has faults that would make publication wrong.
    """
    from seedbed.publish.site import publish as publish_site

    held = sound_pack(path, today)
    step("Reading boundaries")
    outlines = outlines_for(held, data)
    publish_site(held, out, outlines=outlines, as_of=today, with_pdf=with_pdf, step=step)
    return held


def _several(
    packs: list[Path], out: Path, data: Path | None, *, with_pdf: bool, jobs: int, today: date
) -> None:
    """A site for each pack, in a folder of the pack's name; those that fail are listed."""
    from seedbed.cli.many import each, report

    names = {str(path): path.resolve().name for path in packs}
    if len(set(names.values())) < len(packs):
        raise WrongUse("two of the packs have the same folder name, and so would their sites")
    work = partial(_one_of_several, out=out, data=data, with_pdf=with_pdf, today=today)
    failed = each(list(names), work, jobs, "Publishing")
    report(failed, len(names), f"published to {out}")
    typer.echo(str(out))
    if failed:
        raise typer.Exit(FAULTS)


def _one_of_several(path: str, *, out: Path, data: Path | None, with_pdf: bool, today: date) -> list[str]:
    """One pack of several, in a process of its own."""
    site = out / Path(path).resolve().name
    publish_one(Path(path), site, data, with_pdf=with_pdf, today=today, step=lambda _: None)
    return []


def sound_pack(path: Path, today: date) -> Pack:
    """A pack that may be published.

    Raises:
        DataFaults: it has faults that would make publication wrong; all of them are listed.
    """
    from seedbed.foundations.faults import DataFaults
    from seedbed.publish.pack_tables import publication_faults

    pack, stopping = publication_faults(path, today)
    if pack is None or stopping:
        raise DataFaults(stopping)
    return pack


def outlines_for(pack: Pack, data: Path | None) -> Outlines | None:
    """Outlines for the maps: the pack's own, else those of the public data, else none, and says so."""
    from seedbed.publish.outlining import outlines_to_draw

    found, missing = outlines_to_draw(pack, data)
    if missing is not None:
        say_missing([missing])
    elif found is None and data is None:
        say("No --data: the pages have no maps, and figures that have moved since are not reported.")
    return found


def _report_moved(pack: Pack, data: Path, today: date) -> None:
    """Says which figures have moved since; publishes none of them."""
    from seedbed.plan.strategy.refresh import changes

    try:
        gathered = gather_for(pack, data, today)
    except WrongUse as problem:
        say(f"The site is made, but whether figures have moved is not known: {problem}.")
        return
    moved = [change for change in changes(pack, gathered) if change.kind != "restated"]
    say_missing(gathered.missing)
    for change in moved[:SHOWN]:
        say(f"moved since: {change.id} was {change.before}, is now {change.after} ({change.kind})")
    if moved:
        rest = f" ({len(moved) - SHOWN} not shown)" if len(moved) > SHOWN else ""
        has = counted(len(moved), "figure has moved", "figures have moved")
        say(f"{has}{rest}; 'seedbed refresh' brings them in.")
