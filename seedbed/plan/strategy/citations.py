"""What text may cite in a pack, and whether each citation resolves."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from seedbed.foundations.evidence import Evidence, citations
from seedbed.foundations.faults import Fault
from seedbed.foundations.tables import ROW
from seedbed.plan.strategy.pack import Pack, both, text_file
from seedbed.plan.strategy.tables import CITING_COLUMNS


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation and where it stands."""

    id: str
    file: str
    row: int | None
    column: str | None


def citations_of(pack: Pack) -> Iterator[Citation]:
    """Every citation of the pack's texts and tables, in order."""
    for (section, language), words in pack.texts.items():
        for number, line in enumerate(words.splitlines(), start=1):
            yield from (
                Citation(name, text_file(section, language), number, None) for name in citations(line)
            )
    of_others = {t.name: tuple(c.name for c in t.columns if c.cites) for t in pack.declared}
    for table, columns in (CITING_COLUMNS | {name: held for name, held in of_others.items() if held}).items():
        for row in pack.rows(table):
            for column in columns:
                found = citations(row.get(column) or "")
                yield from (Citation(name, f"{table}.csv", row[ROW], column) for name in found)


def citation_faults(pack: Pack, others: Collection[str] = ()) -> list[Fault]:
    """A fault for each citation of something that is not in the pack; each stops publication.

    Args:
        pack: the pack.
        others: identifiers of evidence that other parts bring.
    """
    known = {row["id"] for name in ("figures", "evidence") for row in pack.rows(name)} | set(others)
    expected = "the id of a row of figures.csv or evidence.csv"
    return [
        Fault("citation-unresolved", c.file, c.row, c.column, f"{{{c.id}}}", expected)
        for c in citations_of(pack)
        if c.id not in known
    ]


def local_evidence(pack: Pack) -> list[Evidence]:
    """What the area itself brings that is not a published figure: voices, research, local work."""
    return [
        Evidence(
            id=row["id"],
            kind=row["kind"],
            statement=both(row, "statement"),
            figures=(),
            source=row["source"],
            method="",
            computed_on=row["dated"],
            recompute="",
            url=row["url"],
        )
        for row in pack.rows("evidence")
    ]
