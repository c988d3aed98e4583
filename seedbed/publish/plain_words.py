"""Days, pounds and texts as people write them."""

from __future__ import annotations

from datetime import date

from seedbed.foundations.languages import Language, Text, say
from seedbed.foundations.numbers import number

MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip


def words(text: Text, language: Language) -> str:
    """A text, or its English with a mark where the Welsh has not been written."""
    if text[language]:
        return text[language]
    return say("priority.untranslated", language, words=text.en) if text.en else ""


def day(when: date | None, language: Language) -> str:
    """A date as people write it: 31 March 2027."""
    if when is None:
        return say("priority.no-date", language)
    return f"{when.day} {say(f'month.{MONTHS[when.month - 1]}', language)} {when.year}"


def iso_day(words_: str, language: Language) -> str:
    """A day written 2026-03-31 as people write it; other words as they stand."""
    try:
        return day(date.fromisoformat(words_), language)
    except ValueError:
        return words_


def pounds(amount: float, language: Language) -> str:
    """Pounds: whole below a million, then millions with one decimal."""
    if abs(amount) >= 1_000_000:
        return say("money.millions", language, amount=number(amount / 1_000_000, 1))
    return f"£{number(amount)}"
