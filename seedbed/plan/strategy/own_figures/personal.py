"""Columns that look like records of single people: refused before anything is kept.

**Rule**: a column is refused when its heading, without punctuation, is one of those by which systems name
people, or when any cell has the shape of what belongs to one person alone: a whole postcode, an email
address, an NHS number whose check digit is right, a unique pupil number, a National Insurance number.

Source of the check digit: NHS Data Dictionary, NHS NUMBER (weights 10 to 2, modulo 11).

Limits: a heading that nobody thought of and cells in a shape of their own pass. The rule keeps mistakes
out; it proves nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from seedbed.plan.strategy.own_figures.faults import CellFault, fault, letters_of

HEADINGS: Final = {
    "name": (
        "first name",
        "firstname",
        "forename",
        "given name",
        "middle name",
        "surname",
        "last name",
        "lastname",
        "family name",
        "full name",
        "fullname",
        "child name",
        "childs name",
        "name of child",
        "child surname",
        "child forename",
        "pupil name",
        "patient name",
        "parent name",
        "parents name",
        "mothers name",
        "fathers name",
        "carer name",
        "person name",
        "client name",
        "initials",
        "enw cyntaf",
        "cyfenw",
        "enw plentyn",
    ),
    "number": (
        "nhs number",
        "nhs no",
        "nhsnumber",
        "nhsno",
        "nhs",
        "upn",
        "unique pupil number",
        "ni number",
        "national insurance number",
        "hospital number",
        "child id",
        "childid",
        "pupil id",
        "patient id",
        "person id",
        "client id",
        "case id",
        "case number",
        "rhif gig",
    ),
    "birth": ("date of birth", "dob", "birth date", "birthdate", "birthday", "dyddiad geni"),
    "address": (
        "postcode",
        "post code",
        "home postcode",
        "address",
        "home address",
        "address line 1",
        "address 1",
        "street",
        "email",
        "email address",
        "e mail",
        "telephone",
        "telephone number",
        "phone",
        "phone number",
        "mobile",
        "cod post",
        "cyfeiriad",
    ),
}
_POSTCODE: Final = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}", re.IGNORECASE)
_EMAIL: Final = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NHS: Final = re.compile(r"\d{3}[ -]?\d{3}[ -]?\d{4}", re.ASCII)
_PUPIL: Final = re.compile(r"[A-HJ-NP-RT-Z]\d{11}[\dA-Z]", re.IGNORECASE | re.ASCII)
_INSURANCE: Final = re.compile(r"[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]", re.IGNORECASE | re.ASCII)
_NOT_A_LETTER: Final = re.compile(r"[^\w]+|_")


def personal_faults(rows: Sequence[Sequence[str]]) -> list[CellFault]:
    """Each column that looks like a record of single people, once.

    Args:
        rows: every row of the table; headings are looked for in the first ten.
    """
    return [found for number, cells in enumerate(zip(*rows, strict=True)) if (found := _of(number, cells))]


def _of(number: int, cells: Sequence[str]) -> CellFault | None:
    heading = next((cell for cell in cells if cell), "")
    for row, cell in enumerate(cells[:10], start=1):
        if kind := _named(cell):
            return fault(f"personal-{kind}", row, letters_of(number), cell)
    shaped = next(((row, kind) for row, kind in _shaped(cells)), None)
    # What stands in the cell is somebody's: the heading is repeated in its place.
    return (
        fault(f"personal-{shaped[1]}", shaped[0], letters_of(number), heading_only(heading))
        if shaped
        else None
    )


def heading_only(heading: str) -> str:
    """A heading, unless it has the shape of personal data itself."""
    return "" if any(True for _ in _shaped([heading])) else heading


def _named(cell: str) -> str | None:
    plain = " ".join(_NOT_A_LETTER.sub(" ", cell.replace("’", "").replace("'", "")).casefold().split())
    return next((kind for kind, words in HEADINGS.items() if plain in words), None)


def _shaped(cells: Sequence[str]) -> Iterator[tuple[int, str]]:
    for row, cell in enumerate(cells, start=1):
        if _POSTCODE.fullmatch(cell) or _EMAIL.fullmatch(cell):
            yield row, "address"
        elif _PUPIL.fullmatch(cell) or _INSURANCE.fullmatch(cell) or is_nhs_number(cell):
            yield row, "number"


def is_nhs_number(words: str) -> bool:
    """Whether words are an NHS number with the right check digit.

    >>> is_nhs_number("943 476 5919"), is_nhs_number("943 476 5918")
    (True, False)
    """
    if not _NHS.fullmatch(words):
        return False
    digits = [int(letter) for letter in words if letter.isdigit()]
    left = 11 - sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return left != 10 and digits[9] == left % 11
