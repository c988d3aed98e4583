"""Who there is in Fernshire: mothers, partners and children, where they live, when they move. All invented.

NHS numbers begin with 8, unique pupil numbers with the letter of their check and local authority 000, phones
with 0000, postcodes with XF: none of them is anybody's.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.str_]
Numbers = NDArray[np.int64]
FIRST, LAST = date(2021, 9, 1), date(2026, 8, 31)
"""Days between which children are born."""
TWINS: Final = 0.016
"""Of births; a third of them alike in sex because they are identical."""
BIRTHS: Final = (0.68, 0.28, 0.04)
"""Families with one, two and three births in five years."""
MOVES: Final = 0.09
"""Of families that move in a year; half of the poorest fifth do twice as often."""
MOST_CHILDREN: Final = 6
"""Three births, each of twins."""
HOUSES: Final = 15
"""To a postcode."""
SHARED_PHONE: Final = 0.03
"""Families that give a phone which several give: a grandmother's, a hostel's."""
PROTECTED: Final = 0.01
ADOPTED: Final = 0.002


@dataclass(frozen=True, slots=True)
class Families:
    """A stretch of families; arrays have one entry a mother (`m_`), or one a child (`c_`).

    Days count from `FIRST`. `c_family` points into the mothers. `home` has the three homes a family may have
    in turn and `move` the days on which it goes to the second and third.
    """

    first: int
    background: Numbers
    quintile: Numbers
    m_given: Words
    m_maiden: Words
    m_partner: Words
    p_given: Words
    m_marries: Numbers
    m_born: Numbers
    phone: Numbers
    home: Numbers
    move: Numbers
    protected: NDArray[np.bool_]
    c_family: Numbers
    c_born: Numbers
    c_girl: NDArray[np.bool_]
    c_given: Words
    c_surname: Words
    c_twin: Numbers
    c_identical: NDArray[np.bool_]
    c_adopted: Numbers
    c_number: Numbers


@cache
def name_lists() -> dict[str, Any]:
    """The names that people have here."""
    text = files("seedbed.synthetic.agencies").joinpath("names.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def invent(rng: np.random.Generator, first: int, many: int, every: int) -> Families:
    """A stretch of families.

    Args:
        rng: where its chances come from.
        first: the number of its first family.
        many: how many families.
        every: how many there are in all, so that homes and phones can be shared across stretches.
    """
    background = rng.choice(len(backgrounds()), many, p=[one["share"] for one in backgrounds()])
    poor = np.isin(background, (2, 3))
    quintile = np.where(poor, rng.choice(5, many, p=_POORER), rng.choice(5, many)) + 1
    births = rng.choice(3, many, p=BIRTHS) + 1
    mothers = _mothers(rng, background, many)
    children = _children(rng, births, mothers, background)
    home, move = _homes(rng, first, many, every, quintile)
    shared = rng.random(many) < SHARED_PHONE
    return Families(
        first, background, quintile, *mothers[:4],
        m_marries=np.where(rng.random(many) < 0.45, rng.integers(-1500, 1826, many), 99_999),
        m_born=children["first"] - rng.integers(17 * 365, 42 * 365, many),
        phone=np.where(shared, rng.integers(0, max(1, every // 200), many), first + np.arange(many) + every),
        home=home, move=move, protected=rng.random(many) < PROTECTED,
        c_family=children["family"], c_born=children["born"], c_girl=children["girl"],
        c_given=children["given"], c_surname=children["surname"], c_twin=children["twin"],
        c_identical=children["identical"], c_adopted=children["adopted"],
        c_number=MOST_CHILDREN * first + np.arange(len(children["born"])),
    )  # fmt: skip


_POORER: Final = (0.4, 0.25, 0.15, 0.12, 0.08)


@cache
def backgrounds() -> list[dict[str, Any]]:
    """Each background: its share of mothers and its names."""
    return list(name_lists()["background"])


def _mothers(rng: np.random.Generator, background: Numbers, many: int) -> tuple[Words, Words, Words, Words]:
    """First name, own surname, partner's surname and first name."""
    other = np.where(rng.random(many) < 0.85, background, rng.choice(len(backgrounds()), many))
    return (
        _drawn(rng, background, "girls"), _drawn(rng, background, "surnames"),
        _drawn(rng, other, "surnames"), _drawn(rng, other, "boys"),
    )  # fmt: skip


