"""Letters to print, one person to a page, each with an address to type and a square to photograph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from seedbed.foundations.languages import LANGUAGES, Language, say
from seedbed.publish.priority_view import day
from seedbed.publish.typesetting import set_in_type

WORDS: Final = ("title", "how", "square", "type", "code")


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter, in the language of who reads it.

    `address` and `code` are typed; `square` is a picture (SVG) of the whole link, for a telephone.
    """

    language: Language
    to: str
    sender: str
    paragraphs: tuple[str, ...]
    closing: str
    address: str
    code: str
    square: str


@dataclass(frozen=True, slots=True)
class _Bundle:
    language: Language
    letters: tuple[Letter, ...]
    words: dict[Language, dict[str, str]]


def set_letters(letters: Sequence[Letter], as_of: date) -> bytes:
    """Letters as one tagged PDF (PDF/UA-1), each on a page of its own.

    Args:
        letters: at least one.
        as_of: the day that stands on them.

    Raises:
        NotInFont: a text has a character that the font lacks.
    """
    words = {
        language: {name: say(f"letter.{name}", language) for name in WORDS}
        | {
            "day": day(as_of, language),
            "square-shows": say("letter.square-shows", language, code="{code}"),
        }
        for language in LANGUAGES
    }
    return set_in_type("letters.typ", _Bundle(letters[0].language, tuple(letters), words), as_of)
