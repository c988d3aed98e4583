"""Local authorities of England and Wales under every name and code people use for them."""

from __future__ import annotations

import csv
import difflib
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from seedbed.foundations.definitions import DEFINITIONS
from seedbed.foundations.faults import WrongUse
from seedbed.foundations.languages import Text

ENGLAND: Final = "E92000001"
WALES: Final = "W92000004"
_FORGIVEN: Final = (
    "metropolitan borough council",
    "london borough council",
    "borough council",
    "county council",
    "city council",
    "london borough of",
    "royal borough of",
    "borough of",
    "county of",
    "city of",
    "council",
    "corporation",
)
"""Forms that people add or leave out, longer ones before those they contain."""


@dataclass(frozen=True, slots=True)
class Authority:
    """One upper-tier or unitary authority.

    `dfe_code` is the Department for Education's three digits; `ons_code` the Government
    Statistical Service code; `districts` the lower-tier codes inside it (its own code where
    there is one tier). A former authority has `valid_to`, and the codes that replaced it.
    """

    dfe_code: str
    ons_code: str
    name: Text
    nation: str
    region_code: str
    region: Text
    tier: str
    districts: tuple[str, ...]
    valid_from: date | None
    valid_to: date | None
    replaced_by: tuple[str, ...]
    also_known_as: tuple[str, ...]

    @property
    def is_current(self) -> bool:
        """Whether the authority still exists."""
        return self.valid_to is None

    @property
    def national_code(self) -> str:
        """Code of the nation, for comparison."""
        return ENGLAND if self.nation == "England" else WALES


@cache
def authorities() -> tuple[Authority, ...]:
    """Every authority of the table, former ones included, in the order of the file."""
    with (DEFINITIONS / "authorities.csv").open(encoding="utf-8", newline="") as handle:
        return tuple(_authority(row) for row in csv.DictReader(handle))


def current_authorities(nation: str = "England") -> tuple[Authority, ...]:
    """The authorities of one nation that exist today."""
    return tuple(a for a in authorities() if a.is_current and a.nation == nation)


def _authority(row: dict[str, str]) -> Authority:
    return Authority(
        dfe_code=row["dfe_code"],
        ons_code=row["ons_code"],
        name=Text(row["name_en"], row["name_cy"]),
        nation=row["nation"],
        region_code=row["region_code"],
        region=Text(row["region_en"], row["region_cy"]),
        tier=row["tier"],
        districts=tuple(row["lower_tier_codes"].split()),
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        replaced_by=tuple(row["replaced_by"].split()),
        also_known_as=tuple(name for name in row["also_known_as"].split(";") if name),
    )


def _day(words: str) -> date | None:
    return date.fromisoformat(words) if words else None


def find_authority(words: str) -> Authority:
    """The authority that a DfE code, an ONS code or a name means.

    Case, punctuation and forms such as "City of" are forgiven.

    Raises:
        WrongUse: nothing is meant by it (near names are suggested), a former authority is (its
            successors are named), or a whole region is.
    """
    wanted = words.strip()
    if wanted.casefold() in _regions():
        raise WrongUse(f"{wanted!r} is a region; name one of its authorities")
    found = [a for a in authorities() if wanted.upper() in (a.dfe_code, a.ons_code) or _same(wanted, a)]
    current = [a for a in found if a.is_current]
    if current:
        return current[0]
    if found:
        raise WrongUse(_no_longer(found[0]))
    raise WrongUse(_unknown(wanted))


def _regions() -> set[str]:
    return {name.casefold() for a in authorities() for name in (a.region.en, a.region.cy)} - {
        "wales",
        "cymru",
    }


def by_code(code: str) -> Authority | None:
    """The current authority with this DfE or ONS code."""
    return next((a for a in authorities() if a.is_current and code in (a.dfe_code, a.ons_code)), None)


def plain_name(name: str) -> str:
    """A name without case, punctuation and the forms that people add or leave out."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold().replace("&", " and "))
    words = " ".join(words.split())
    for form in _FORGIVEN:
        words = f" {words} ".replace(f" {form} ", " ").strip()
    return words.removeprefix("the ")


def _names(authority: Authority) -> set[str]:
    return {authority.name.en, authority.name.cy, *authority.also_known_as}


def _same(words: str, authority: Authority) -> bool:
    return bool(plain_name(words)) and plain_name(words) in {plain_name(name) for name in _names(authority)}


def _no_longer(authority: Authority) -> str:
    successors = [a.name.en for code in authority.replaced_by if (a := by_code(code))]
    named = ", ".join(successors)
    return f"{authority.name.en} ended on {authority.valid_to}; name one of its successors: {named}"


def _unknown(words: str) -> str:
    names = {plain_name(name): a.name.en for a in authorities() if a.is_current for name in _names(a)}
    near = difflib.get_close_matches(plain_name(words), names, n=3, cutoff=0.6)
    suggestions = list(dict.fromkeys(names[name] for name in near))
    hint = f"; did you mean {' or '.join(suggestions)}?" if suggestions else "."
    forms = "A DfE code (806), an ONS code (E06000002) or a name will do."
    return f"no authority is called {words!r}{hint} {forms}"
