"""`seedbed site import` and `seedbed site export`: area packs as folders on this machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from seedbed.foundations.faults import DataFaults, WrongUse

if TYPE_CHECKING:
    from uuid import UUID

    from seedbed_web.publish.pack.changes import Change
    from seedbed_web.publish.pack.checking import Checked
    from seedbed_web.publish.pack.files import Files

PackArgument = Annotated[Path, typer.Argument(metavar="PACK", help="The area pack.")]
PartnershipOption = Annotated[
    str | None,
    typer.Option(
        "--partnership", metavar="SLUG", help="As its address has it. Default: from the area's name."
    ),
]
YesOption = Annotated[bool, typer.Option("--yes", help="Replace what is there without asking.")]
SlugArgument = Annotated[str, typer.Argument(metavar="SLUG", help="The partnership, as its address has it.")]
OutOption = Annotated[
    Path, typer.Option("--out", metavar="FOLDER", help="Folder to make; it must be new or empty.")
]
LONGEST: Final = 60


def import_pack(pack: PackArgument, partnership: PartnershipOption = None, yes: YesOption = False) -> None:
    """Bring an area pack in: makes its partnership, or replaces all that the partnership has."""
    from seedbed_web.config.commands.surroundings import start_django, surroundings
    from seedbed_web.config.prepare import as_owner, make_missing

    with surroundings(beside=True):
        start_django()
        from seedbed_web.organisations.queries import find_partnership
        from seedbed_web.publish.pack.checking import check_files
        from seedbed_web.publish.pack.folder import read_folder

        files = read_folder(pack)
        checked = check_files(files)
        if checked.pack is None or checked.refusing:
            raise DataFaults(checked.refusing)
        slug = partnership or _slug(checked.pack.area["area"]["name_en"])
        with as_owner() as owner:
            make_missing()
            key = find_partnership(slug, owner)
        _bring_in(slug, key, files, checked, yes=yes)
    typer.echo(slug)


def export_pack(slug: SlugArgument, out: OutOption) -> None:
    """Write the area pack of a partnership, as it stands on the site, into a folder."""
    from seedbed_web.config.commands.surroundings import start_django, surroundings
    from seedbed_web.config.prepare import as_owner, make_missing

    with surroundings(beside=True):
        start_django()
        from seedbed_web.database.scope import Scope, working_for
        from seedbed_web.organisations.queries import find_partnership
        from seedbed_web.publish.pack.actions import note_pack_taken_out
        from seedbed_web.publish.pack.folder import write_folder
        from seedbed_web.publish.pack.queries import list_pack_files

        with as_owner() as owner:
            make_missing()
            key = find_partnership(slug, owner)
        if key is None:
            raise WrongUse(f"there is no partnership {slug!r}")
        with working_for(Scope(partnership=key)):
            files = list_pack_files(key)
            note_pack_taken_out(partnership=key, files=files, by=None)
            write_folder(files, out)
    typer.echo(str(out))


def _bring_in(slug: str, key: UUID | None, files: Files, checked: Checked, *, yes: bool) -> None:
    from uuid import uuid4

    from seedbed_web.database.scope import Scope, working_for
    from seedbed_web.publish.pack.actions import bring_in_pack, make_partnership, refuse_another_area
    from seedbed_web.publish.pack.changes import changes
    from seedbed_web.publish.pack.queries import has_pack, list_pack_files

    assert checked.pack is not None
    own = key or uuid4()
    with working_for(Scope(partnership=own)):
        if key is None:
            make_partnership(slug=slug, pack=checked.pack, key=own, by=None)
        refuse_another_area(own, checked.pack)
        if has_pack(own):
            _ask(changes(list_pack_files(own), files), yes=yes)
        _say(bring_in_pack(partnership=own, files=files, by=None), checked)


def _ask(made: list[Change], *, yes: bool) -> None:
    from seedbed.cli.manners import say

    changed = [change for change in made if change.is_any]
    say("What would change:" if changed else "Nothing would change: the pack says what is there already.")
    for change in changed:
        say(f"  {change.file or 'other files'}: {_counted(change)}")
    if yes:
        return
    if not sys.stdin.isatty():
        raise WrongUse("the partnership has a pack already; --yes replaces it")
    if not typer.confirm("Bring the pack in?", err=True):
        raise WrongUse("nothing was changed")


def _say(made: list[Change], checked: Checked) -> None:
    from seedbed.cli.manners import say

    for fault in sorted(checked.faults, key=lambda fault: not fault.stops):
        say(f"still to mend: {fault}" if fault.stops else f"still to fill in: {fault}")
    total = [sum(getattr(change, name) for change in made) for name in ("added", "changed", "removed")]
    say("{:,} rows and files added, {:,} changed, {:,} removed.".format(*total))


def _counted(change: Change) -> str:
    return f"{change.added:,} added, {change.changed:,} changed, {change.removed:,} removed"


def _slug(name: str) -> str:
    from seedbed.foundations.languages import slug

    return slug(name)[:LONGEST].strip("-")
