"""Finding indicators by words, in either language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from seedbed.foundations.indicators import Indicator, indicator, themes
from seedbed.foundations.languages import LANGUAGES, phrases

_WORDS: Final = re.compile(r"\w+")
_PLACEHOLDER: Final = re.compile(r"\{\w*\}")
LEAST: Final = 2
"""Letters of a word that is looked for; a shorter one is left out, unless nothing else is asked."""


def search(items: Iterable[Indicator], words: str) -> list[Indicator]:
    """Indicators that speak of some words: those whose title does first, then the others.

    **Formula.** Each word asked for must begin a word of the indicator's title, meaning, reason, headline,
    theme or groups of children, in English or in Welsh; capitals and accents make no difference. In each half
    the indicators stay in the order given.

    **Limits.** It knows no synonyms and no other forms of a word: *teeth* does not find *tooth*.
    """
    asked = _asked(words)
    if not asked:
        return []
    found = [item for item in items if _begin(asked, _all_words(item.id))]
    return sorted(found, key=lambda item: not _begin(asked, _title_words(item.id)))


def _asked(words: str) -> list[str]:
    every = _words(words)
    return [word for word in every if len(word) >= LEAST] or list(every)


def _begin(asked: list[str], words: frozenset[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in asked)


@cache
def _title_words(name: str) -> frozenset[str]:
    title = indicator(name).title
    return frozenset(word for language in LANGUAGES for word in _words(title[language]))


@cache
def _all_words(name: str) -> frozenset[str]:
    item = indicator(name)
    texts = [item.title, item.meaning, item.why, item.sentence, themes()[item.theme]]
    texts += [phrases()[f"group.{group}"] for group in item.series if f"group.{group}" in phrases()]
    found = (word for text in texts for language in LANGUAGES for word in _words(text[language]))
    return frozenset(found) | frozenset(_words(item.id))


def _words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", _PLACEHOLDER.sub(" ", text.casefold()))
    return tuple(_WORDS.findall("".join(c for c in plain if not unicodedata.combining(c))))
