"""Where Splink works: DuckDB in this process, or Spark for what outgrows one machine."""

from __future__ import annotations

import logging
import tempfile
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

import polars as pl

from seedbed.foundations.faults import WrongUse

if TYPE_CHECKING:
    from splink.internals.linker import Linker
    from splink.internals.splink_dataframe import SplinkDataFrame

NEEDED: Final = "linking needs the packages of the extra 'linkage': pip install 'seedbed[linkage]'"


ALONE: Final = {
    "spark.driver.host": "127.0.0.1", "spark.driver.memory": "4g", "spark.sql.shuffle.partitions": "8",
    "spark.ui.enabled": "false",
}  # fmt: skip
"""Of a session that is begun here; one that is already running keeps its own."""


class Engine(Protocol):
    """A database that Splink speaks to; `dialect` is Splink's name of its SQL."""

    @property
    def dialect(self) -> str:
        """Splink's name of its SQL."""

    def linker(self, frame: pl.DataFrame, settings: Any) -> Linker:
        """A linker of records with Splink's settings."""

    def pairs(self, found: SplinkDataFrame, names: list[str]) -> pl.DataFrame:
        """Columns of what Splink found."""

    def __enter__(self) -> Self:
        """Itself."""

    def __exit__(self, *problem: object) -> None:
        """Puts away what it holds."""


class DuckDB:
    """In this process.

    Args:
        memory: the most that DuckDB may hold; what goes beyond is in a folder that is removed at the end.
    """

    dialect: Final = "duckdb"

    def __init__(self, memory: str = "1500MB") -> None:
        try:
            import duckdb
            from splink.backends.duckdb import DuckDBAPI
        except ImportError as error:
            raise WrongUse(NEEDED) from error
        quiet()
        self._beyond = tempfile.TemporaryDirectory(prefix="seedbed-link-")
        self._connection = duckdb.connect(
            config={"memory_limit": memory, "temp_directory": self._beyond.name}
        )
        self._connection.execute("set enable_progress_bar = false").fetchall()
        self._api = DuckDBAPI(self._connection)
        self._tables = 0

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *problem: object) -> None:
        """Closes the database and removes what it wrote."""
        self._connection.close()
        self._beyond.cleanup()

    def linker(self, frame: pl.DataFrame, settings: Any) -> Linker:
        """A linker of records with Splink's settings."""
        from splink import Linker

        self._tables += 1
        name = f"records_{self._tables}"
        self._connection.register("given_here", frame.to_arrow())
        made = f"create table {name} as select * from given_here"  # noqa: S608  # our own name
        self._connection.execute(made).fetchall()
        self._connection.unregister("given_here")
        held = self._api.register(name, table_name=f"held_{self._tables}")
        return Linker(held, settings, log_level=logging.ERROR)

    def pairs(self, found: SplinkDataFrame, names: list[str]) -> pl.DataFrame:
        """Columns of what Splink found."""
        wanted = ", ".join(f'"{name}"' for name in names)
        query = f"select {wanted} from {found.physical_name}"  # noqa: S608  # Splink names it
        return pl.DataFrame(self._connection.sql(query).to_arrow_table())


class Spark:
    """The Spark session that is running, or one of this machine; needs Java and `requirements/spark.txt`."""

    dialect: Final = "spark"

    def __init__(self) -> None:
        try:
            from pyspark.sql import SparkSession
            from splink.backends.spark import SparkAPI
            from splink.internals.spark.jar_location import similarity_jar_location
        except ImportError as error:
            raise WrongUse("--engine spark needs requirements/spark.txt and Java") from error
        quiet()
        self._begun = SparkSession.getActiveSession() is None
        self._beyond = tempfile.TemporaryDirectory(prefix="seedbed-link-")
        here = ALONE | {"spark.jars": similarity_jar_location(), "spark.sql.warehouse.dir": self._beyond.name}
        builder = SparkSession.builder.appName("seedbed")
        for name, value in here.items():
            builder = builder.config(name, value)
        self._session = builder.getOrCreate()
        self._session.sparkContext.setCheckpointDir(self._beyond.name)
        self._session.sparkContext.setLogLevel("ERROR")
        self._api = SparkAPI(spark_session=self._session)  # type: ignore[no-untyped-call]  # Splink types it not
        self._tables = 0

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *problem: object) -> None:
        """Stops the session, where it was begun here."""
        if self._begun:
            self._session.stop()
        self._beyond.cleanup()

    def linker(self, frame: pl.DataFrame, settings: Any) -> Linker:
        """A linker of records with Splink's settings."""
        from splink import Linker

        self._tables += 1
        held = self._session.createDataFrame(frame.to_arrow())
        name = f"held_{self._tables}"
        return Linker(self._api.register(held, table_name=name), settings, log_level=logging.ERROR)

    def pairs(self, found: SplinkDataFrame, names: list[str]) -> pl.DataFrame:
        """Columns of what Splink found."""
        return pl.DataFrame(self._session.table(found.physical_name).select(*names).toArrow())


def quiet() -> None:
    """Splink's advice is for whoever writes a notebook; ours is in the report."""
    logging.getLogger("splink").setLevel(logging.ERROR)
