"""NHS numbers, whole columns at a time.

Ten digits, the last of which checks the others: weights 10 to 2, modulus 11 (NHS Data Dictionary). One
random number in eleven passes, so the check finds slips of the hand and proves nobody's identity. Ten
equal digits and the range 999 000 0000 to 999 999 9999, kept for tests, are nobody's and are never accepted.
"""

from __future__ import annotations

from typing import Final, Literal

import polars as pl

Verdict = Literal["good", "missing", "not ten digits", "wrong check digit", "nobody's"]
WEIGHTS: Final = range(10, 1, -1)
TESTS: Final = "999"


def digits(column: str) -> pl.Expr:
    """The number without spaces, hyphens and dots, null where nothing is left."""
    plain = pl.col(column).cast(pl.String).str.replace_all(r"[\s\-.]", "")
    return pl.when(plain.str.len_chars() > 0).then(plain).alias(column)


def verdict(column: str) -> pl.Expr:
    """What each number of a column is worth.

    >>> frame = pl.DataFrame({"n": ["943 476 5919", "9434765918", "0000000000", "9990000018", "12", None]})
    >>> frame.select(verdict("n"))["n"].to_list()
    ['good', 'wrong check digit', "nobody's", "nobody's", 'not ten digits', 'missing']
    """
    number = digits(column)
    return (
        pl.when(number.is_null())
        .then(pl.lit("missing"))
        .when(~number.str.contains(r"^[0-9]{10}$"))
        .then(pl.lit("not ten digits"))
        .when(number.str.starts_with(TESTS) | _is_one_digit(number))
        .then(pl.lit("nobody's"))
        .when(_check(number) != number.str.slice(9, 1).cast(pl.Int64, strict=False))
        .then(pl.lit("wrong check digit"))
        .otherwise(pl.lit("good"))
        .alias(column)
    )


def good(column: str) -> pl.Expr:
    """The ten digits where they can be a person's number, otherwise null."""
    return pl.when(verdict(column) == "good").then(digits(column)).alias(column)


def _is_one_digit(number: pl.Expr) -> pl.Expr:
    return number.str.replace_all(r"^(0+|1+|2+|3+|4+|5+|6+|7+|8+|9+)$", "").str.len_chars() == 0


def _check(number: pl.Expr) -> pl.Expr:
    """The check digit that the first nine call for; 10 where no digit serves."""
    total = pl.sum_horizontal(
        number.str.slice(place, 1).cast(pl.Int64, strict=False) * weight
        for place, weight in enumerate(WEIGHTS)
    )
    return (11 - total % 11) % 11
