"""Postcodes as they are compared."""

from __future__ import annotations

from typing import Final

import polars as pl

SHAPE: Final = r"^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][ABD-HJLNP-UW-Z]{2}$"
"""Outward part, then a digit and two letters; C, I, K, M, O and V never end a postcode."""
NOWHERE: Final = r"^(?:ZZ99|BF1|BX)"
"""Pseudo-postcodes of the NHS, forces and letter boxes: no place where a family lives."""


def postcode(column: str) -> pl.Expr:
    """A postcode without its space, null where it has not the shape of one or is nobody's home.

    >>> frame = pl.DataFrame({"p": ["cf10 1aa", "TS1  2AB", "ZZ99 3VZ", "TS1", "N/A", None]})
    >>> frame.select(postcode("p"))["p"].to_list()
    ['CF101AA', 'TS12AB', None, None, None, None]
    """
    bare = pl.col(column).cast(pl.String).str.to_uppercase().str.replace_all(r"[^A-Z0-9]", "")
    return pl.when(bare.str.contains(SHAPE) & ~bare.str.contains(NOWHERE)).then(bare).alias(column)


def district(column: str) -> pl.Expr:
    """The outward part of a postcode.

    >>> pl.DataFrame({"p": ["CF10 1AA"]}).select(district("p"))["p"].to_list()
    ['CF10']
    """
    return postcode(column).str.head(-3).alias(column)
