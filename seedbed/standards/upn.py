"""Unique pupil numbers, whole columns at a time.

A check letter and twelve digits; a temporary number has a letter in the last place. The check letter is the
sum of the others, each times its place counted from 2, modulus 23, in an alphabet without I, O and S; a
letter at the end counts as its place in that alphabet.
"""

from __future__ import annotations

from typing import Final, Literal

import polars as pl

Verdict = Literal["permanent", "temporary", "missing", "not a UPN", "wrong check letter"]
ALPHABET: Final = "ABCDEFGHJKLMNPQRTUVWXYZ"
VALUES: Final = {str(digit): digit for digit in range(10)} | {letter: n for n, letter in enumerate(ALPHABET)}


def plain(column: str) -> pl.Expr:
    """The number in capitals without spaces, null where nothing is left."""
    bare = pl.col(column).cast(pl.String).str.replace_all(r"[\s\-]", "").str.to_uppercase()
    return pl.when(bare.str.len_chars() > 0).then(bare).alias(column)


def verdict(column: str) -> pl.Expr:
    """What each number of a column is.

    >>> frame = pl.DataFrame({"n": ["B801200005001", "A801200005001", "B80120000500", None]})
    >>> frame.select(verdict("n"))["n"].to_list()
    ['permanent', 'wrong check letter', 'not a UPN', 'missing']
    """
    number = plain(column)
    return (
        pl.when(number.is_null())
        .then(pl.lit("missing"))
        .when(~number.str.contains(rf"^[{ALPHABET}][0-9]{{11}}[0-9{ALPHABET}]$"))
        .then(pl.lit("not a UPN"))
        .when(_letter(number) != number.str.slice(0, 1))
        .then(pl.lit("wrong check letter"))
        .when(number.str.contains(r"[0-9]$"))
        .then(pl.lit("permanent"))
        .otherwise(pl.lit("temporary"))
        .alias(column)
    )


def with_check(digits: str) -> str:
    """The number of twelve digits, its check letter in front.

    >>> with_check("801200005001")
    'B801200005001'
    """
    return ALPHABET[sum(int(digit) * weight for weight, digit in enumerate(digits, start=2)) % 23] + digits


def _letter(number: pl.Expr) -> pl.Expr:
    values = (
        number.str.slice(place, 1).replace_strict(VALUES, default=None, return_dtype=pl.Int64)
        for place in range(1, 13)
    )
    total = pl.sum_horizontal(value * weight for weight, value in enumerate(values, start=2))
    return (total % 23).replace_strict(dict(enumerate(ALPHABET)), default=None, return_dtype=pl.String)
