"""Text in English and Welsh on an equal footing, and the state of each translation.

Every Welsh string says whether it is a draft or who reviewed it and when; a definition
that leaves this out is refused when it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

from seedbed.foundations.definitions import every_toml, list_toml, read_toml

Language = Literal["en", "cy"]
LANGUAGES: tuple[Language, ...] = ("en", "cy")


@dataclass(frozen=True, slots=True)
class Text:
    """One statement in both languages.

    `status` is "draft" or "reviewed"; a reviewed text names the reviewer and the date.
    """

    en: str
    cy: str
    status: str = "draft"
    reviewed_by: str | None = None
    reviewed_on: str | None = None

    def __getitem__(self, language: Language) -> str:
        return self.en if language == "en" else self.cy

    def format(self, language: Language, **values: object) -> str:
        """The text in one language with its {placeholders} filled."""
        return self[language].format(**values)


def text_from(table: Mapping[str, Any], where: str) -> Text:
    """Reads `{en, cy, cy_status}` (or `cy_reviewed_by` and `cy_reviewed_on`).

    Raises:
        ValueError: a language or the state of the Welsh is missing.
    """
    if not table.get("en") or not table.get("cy"):
        raise ValueError(f"{where}: both en and cy are needed, found {sorted(table)}")
    reviewer, date = table.get("cy_reviewed_by"), table.get("cy_reviewed_on")
    if reviewer and date:
        return Text(table["en"], table["cy"], "reviewed", str(reviewer), str(date))
    if table.get("cy_status") != "draft":
        raise ValueError(f"{where}: the Welsh needs cy_status = 'draft', or who reviewed it and when")
    return Text(table["en"], table["cy"])


@cache
def phrases() -> dict[str, Text]:
    """Every phrase of the interface by key: `file.section.key` of `definitions/phrases/`."""
    found: dict[str, Text] = {}
    for name in list_toml("phrases"):
        for key, table in _flatten(read_toml(name)):
            if key in found:
                raise ValueError(f"{name}: the phrase {key} stands twice")
            found[key] = text_from(table, f"{name}: {key}")
    return found


def _flatten(table: Mapping[str, Any], prefix: str = "") -> list[tuple[str, Mapping[str, Any]]]:
    rows: list[tuple[str, Mapping[str, Any]]] = []
    for key, value in table.items():
        if "en" in value:
            rows.append((prefix + key, value))
        else:
            rows.extend(_flatten(value, f"{prefix}{key}."))
    return rows


@cache
def unreviewed() -> int:
    """How many texts of the definitions have Welsh that nobody has reviewed yet."""
    tables = [read_toml(name) for name in every_toml()]
    return sum(table.get("cy_status") == "draft" for made in tables for table in _texts(made))


def _texts(held: object) -> Iterator[Mapping[str, Any]]:
    """Every table that holds a text in both languages, however deep."""
    if isinstance(held, Mapping) and "cy" in held:
        yield held
    elif isinstance(held, Mapping | list):
        for inner in held.values() if isinstance(held, Mapping) else held:
            yield from _texts(inner)


def say(key: str, language: Language, **values: object) -> str:
    """A phrase of the interface in one language, placeholders filled.

    Raises:
        KeyError: there is no such phrase; a misspelt key must not reach a page.
    """
    return phrases()[key].format(language, **values)


@lru_cache(maxsize=8192)
def slug(words: str) -> str:
    """A phrase as part of a key or an identifier: lower case, hyphens for anything else."""
    return "-".join("".join(c if c.isalnum() else " " for c in words.lower()).split())


def in_both(make: Callable[[Language], str]) -> Text:
    """A text made for each language by the same rule; its Welsh rests on phrases that are drafts."""
    return Text(make("en"), make("cy"))