def _drawn(rng: np.random.Generator, background: Numbers, kind: str) -> Words:
    """Names, the commoner the further up in their list."""
    out = np.empty(len(background), dtype="U32")
    for place, one in enumerate(backgrounds()):
        at = np.flatnonzero(background == place)
        weights = 1 / (np.arange(len(one[kind])) + 4.0)
        out[at] = rng.choice(np.array(one[kind]), len(at), p=weights / weights.sum())
        if kind == "surnames" and "first_part" in one:
            made = np.char.add(
                rng.choice(one["first_part"], len(at)), rng.choice(one["second_part"], len(at))
            )
            out[at] = np.where(rng.random(len(at)) < 0.6, made, out[at])
    return out


def _children(
    rng: np.random.Generator, births: Numbers, mothers: tuple[Words, ...], background: Numbers
) -> dict[str, Any]:
    many, days = len(births), (LAST - FIRST).days
    family = np.repeat(np.arange(many), births)
    order = np.arange(len(family)) - np.repeat(np.cumsum(births) - births, births)
    start = rng.integers(0, days - (births - 1) * 420, many)
    born = start[family] + order * 420 + np.where(order > 0, rng.integers(0, 60, len(family)), 0)
    born = np.minimum(born, days)
    twin = (rng.random(len(family)) < TWINS).astype(int)
    identical = rng.random(len(family)) < 1 / 3
    again = np.repeat(np.arange(len(family)), twin + 1)
    second = np.concatenate([[False], np.diff(again) == 0])
    girl = rng.random(len(again)) < 0.49
    girl = np.where(second & identical[again], np.roll(girl, 1), girl)
    family_of = family[again]
    pick = rng.random(many)
    chosen = np.where(
        pick < 0.6, mothers[2],
        np.where(pick < 0.9, mothers[1], np.char.add(np.char.add(mothers[1], "-"), mothers[2])),
    )  # fmt: skip
    given = _named_apart(rng, background[family_of], girl, family_of)
    return {
        "first": start, "family": family_of, "born": born[again], "girl": girl, "given": given,
        "surname": chosen[family_of], "twin": np.where(twin[again] == 1, 1 + second.astype(int), 0),
        "identical": identical[again] & (twin[again] == 1),
        "adopted": np.where(
            rng.random(len(again)) < ADOPTED, born[again] + rng.integers(200, 900, len(again)), -1
        ),
    }  # fmt: skip


def _named_apart(rng: np.random.Generator, background: Numbers, girl: Any, family: Numbers) -> Words:
    """First names; brothers and sisters never share one."""
    given = np.where(girl, _drawn(rng, background, "girls"), _drawn(rng, background, "boys"))
    for _ in range(20):
        seen: set[tuple[int, str]] = set()
        same = []
        for place, key in enumerate(zip(family.tolist(), given.tolist(), strict=True)):
            if key in seen:
                same.append(place)
            seen.add(key)
        if not same:
            break
        at = np.array(same)
        girls, boys = _drawn(rng, background[at], "girls"), _drawn(rng, background[at], "boys")
        given[at] = np.where(girl[at], girls, boys)
    return given


def _homes(
    rng: np.random.Generator, first: int, many: int, every: int, quintile: Numbers
) -> tuple[Numbers, Numbers]:
    """Three homes for each family, and the days of its two moves, after the last day where it stays."""
    own = first + np.arange(many)
    # A home's postcode says how poor its neighbourhood is: the fifth is that of the postcode's number.
    other = rng.integers(0, every, (many, 2))
    home = np.column_stack([own, other])
    rate = np.where(quintile == 1, 2 * MOVES, MOVES)
    when = rng.exponential(365 / rate[:, None], (many, 2))
    return home, np.cumsum(when, axis=1).astype(np.int64)
