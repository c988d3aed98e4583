"""What hands and programs do to what they record."""

from __future__ import annotations

import string
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

import numpy as np

from seedbed.synthetic.agencies.families import FIRST, name_lists

NEAR: Final = {
    "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "f": "dg", "g": "fh", "h": "gj", "i": "uo",
    "j": "hk", "k": "jl", "l": "k", "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad",
    "t": "ry", "u": "yi", "v": "cb", "w": "qe", "x": "zc", "y": "tu", "z": "x",
}  # fmt: skip
"""Letters beside each other on a keyboard."""


def slip(rng: np.random.Generator, word: str) -> str:
    """A word with one slip: a letter doubled, left out, swapped with the next, or the one beside it."""
    if len(word) < 3:
        return word
    at, kind = int(rng.integers(1, len(word) - 1)), int(rng.integers(0, 4))
    if kind == 0:
        return word[:at] + word[at] + word[at:]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    near = NEAR.get(word[at].lower(), string.ascii_lowercase)
    return word[:at] + near[int(rng.integers(0, len(near)))] + word[at + 1 :]


def respell(rng: np.random.Generator, name: str) -> str:
    """The name in other letters or its short form, where it has one."""
    others = name_lists()["spellings"].get(name)
    return str(others[int(rng.integers(0, len(others)))]) if others else name


def some(
    rng: np.random.Generator,
    words: list[str],
    share: float,
    change: Callable[[np.random.Generator, str], str],
) -> list[str]:
    """Changes a share of the words."""
    for at in np.flatnonzero(rng.random(len(words)) < share).tolist():
        words[at] = change(rng, words[at])
    return words


def wrong_day(rng: np.random.Generator, day: date) -> date:
    """A date with day and month swapped where that can be, a digit wrong, or the year after."""
    kind = int(rng.integers(0, 3))
    if kind == 0 and day.day <= 12 and day.day != day.month:
        return day.replace(month=day.day, day=day.month)
    if kind == 1:
        return day + timedelta(days=int(rng.choice([-10, -1, 1, 10])))
    return day.replace(year=day.year + int(rng.choice([-1, 1])), day=min(day.day, 28))


def days(rng: np.random.Generator, offsets: np.ndarray, wrong: float, way: str) -> list[str]:
    """Dates as an agency writes them, a share of them wrong."""
    held = [FIRST + timedelta(days=int(offset)) for offset in offsets.tolist()]
    for at in np.flatnonzero(rng.random(len(held)) < wrong).tolist():
        held[at] = wrong_day(rng, held[at])
    return [day.strftime(way) for day in held]


def numbers_wrong(rng: np.random.Generator, number: str) -> str:
    """A number with two digits swapped: the check digit seldom holds."""
    at = int(rng.integers(0, len(number) - 1))
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]
