"""What a fixed version is made of: the bytes that publishing would write, and the pack they come from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from seedbed.foundations.faults import DataFaults
from seedbed.foundations.languages import Text
from seedbed.plan.strategy.fixed_versions import FOLDER
from seedbed.plan.strategy.pack import DESCRIPTOR
from seedbed.plan.strategy.record import AREA_FILE
from seedbed.publish.pack_tables import publication_faults
from seedbed.publish.site import prepare, strategy_bytes
from seedbed.publish.version_files import NO_PART, files_of_adopted, files_of_fixed
from seedbed_web.publish.pack.changes import EVERY_TABLE
from seedbed_web.publish.pack.described import described
from seedbed_web.publish.pack.files import Files
from seedbed_web.publish.pack.folder import put_files
from seedbed_web.publish.pack.record_words import with_values
from seedbed_web.publish.pack.zipped import read_zip


def folder_of(version: str) -> str:
    """Where the files of a version stand in the pack, with the stroke after it."""
    return f"{FOLDER}/{version}/"


def pack_of_version(files: Mapping[str, bytes]) -> Files:
    """The pack that is fixed: without other versions, and without what was said of the draft."""
    held = {
        path: content
        for path, content in files.items()
        if not path.startswith(f"{FOLDER}/") and path not in NO_PART
    }
    if (descriptor := described(held, EVERY_TABLE)) is not None:
        held[DESCRIPTOR] = descriptor
    return held


def fixed_files(
    files: Mapping[str, bytes],
    *,
    version: str,
    top: str,
    title: Text,
    day: date,
    document: bytes | None = None,
) -> Files:
    """The files of a version that is fixed on a day, by path in the pack.

    Args:
        files: the pack of the version.
        version: its identifier.
        top: the folder inside its zip file.
        title: what it is called.
        day: the day.
        document: what publishing writes of the pack as of the day, where that was worked out already.

    Raises:
        DataFaults: the pack could not be published on that day.
    """
    said = document if document is not None else published_bytes(files, day)
    return _below(version, files_of_fixed(said, files, top=top, title=title, day=day))


def adopted_files(frozen: bytes, *, version: str, title: Text, day: date, partners: list[str]) -> Files:
    """What is added to a version when it is adopted: the same words and figures, said to be adopted.

    Raises:
        DataFaults: the version could not be published as an adopted strategy.
    """
    document = published_bytes(adopted_pack(frozen, day, partners), day)
    return _below(version, files_of_adopted(document, title=title, day=day))


def _below(version: str, files: Mapping[str, bytes]) -> Files:
    return {f"{folder_of(version)}{path}": content for path, content in files.items()}


def adopted_pack(frozen: bytes, day: date, partners: list[str]) -> Files:
    """The pack of a version with its adoption in the record: publishing it gives the adopted strategy."""
    files = read_zip(frozen)
    wanted = {("adoption", "on"): day, ("adoption", "partners"): partners}
    files[AREA_FILE] = with_values(files[AREA_FILE].decode("utf-8"), wanted).encode()
    return files


def published_bytes(files: Mapping[str, bytes], day: date) -> bytes:
    """The `strategy.json` that `seedbed publish` would write of a pack as of a day.

    Raises:
        DataFaults: it would write none.
    """
    with TemporaryDirectory(prefix="seedbed-version-") as folder:
        put_files(files, Path(folder))
        pack, faults = publication_faults(Path(folder), day)
        if pack is None or faults:
            raise DataFaults(faults)
        # Maps are drawn on pages alone; the document is the same without their outlines.
        return strategy_bytes(prepare(pack, None, day))
