"""Columns that many tables of a pack have: its own name, a text in both languages, another row’s name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from seedbed.foundations.languages import Text
from seedbed.foundations.tables import Column


def own_name(about: str) -> Column:
    """The column `id`: what the pack calls the row."""
    return Column("id", "identifier", required=True, about=about)


def both(name: str, about: str, *, required: bool = False, cites: bool = False) -> tuple[Column, Column]:
    """A text in English and in Welsh; only the English may be required."""
    english = Column(f"{name}_en", required=required, about=f"{about}, in English", cites=cites)
    return english, Column(f"{name}_cy", about=f"{about}, in Welsh", cites=cites)


def pointer(name: str, table: str, about: str, *, required: bool = False) -> Column:
    """The name of a row of another table."""
    return Column(name, "identifier", required=required, points_to=(table, "id"), about=about)


def text_of(row: Mapping[str, Any], name: str) -> Text:
    """A pair of columns as one text; a language that is not there is empty, never another in disguise.

    >>> made = text_of({"title_en": "Talking", "title_cy": None}, "title")
    >>> made.en, made.cy
    ('Talking', '')
    """
    return Text(row.get(f"{name}_en") or "", row.get(f"{name}_cy") or "")
