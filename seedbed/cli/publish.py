"""`seedbed publish`: a pack to pages, PDF, JSON and tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.cli.manners import AsOfOption, DataOption, counted, day, progress, say, say_missing
from seedbed.cli.refresh import gather_for
from seedbed.foundations.faults import WrongUse

if TYPE_CHECKING:
    from datetime import date

    from seedbed.plan.strategy.pack import Pack
    from seedbed.publish.maps import Outlines

SHOWN: Final = 10
"""How many moved figures are named before the rest are only counted."""


def publish(
    pack: Annotated[Path, typer.Argument(help="The area pack.")],
    out: Annotated[
        Path, typer.Option("--out", metavar="SITE", help="Folder of the site; an earlier one is replaced.")
    ],
    data: DataOption = None,
    no_pdf: Annotated[bool, typer.Option("--no-pdf", help="Leave the PDFs out.")] = False,
    as_of: AsOfOption = None,
) -> None:
    """Publish a pack: HTML and PDF in English and Welsh, JSON and tables."""
    from seedbed.publish.site import STEPS
    from seedbed.publish.site import publish as publish_site

    today = day(as_of)
    held = sound_pack(pack, today)
    with progress(STEPS + 1) as step:
        step("Reading boundaries")
        outlines = outlines_for(held, data)
        publish_site(held, out, outlines=outlines, as_of=today, with_pdf=not no_pdf, step=step)
    if data is not None and held.area["area"].get("dfe_code"):
        _report_moved(held, data, today)
    say(f"{held.area['area']['name_en']}: published to {out}. Open {out / 'index.html'}.")
    typer.echo(str(out))


def sound_pack(path: Path, today: date) -> Pack:
    """A pack that may be published.

    Raises:
        DataFaults: it has faults that would make publication wrong; all of them are listed.
    """
    from seedbed.foundations.faults import DataFaults
    from seedbed.plan.strategy.check import check, stops_publication
    from seedbed.plan.strategy.promises import adoption_faults

    pack, faults = check(path)
    stopping = stops_publication(faults + (adoption_faults(pack, today) if pack else []))
    if pack is None or stopping:
        raise DataFaults(stopping)
    return pack


def outlines_for(pack: Pack, data: Path | None) -> Outlines | None:
    """Outlines for the maps: the pack's own, else those of the public data, else none, and says so."""
    from seedbed.publish.maps import outlines_in_pack, outlines_of
    from seedbed.sources.boundaries import outlines
    from seedbed.sources.folder import DataFolder, MissingFile

    places = pack.focus.places
    own = outlines_in_pack(pack.path)
    found = own
    if not found and data is not None:
        try:
            found = outlines(DataFolder(data), [place.code for place in places])
        except MissingFile as absence:
            say_missing([absence.data_set])
    if not found and data is None:
        say("No --data: the pages have no maps, and figures that have moved since are not reported.")
    return outlines_of(found, places, official=not own) if found else None


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
