"""What each agency holds of a stretch of families, and whose each record is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl

from seedbed.standards.nhs_number import WEIGHTS
from seedbed.standards.upn import with_check
from seedbed.synthetic.agencies.families import HOUSES, Families, Numbers, backgrounds
from seedbed.synthetic.agencies.mess import days, numbers_wrong, respell, slip, some

SPAN: Final = 1826
"""Days from the first birth to the census."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How an agency keeps records.

    Args:
        covers, mothers: share of children, and of their mothers, whom it knows.
        number: share of children with an NHS number; `mothers_number` of mothers.
        typed: share of names with a slip; `respelt` with another spelling; `wrong` of dates that are wrong.
        after: days after the birth (from, to) at which it writes names and homes down.
        twice: share of people whom it holds twice.
    """

    name: str
    covers: float
    mothers: float
    number: float
    mothers_number: float
    typed: float
    respelt: float
    wrong: float
    after: tuple[int, int]
    way: str
    twice: float = 0.0
    phone: float = 0.9
    no_day: float = 0.0


MANNERS: Final = (
    Manner("maternity", 0.995, 1.0, 0.90, 0.97, 0.010, 0.01, 0.002, (0, 0), "%Y-%m-%d"),
    Manner("health_visiting", 0.96, 0.92, 0.95, 0.70, 0.015, 0.02, 0.004, (10, 400), "%d/%m/%Y"),
    Manner("hubs", 0.45, 0.95, 0.0, 0.0, 0.040, 0.10, 0.015, (60, 1200), "%d/%m/%Y", 0.06, 0.85, 0.08),
    Manner(
        "early_help", 0.10, 0.95, 0.35, 0.30, 0.030, 0.06, 0.010, (200, 1500), "%d %B %Y", 0.03, 0.7, 0.03
    ),
    Manner("nursery_census", 0.80, 0.0, 0.0, 0.0, 0.010, 0.02, 0.003, (900, 1400), "%d/%m/%Y", 0.0, 0.0),
)
"""Shares are our own choice; none is an estimate of anywhere."""
NEW_PHONE: Final = 0.1
AFTER_ADOPTION: Final = 3 * 10**7
"""Added to the number of a child who is somebody else from then on."""
LETTERS: Final = "ABDEFGHJLNPQRSTUWXYZ"
STREETS: Final = (
    "Fern",
    "Heron",
    "Mill",
    "Station",
    "Chapel",
    "Orchard",
    "Quarry",
    "Meadow",
    "Canal",
    "Church",
)
WAYS: Final = ("Road", "Street", "Lane", "Close", "Terrace", "Avenue", "Way", "Rise")
UNNAMED: Final = ("Baby", "Baby {surname}", "Baby Girl", "Baby Boy", "BABY OF {mother}")


def held(rng: np.random.Generator, families: Families, manner: Manner) -> pl.DataFrame:
    """An agency's records, each with `person` and `family`, which are the truth and not the agency's."""
    child = np.flatnonzero(rng.random(len(families.c_born)) < manner.covers)
    if manner.name == "nursery_census":
        child = child[(families.c_born[child] < SPAN - 730)]
    made = [_child_rows(rng, families, manner, child)]
    if manner.mothers:
        known = np.unique(families.c_family[child])
        made.append(_mother_rows(rng, families, manner, known[rng.random(len(known)) < manner.mothers]))
    frame = pl.concat(made, how="diagonal")
    if manner.twice:
        frame = pl.concat([frame, _again(rng, frame, manner)], how="diagonal")
    frame = frame.sample(fraction=1, shuffle=True, seed=int(rng.integers(0, 2**31)))
    return _as_kept(frame.with_columns(number=pl.int_range(pl.len()) + families.first * 20), manner)


def _child_rows(rng: np.random.Generator, f: Families, manner: Manner, at: Numbers) -> pl.DataFrame:
    family, born = f.c_family[at], f.c_born[at]
    seen = born + rng.integers(manner.after[0], manner.after[1] + 1, len(at))
    adopted = (f.c_adopted[at] >= 0) & (seen >= f.c_adopted[at]) & (manner.name != "maternity")
    given, surname = f.c_given[at].tolist(), f.c_surname[at].tolist()
    if manner.name == "maternity":
        mothers = f.m_maiden[family].tolist()
        given = [_newborn(rng, int(t), m, g) for t, m, g in zip(f.c_twin[at], mothers, given, strict=True)]
        surname = mothers
    number = f.c_number[at] + np.where(adopted, AFTER_ADOPTION, 0)
    for place in np.flatnonzero(adopted).tolist():
        surname[place] = f"{surname[place]}son"  # another surname: the family that adopted
    nhs = [nhs_number(2 * one + 1) for one in number.tolist()]
    if manner.name != "nursery_census":
        _one_between_twins(rng, nhs, f, at)
    own = family + f.first
    mother = pl.Series(np.where(adopted, -1, own))
    sex = np.where(f.c_girl[at], "F", "M").tolist()
    return pl.DataFrame({
        "given": _typed(rng, given, manner), "surname": _typed(rng, surname, manner),
        "born": _days(rng, born, manner), "sex": some(rng, sex, 0.003, _other_sex),
        "nhs": _kept(rng, nhs, manner.number), "upn": [upn(one) for one in number.tolist()],
        **_home(rng, f, family, seen, adopted), **_phone(rng, f, family, manner, adopted),
        **_background(f, family), "mother": mother,
        "protected": f.protected[family], "adoption": np.where(adopted, "after", ""),
        "person": [f"c{one}" for one in number.tolist()],
        "family": [f"a{n}" if a else f"f{m}" for n, a, m in zip(number, adopted, own, strict=True)],
        "is_mother": False, "day": born,
    })  # fmt: skip


def _other_sex(_: np.random.Generator, sex: str) -> str:
    return "M" if sex == "F" else "F"


def _mother_rows(rng: np.random.Generator, f: Families, manner: Manner, at: Numbers) -> pl.DataFrame:
    first = np.full(len(f.m_given), SPAN)
    np.minimum.at(first, f.c_family, f.c_born)
    seen = first[at] + rng.integers(manner.after[0], manner.after[1] + 1, len(at))
    married = f.m_marries[at] <= seen
    surname = np.where(married, f.m_partner[at], f.m_maiden[at]).tolist()
    nothing = np.zeros(len(at), dtype=bool)
    nhs = [nhs_number(2 * one) for one in (at + f.first).tolist()]
    return pl.DataFrame({
        "given": _typed(rng, f.m_given[at].tolist(), manner), "surname": _typed(rng, surname, manner),
        "born": _days(rng, f.m_born[at], manner), "sex": ["F"] * len(at),
        "nhs": _kept(rng, nhs, manner.mothers_number), "upn": pl.Series([None] * len(at), dtype=pl.String),
        **_home(rng, f, at, seen, nothing), **_phone(rng, f, at, manner, nothing), **_background(f, at),
        "mother": pl.Series(at + f.first), "protected": f.protected[at], "adoption": [""] * len(at),
        "person": [f"m{one}" for one in (at + f.first).tolist()],
        "family": [f"f{one}" for one in (at + f.first).tolist()],
        "is_mother": True,
    })  # fmt: skip


def _newborn(rng: np.random.Generator, twin: int, mother: str, given: str) -> str:
    """What a maternity service calls a child who was born a moment ago."""
    pick = rng.random()
    if pick < 0.12:
        return given
    if twin:
        return f"Twin {twin}" if pick < 0.8 else f"Baby {'AB'[twin - 1]} ({mother})"
    return UNNAMED[int(rng.integers(0, len(UNNAMED)))].format(surname=mother, mother=mother)


def _one_between_twins(rng: np.random.Generator, nhs: list[str], f: Families, at: Numbers) -> None:
    """A few twins are given one number between them."""
    second = np.flatnonzero((f.c_twin[at] == 2) & (rng.random(len(at)) < 0.02))
    for place in second.tolist():
        if place and at[place - 1] == at[place] - 1:
            nhs[place] = nhs[place - 1]


def _typed(rng: np.random.Generator, words: list[str], manner: Manner) -> list[str]:
    made = some(rng, some(rng, list(words), manner.respelt, respell), manner.typed, slip)
    if manner.name == "nursery_census":
        return [word.upper() for word in made]
    return [word.title() for word in made] if manner.name == "hubs" else made


def _days(rng: np.random.Generator, offsets: Numbers, manner: Manner) -> list[str | None]:
    made: list[str | None] = list(days(rng, offsets, manner.wrong, manner.way))
    return [
        None if out else day for day, out in zip(made, rng.random(len(made)) < manner.no_day, strict=True)
    ]


def _kept(rng: np.random.Generator, numbers: list[str], share: float) -> list[str | None]:
    """Numbers where the agency has them, one in two hundred with two digits swapped."""
    numbers = some(rng, numbers, 0.005, numbers_wrong)
    return [n if keep else None for n, keep in zip(numbers, rng.random(len(numbers)) < share, strict=True)]


def _home(
    rng: np.random.Generator, f: Families, family: Numbers, seen: Numbers, adopted: Any,
) -> dict[str, Any]:  # fmt: skip
    """Where the family lived on the day; who was adopted lives elsewhere."""
    turn = (seen[:, None] >= f.move[family]).sum(axis=1)
    home = np.where(adopted, f.home[family, 2] + 7, f.home[family, turn])
    told = rng.random(len(family)) < 0.97
    return {
        "postcode": [postcode(int(h)) if t else None for h, t in zip(home, told, strict=True)],
        "address": [address(int(h)) if t else None for h, t in zip(home, told, strict=True)],
        "moved": turn > 0,
    }


def _phone(
    rng: np.random.Generator, f: Families, family: Numbers, manner: Manner, adopted: Any,
) -> dict[str, Any]:  # fmt: skip
    told = (rng.random(len(family)) < manner.phone) & ~adopted
    other = rng.integers(5_000_000, 9_999_999, len(family))
    number = np.where(rng.random(len(family)) < NEW_PHONE, other, f.phone[family])
    return {"phone": [f"0000 {n:07d}" if t else None for n, t in zip(number, told, strict=True)]}


def _background(f: Families, family: Numbers) -> dict[str, Any]:
    names = np.array([one["name"] for one in backgrounds()])
    return {"ethnicity": names[f.background[family]].tolist(), "quintile": f.quintile[family]}


def _again(rng: np.random.Generator, frame: pl.DataFrame, manner: Manner) -> pl.DataFrame:
    """People whom the agency holds twice, typed anew."""
    again = frame.filter(pl.Series(rng.random(frame.height) < manner.twice))
    given, surname = again["given"].to_list(), again["surname"].to_list()
    return again.with_columns(
        given=pl.Series(some(rng, given, 0.2, slip), dtype=pl.String),
        surname=pl.Series(some(rng, surname, 0.1, slip), dtype=pl.String),
    )


def _as_kept(frame: pl.DataFrame, manner: Manner) -> pl.DataFrame:
    """Records with their identifiers, a child pointing to the record of its mother where there is one."""
    named = frame.with_columns(id=pl.lit(manner.name[0].upper()) + pl.col("number").cast(pl.String))
    mothers = named.filter("is_mother").unique("mother", keep="first", maintain_order=True)
    by = dict(zip(mothers["mother"].to_list(), mothers["id"].to_list(), strict=True))
    pointed = pl.col("mother").replace_strict(by, default=None, return_dtype=pl.String)
    return named.with_columns(
        mother_id=pl.when(~pl.col("is_mother")).then(pointed), source=pl.lit(manner.name)
    )


def nhs_number(serial: int) -> str:
    """The NHS number of a serial number: it begins with 8 or 9, and its check digit is right.

    Of two numbers that follow each other one always has a check digit.
    """
    first = 800_000_000 + 2 * serial
    check = _check(first)
    return f"{first}{check}" if check < 10 else f"{first + 1}{_check(first + 1)}"


def _check(first: int) -> int:
    total = sum(int(digit) * weight for digit, weight in zip(str(first), WEIGHTS, strict=True))
    return (11 - total % 11) % 11


def upn(serial: int) -> str:
    """The unique pupil number of a serial number, of a local authority 000 that is none."""
    return with_check(f"000{serial:09d}")


def postcode(home: int) -> str:
    """The postcode of a home: XF is no postcode area."""
    area, letters = divmod(home // HOUSES, len(LETTERS) ** 2)
    first, second = divmod(letters, len(LETTERS))
    return f"XF{area // 10 % 90 + 1} {area % 10}{LETTERS[first]}{LETTERS[second]}"


def address(home: int) -> str:
    """The number and street of a home."""
    street = home // HOUSES
    return f"{home % HOUSES * 2 + 1} {STREETS[street % len(STREETS)]} {WAYS[street // 10 % len(WAYS)]}"
