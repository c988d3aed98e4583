"""The words an agreement chooses from: purposes, fields, bases in law, legal gateways."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, Literal, get_args

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.languages import Text, text_from

Nation = Literal["england", "wales"]
NATIONS: Final[tuple[str, ...]] = get_args(Nation)
SUBJECTS: Final = ("child", "mother", "father", "parent", "carer", "sibling", "household")
"""Whom data may be about."""


@dataclass(frozen=True, slots=True)
class Purpose:
    """What data may be used for; `secondary` lies beyond the care of the person."""

    id: str
    secondary: bool
    dpv: str
    name: Text
    for_parents: Text


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that may be known of a person.

    Args:
        special: of a special category (UK GDPR article 9), or treated as one.
        patient: confidential patient information.
    """

    id: str
    category: str
    special: bool
    patient: bool
    name: Text


@dataclass(frozen=True, slots=True)
class Ground:
    """A basis, a condition or a route through confidentiality.

    Args:
        ends_with_no: it rests on the family's own yes, so a no ends it.
        opt_out: England's national data opt-out applies where it is used for a secondary purpose.
    """

    id: str
    name: Text
    ends_with_no: bool
    opt_out: bool
    article: str | None
    dpv: str | None


@dataclass(frozen=True, slots=True)
class Gateway:
    """A provision of law that lets or makes bodies share, on from a day to a day, or off."""

    id: str
    law: str
    address: str | None
    nations: frozenset[str]
    duty: bool
    on_from: date | None
    off_from: date | None
    name: Text

    def is_on(self, day: date, nation: str) -> bool:
        """Whether it can be relied on in a nation on a day."""
        begun = self.on_from is not None and self.on_from <= day
        return begun and nation in self.nations and (self.off_from is None or day < self.off_from)


@cache
def purposes() -> dict[str, Purpose]:
    """Every purpose, by its identifier."""
    return {
        name: Purpose(name, held["secondary"], held["dpv"], _text(held, "name"), _text(held, "for_parents"))
        for name, held in read_toml("sharing/purposes.toml").items()
    }


@cache
def fields() -> dict[str, Field]:
    """Every field, by its identifier."""
    return {
        name: Field(name, held["category"], held["special"], held["patient"], _text(held, "name"))
        for name, held in read_toml("sharing/fields.toml")["field"].items()
    }


@cache
def categories() -> dict[str, Text]:
    """Every category of fields, by its identifier."""
    held = read_toml("sharing/fields.toml")["category"]
    return {name: _text(table, "name") for name, table in held.items()}


@cache
def grounds(kind: Literal["basis", "condition", "route"]) -> dict[str, Ground]:
    """Bases (article 6), conditions (article 9), or routes through confidentiality, by their identifiers."""
    return {
        name: Ground(
            name, _text(held, "name"), held["ends_with_no"], held.get("opt_out", False),
            held.get("article"), held.get("dpv"),
        )
        for name, held in read_toml("sharing/law.toml")[kind].items()
    }  # fmt: skip


@cache
def gateways() -> dict[str, Gateway]:
    """The gateways that Seedbed knows, by their identifiers; a folder of agreements may add its own."""
    held = read_toml("sharing/gateways.toml")
    return {name: gateway_from(name, table, _text(table, "name")) for name, table in held.items()}


def gateway_from(name: str, held: Mapping[str, Any], words: Text) -> Gateway:
    """A gateway of a TOML table."""
    return Gateway(
        name, held["law"], held.get("address"), frozenset(held["nations"]), bool(held.get("duty")),
        held.get("on_from"), held.get("off_from"), words,
    )  # fmt: skip


def _text(held: Mapping[str, Any], key: str) -> Text:
    return text_from(held[key], key)
