"""Writing that either happens whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from seedbed.foundations.faults import WrongUse


@contextmanager
def whole_folder(target: Path, *, may_replace: Callable[[Path], bool]) -> Iterator[Path]:
    """A new folder to write into that becomes `target` only when everything has been written.

    The old folder, if there is one, stays in place until the last moment; after a failure it is
    as it was. A run that was killed between the two renames is mended by the next one.

    Args:
        target: the folder that shall exist.
        may_replace: says whether a folder that is already there may be replaced.

    Raises:
        WrongUse: the target may not be replaced, or nothing can be written there.
    """
    target = target.absolute()
    aside = target.with_name(f".{target.name}.previous")
    with _said_plainly(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if aside.exists() and not target.exists():
            aside.rename(target)
        if target.exists() and not may_replace(target):
            raise WrongUse(f"{target} exists and is not ours to replace; name another folder or remove it")
        fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        with _said_plainly(target):
            fresh.chmod(0o755)
            yield fresh
            _sync(fresh)
            _swap(fresh, target, aside)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, target: Path, aside: Path) -> None:
    shutil.rmtree(aside, ignore_errors=True)
    if not target.exists():
        fresh.rename(target)
        return
    target.rename(aside)
    try:
        fresh.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def _said_plainly(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise WrongUse(
            f"{target} could not be written: {reason}. What was there before is unchanged."
        ) from error


def _sync(folder: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as handle:
                os.fsync(handle.fileno())
