"""Before anything is shown: figures that nobody has protected yet pass through disclosure control."""

from __future__ import annotations

from dataclasses import replace

from seedbed.foundations.disclosure import protect
from seedbed.foundations.figures import COLUMNS
from seedbed.plan.strategy.pack import Pack
from seedbed.sources import lait
from seedbed.sources.folder import data_sets


def is_public(source: str) -> bool:
    """Whether a source is one of the published data sets the library reads, protected by its publisher."""
    return source in data_sets() or source.startswith(f"{lait.SOURCE}-")


def protected(pack: Pack) -> Pack:
    """The pack as it may be published.

    A published data set of the library, or a source that names who protected its figures, passes
    unchanged. The figures of any other are the area's own counts of children, and the rule for
    those is applied to pages, PDF, JSON and tables alike.
    """
    safe = {row["id"] for row in pack.rows("sources") if row["protected_by"] or is_public(row["id"])}
    figures = pack.figures
    shown = [f if f.source in safe else protect([f], "child-level")[0] for f in figures]
    rows = [
        row | {name: getattr(figure, name) for name in COLUMNS}
        for row, figure in zip(pack.rows("figures"), shown, strict=True)
    ]
    return replace(pack, tables=pack.tables | {"figures": rows})
