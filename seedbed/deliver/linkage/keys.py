"""Keys under which spellings of one name fall together, for finding pairs and for comparing them."""

from __future__ import annotations

from typing import Final

import polars as pl

SOUNDS: Final = (
    ("^(?:mc|mac)", "mk"), ("ph", "f"), ("[ckq]+h?", "k"), ("dd", "d"), ("w", "u"), ("[zs]h?", "s"),
    ("[jy]", "i"), ("th", "t"), ("gh", "g"), ("v", "f"), ("rh", "r"), ("ll", "l"), ("x", "ks"),
)  # fmt: skip
"""Letters that stand for one sound across English, Welsh and Latin spellings of Arabic and Slavic names."""


def sound(column: str) -> pl.Expr:
    """A plain name without vowels after its first letter, letters of one sound made the same.

    >>> frame = pl.DataFrame({"n": ["mohammed", "muhamad", "catherine", "kathryn", "gruffydd", None]})
    >>> frame.select(sound("n"))["n"].to_list()
    ['mhmt', 'mhmt', 'ktrn', 'ktrn', 'grft', None]
    """
    made = pl.col(column)
    for letters, same in SOUNDS:
        made = made.str.replace_all(letters, same)
    made = made.str.replace_all("d", "t")
    bones = made.str.head(1) + made.str.slice(1).str.replace_all("[aeiou ]", "")
    for letter in "bcdfghklmnprst":
        bones = bones.str.replace_all(f"{letter}{letter}+", letter)
    return bones.alias(column)
