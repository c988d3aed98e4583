"""People as lines of a table that somebody pastes: from a spreadsheet, a mailing list or a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from seedbed.foundations.languages import LANGUAGES, say, slug
from seedbed.foundations.sectors import SECTORS
from seedbed_web.lead.maturity.inviting.actions import Person
from seedbed_web.organisations.models import Organisation

COLUMNS: Final = ("name", "email", "organisation", "sector", "language")
MOST: Final = 500
LONGEST_NAME: Final = 150
LANGUAGE_WORDS: Final = {
    "": "", "en": "en", "english": "en", "saesneg": "en", "cy": "cy", "welsh": "cy", "cymraeg": "cy",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What lines are held against."""

    organisations: Sequence[Organisation]
    addresses: frozenset[str]
    language: str


def read_people(text: str, known: Known) -> tuple[list[Person], list[str]]:
    """The people of a table, and what is wrong with it, line by line; one or the other is empty.

    Columns are name, email, organisation, sector and language, parted by commas, semicolons or tabs. Whatever
    is not known is left empty. A first line of headings is passed over.
    """
    lines = [(number, cells) for number, cells in enumerate(_lines(text), start=1) if any(cells)]
    if lines and _is_heading(lines[0][1]):
        del lines[0]
    if not lines:
        return [], [_("Paste at least one line")]
    if len(lines) > MOST:
        return [], [_("These are more than %(most)s people. Add them in parts.") % {"most": MOST}]
    people, wrong, seen = [], [], set(known.addresses)
    names = _organisations(known.organisations)
    for number, cells in lines:
        try:
            person = _person(cells, names, known.language)
            _once(person, seen)
        except ValidationError as fault:
            where = _("Line %(number)s") % {"number": number}
            wrong += [f"{where}: {words}" for words in fault.messages]
        else:
            people.append(person)
    return ([], wrong) if wrong else (people, [])


def _lines(text: str) -> Iterable[list[str]]:
    first = text.lstrip("\ufeff").strip("\r\n").partition("\n")[0]
    parted_by = max("\t;,", key=first.count)
    lines = text.lstrip("\ufeff").splitlines()
    return ([" ".join(cell.split()) for cell in row] for row in csv.reader(lines, delimiter=parted_by))


def _is_heading(cells: Sequence[str]) -> bool:
    words = {cell.casefold() for cell in cells}
    return bool(words & {"email", "e-mail", "email address", "ebost", "e-bost"})


def _person(cells: Sequence[str], names: Mapping[str, Organisation], language: str) -> Person:
    if len(cells) > len(COLUMNS):
        raise ValidationError(
            _("there are more than five columns: name, email, organisation, sector, language")
        )
    name, email, organisation, sector, tongue = [*cells, "", "", "", "", ""][: len(COLUMNS)]
    at = names.get(organisation.casefold()) if organisation else None
    if organisation and at is None:
        raise ValidationError(_("“%(words)s” is not among the organisations") % {"words": organisation})
    if len(name) > LONGEST_NAME:
        raise ValidationError(_("the name is longer than %(most)s characters") % {"most": LONGEST_NAME})
    if not name and not email:
        raise ValidationError(_("there is neither a name nor an email address"))
    return Person(
        name, _email(email), at.pk if at else None, _sector(sector, at), _language(tongue, language)
    )


def _once(person: Person, seen: set[str]) -> None:
    if person.email in seen:
        raise ValidationError(_("this address is asked already; everybody answers once"))
    if person.email:
        seen.add(person.email)


def _email(words: str) -> str:
    if words:
        try:
            validate_email(words)
        except ValidationError as fault:
            raise ValidationError(_("“%(words)s” is not an email address") % {"words": words}) from fault
    return words.lower()


def _sector(words: str, organisation: Organisation | None) -> str:
    if not words:
        if organisation is None:
            raise ValidationError(_("without an organisation, a sector is needed"))
        return organisation.sector
    found = _SECTORS.get(words.casefold())
    if found is None:
        raise ValidationError(_("“%(words)s” is not a sector") % {"words": words})
    return found


def _language(words: str, otherwise: str) -> str:
    found = LANGUAGE_WORDS.get(words.casefold())
    if found is None:
        raise ValidationError(_("“%(words)s” is neither English nor Welsh") % {"words": words})
    return found or otherwise


def _organisations(rows: Sequence[Organisation]) -> dict[str, Organisation]:
    """Each by what it may be called."""
    named: dict[str, Organisation] = {}
    for row in rows:
        named |= {words.casefold(): row for words in (row.identifier, row.name_en, row.name_cy) if words}
    return named


_SECTORS: Final = {sector.casefold(): sector for sector in SECTORS} | {
    say(f"sector.{slug(sector)}", language).casefold(): sector for sector in SECTORS for language in LANGUAGES
}
