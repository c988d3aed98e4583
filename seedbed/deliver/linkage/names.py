"""Names as they are compared: the same name however it was typed, and no name where there is none.

Comparison only: what a person is called is never changed.
"""

from __future__ import annotations

from typing import Final

import polars as pl

LETTERS: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "’": "'", "‘": "'", "`": "'", "‐": "-", "–": "-",
}  # fmt: skip
"""Letters that no decomposition takes apart."""
NOBODY: Final = r"^(?:not known|unknown|unnamed|no name|not stated|n ?a|nk|none|test|xx+|tbc|anon(?:ymous)?)$"
MEANS_NEWBORN: Final = r"\b(?:baby|babi|infant|newborn|twin|triplet)\b"
TWIN: Final = r"\b(?:twin|triplet)\s*(?:number\s*)?(one|two|three|[1-3]|[abc]|i{1,3})\b"
TWIN_OF: Final = {
    "one": 1, "1": 1, "a": 1, "i": 1, "two": 2, "2": 2, "b": 2, "ii": 2, "three": 3, "3": 3, "c": 3, "iii": 3,
}  # fmt: skip
TITLES: Final = r"^(?:mr|mrs|miss|ms|dr|master|mx)\s+"


def plain(column: str) -> pl.Expr:
    """Small letters without accents, full stops and titles, one space between words; null for nobody.

    Hyphens and apostrophes become spaces and nothing, so `ap Siôn-Rhys` and `Ap Sion Rhys` are the same.

    >>> frame = pl.DataFrame({"n": ["Siân", " O’Brien ", "Ap  Rhys-JONES", "Mrs Łuczak", "UNKNOWN", "-"]})
    >>> frame.select(plain("n"))["n"].to_list()
    ['sian', 'obrien', 'ap rhys jones', 'luczak', None, None]
    """
    small = pl.col(column).cast(pl.String).str.to_lowercase().str.normalize("NFKD")
    bare = small.str.replace_all(r"\p{M}", "").str.replace_many(LETTERS).str.replace_all(r"['.]", "")
    words = bare.str.replace_all(r"[^\p{L}\p{N}]+", " ").str.strip_chars().str.replace(TITLES, "")
    return pl.when((words.str.len_chars() > 0) & ~words.str.contains(NOBODY)).then(words).alias(column)


def given_name(column: str) -> pl.Expr:
    """A first name, null while a newborn has none (`Baby Smith`, `Twin 2`, `Baby girl`).

    >>> frame = pl.DataFrame({"n": ["Baby", "Twin II", "Baby girl", "Girl", "Babi Jones", "Twinkle"]})
    >>> frame.select(given_name("n"))["n"].to_list()
    [None, None, None, 'girl', None, 'twinkle']
    """
    return pl.when(~is_unnamed_newborn(column)).then(plain(column)).alias(column)


def is_unnamed_newborn(column: str) -> pl.Expr:
    """Whether a first name only says that a child was born."""
    return plain(column).str.contains(MEANS_NEWBORN).fill_null(False).alias(column)


def twin(column: str) -> pl.Expr:
    """Which of twins or triplets a first name says a child is: 1, 2, 3, or null.

    >>> frame = pl.DataFrame({"n": ["Twin 1", "Baby (twin B)", "Triplet iii", "Baby"]})
    >>> frame.select(twin("n"))["n"].to_list()
    [1, 2, 3, None]
    """
    said = plain(column).str.extract(TWIN)
    return said.replace_strict(TWIN_OF, default=None, return_dtype=pl.Int64).alias(column)


def surnames(column: str) -> pl.Expr:
    """Each part of a surname, so that one half of a double name still agrees with the whole.

    >>> frame = pl.DataFrame({"n": ["Khan-Jones", "Jones", None]})
    >>> frame.select(surnames("n"))["n"].to_list()
    [['jones', 'khan'], ['jones'], None]
    """
    return plain(column).str.split(" ").list.sort().alias(column)
