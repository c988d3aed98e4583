"""The folder of public data: which files it should hold, and what each missing one costs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.faults import DataFaults, Fault, WrongUse
from seedbed.foundations.languages import Text, text_from

if TYPE_CHECKING:
    import polars as pl

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class DataSet:
    """One published data set: its file, publisher, release, licence, and what is lost without it."""

    id: str
    file: str
    title: Text
    publisher: str
    release: str
    licence: str
    attribution: str | None
    url: str | None
    columns: tuple[str, ...]
    without_it: Text


class MissingFile(Exception):  # noqa: N818  # an absence, which a profile survives
    """A file of the data folder is not there; `data_set` says what that costs."""

    def __init__(self, data_set: DataSet) -> None:
        super().__init__(f"{data_set.file} is not in the data folder: {data_set.without_it.en}")
        self.data_set = data_set


@cache
def data_sets() -> dict[str, DataSet]:
    """Every data set the readers know, by identifier."""
    return {name: _data_set(name, table) for name, table in read_toml("sources.toml").items()}


def _data_set(name: str, table: dict[str, Any]) -> DataSet:
    return DataSet(
        id=name,
        file=table["file"],
        title=text_from(table["title"], f"sources.toml: {name}"),
        publisher=table["publisher"],
        release=table["release"],
        licence=table["licence"],
        attribution=table.get("attribution"),
        url=table.get("url"),
        columns=tuple(table["columns"]),
        without_it=text_from(table["without_it"], f"sources.toml: {name}"),
    )


class DataFolder:
    """A folder of public data."""

    def __init__(self, path: Path) -> None:
        """Opens the folder.

        Raises:
            WrongUse: there is no such folder.
        """
        if not path.is_dir():
            raise WrongUse(f"--data: there is no folder {path}")
        self.path = path
        self._kept: dict[str, Any] = {}

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What was made under that name, made when first asked for: many areas need the same tables."""
        if name not in self._kept:
            self._kept[name] = make()
        kept: T = self._kept[name]
        return kept

    def file(self, name: str) -> Path:
        """Path of a data set's file.

        Raises:
            MissingFile: the folder lacks it.
        """
        data_set = data_sets()[name]
        path = self.path / data_set.file
        if not path.is_file():
            raise MissingFile(data_set)
        return path

    def scan(self, name: str) -> pl.LazyFrame:
        """A data set's Parquet file, lazily, after a look at its columns.

        Raises:
            MissingFile: the folder lacks it.
            DataFaults: the file cannot be read as Parquet, or lacks a column.
        """
        import polars as pl

        path, data_set = self.file(name), data_sets()[name]
        try:
            frame = pl.scan_parquet(path)
            found = frame.collect_schema().names()
        except (pl.exceptions.PolarsError, OSError) as error:
            raise DataFaults([_not_parquet(path, error)]) from error
        lacking = [column for column in data_set.columns if column not in found]
        if lacking:
            expected = f"a column {lacking[0]}, as {data_set.title.en} has"
            raise DataFaults([Fault("column-missing", path.name, None, lacking[0], None, expected)])
        return frame

    def damaged(self) -> list[Fault]:
        """Parquet files whose heading can be read and whose contents cannot: a broken download.

        Slow, because it reads every file; asked only after a reader has failed.
        """
        import polars as pl

        faults = []
        for data_set in data_sets().values():
            path = self.path / data_set.file
            if path.suffix != ".parquet" or not path.is_file():
                continue
            try:
                pl.scan_parquet(path).select(data_set.columns).collect()
            except (pl.exceptions.PolarsError, OSError) as error:
                faults.append(_not_parquet(path, error))
        return faults


def data_folder(path: Path) -> DataFolder:
    """The folder of public data, one and the same for every area of a process until a file of it changes.

    Raises:
        WrongUse: there is no such folder.
    """
    stamps = sorted((file.name, _stamp(file)) for file in path.iterdir()) if path.is_dir() else []
    return _opened(path, tuple(stamps))


def _stamp(file: Path) -> tuple[int, int]:
    known = file.stat()
    return known.st_size, known.st_mtime_ns


@lru_cache(maxsize=1)
def _opened(path: Path, _: tuple[tuple[str, tuple[int, int]], ...]) -> DataFolder:
    return DataFolder(path)


def _not_parquet(path: Path, error: Exception) -> Fault:
    first_line = str(error).partition("\n")[0][:80]
    return Fault("not-parquet", path.name, None, None, first_line, "a whole Parquet file; fetch it again")
