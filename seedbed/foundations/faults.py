"""What is wrong with what a user brought, said once and precisely; and the two ways a command ends badly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Final

REPEATED: Final = 100
"""Characters of what was found that a fault repeats; a hostile cell has thousands."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: where it is, what was found there and what was expected.

    Args:
        code: stable name of the kind of fault, for programs.
        file: path inside the pack.
        row: line of the file as a person counts it, 1 for the heading; None where none applies.
        column: heading of the column, or the key in a TOML file.
        found: what stands there, as text, cut where it is long.
        expected: what should stand there, in plain English.
        stops: whether publication would be wrong with it.
    """

    code: str
    file: str
    row: int | None
    column: str | None
    found: str | None
    expected: str
    stops: bool = True

    def __post_init__(self) -> None:
        """Cuts what was found."""
        if self.found is not None and len(self.found) > REPEATED:
            object.__setattr__(self, "found", f"{self.found[:REPEATED]}…")

    def as_dict(self) -> dict[str, object]:
        """The fault as the JSON contract has it."""
        return asdict(self)

    def __str__(self) -> str:
        place = self.file
        if self.row is not None:
            place += f", row {self.row}"
        if self.column:
            place += f", column {self.column}"
        found = f"found {self.found!r}, " if self.found is not None else ""
        return f"{place}: {found}expected {self.expected} [{self.code}]"


class DataFaults(Exception):  # noqa: N818  # named for what it holds
    """The user's data has faults: exit 1, each listed."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(str(fault) for fault in faults))
        self.faults = list(faults)


class WrongUse(Exception):  # noqa: N818  # named for what happened
    """The command was used wrongly: exit 2, with one sentence that says how to do it right."""
