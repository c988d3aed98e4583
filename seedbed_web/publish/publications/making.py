"""Making a publication from the files of a pack, by the library code of the command line."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from django.conf import settings

from seedbed.foundations.faults import DataFaults, Fault
from seedbed.plan.strategy.pack import Pack
from seedbed.publish.addresses import Addresses
from seedbed.publish.outlining import outlines_to_draw
from seedbed.publish.pack_tables import publication_faults
from seedbed.publish.site import STEPS as STEPS_OF_PUBLISHING
from seedbed.publish.site import Step, publish
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.publications.files import digest_of
from seedbed_web.publish.publications.places import beside, put_in_place

CHECKING: Final = "Checking the strategy"
BOUNDARIES: Final = "Reading boundaries"
STEPS: Final = 2 + STEPS_OF_PUBLISHING
STRATEGY: Final = "strategy.json"


@dataclass(frozen=True, slots=True)
class Frozen:
    """What a version was when it was fixed: its name, its `strategy.json`, and the digest noted of it."""

    name: str
    strategy: bytes
    digest: str


@dataclass(frozen=True, slots=True)
class Made:
    """What was put in place."""

    digest: str
    adopted_on: date | None


def make_publication(
    files: Files,
    folder: Path,
    *,
    as_of: date,
    addresses: Addresses,
    step: Step,
    frozen: Frozen | None = None,
) -> Made:
    """Writes a publication beside its folder, syncs it, and renames it: whole or not at all.

    Args:
        files: the pack.
        folder: where the publication goes.
        as_of: the day that its pages name.
        addresses: pages of the site to which its pages lead.
        step: told of each step as it begins.
        frozen: of a fixed version, what must come out.

    Raises:
        DataFaults: the pack has faults that would make publication wrong; nothing was put in place.
        WrongUse: nothing can be written.
    """
    with TemporaryDirectory(prefix="seedbed-publication-") as place:
        step(CHECKING)
        put_files(files, Path(place))
        pack = _sound(Path(place), as_of)
        step(BOUNDARIES)
        outlines, _ = outlines_to_draw(pack, data_folder())
        made = beside(folder)
        shutil.rmtree(made, ignore_errors=True)  # of a try that was cut off
        publish(pack, made, outlines=outlines, as_of=as_of, with_pdf=True, step=step, addresses=addresses)
    if frozen is not None:
        _hold_to(frozen, made)
    put_in_place(made, folder)
    content = (folder / STRATEGY).read_bytes()
    adopted_on = json.loads(content)["adopted_on"]
    return Made(digest_of(content), date.fromisoformat(adopted_on) if adopted_on else None)


def data_folder() -> Path | None:
    """The folder of public data, where whoever runs the site has named one."""
    named = getattr(settings, "SEEDBED_DATA", None)
    return Path(named) if named else None


def _sound(place: Path, as_of: date) -> Pack:
    pack, stopping = publication_faults(place, as_of)
    if pack is None or stopping:
        raise DataFaults(stopping)
    return pack


def _hold_to(frozen: Frozen, made: Path) -> None:
    """Makes sure that what was agreed to is what is published.

    A later Seedbed may write `strategy.json` in a newer form: then the one that was fixed is published, as it
    was. The same Seedbed must write the same bytes.

    Raises:
        DataFaults: what was kept of the version is not what was fixed.
    """
    written = (made / STRATEGY).read_bytes()
    if digest_of(written) == frozen.digest:
        return
    if digest_of(frozen.strategy) != frozen.digest or _maker(written) == _maker(frozen.strategy):
        shutil.rmtree(made, ignore_errors=True)
        raise DataFaults([_differs(frozen, written)])
    (made / STRATEGY).write_bytes(frozen.strategy)


def _maker(strategy: bytes) -> Any:
    held: Mapping[str, Any] = json.loads(strategy)
    return held.get("made_with")


def _differs(frozen: Frozen, written: bytes) -> Fault:
    return Fault(
        "version-differs", f"versions/{frozen.name}/pack.zip", None, None, digest_of(written),
        f"the pack that was fixed, whose strategy.json has the digest {frozen.digest}",
    )  # fmt: skip
