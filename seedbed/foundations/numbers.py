"""Numbers as people read them: in sentences, in tables, with their unit."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from seedbed.foundations.languages import Language, say, slug


def rounded(value: float, decimals: int) -> Decimal:
    """Half rounds up, as people expect, not to even; what rounds to nothing has no sign.

    >>> rounded(62.5, 0), rounded(61.6, 1)
    (Decimal('63'), Decimal('61.6'))
    """
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP) + 0


def number(value: float, decimals: int = 0) -> str:
    """A number with thousands commas and a real minus sign.

    >>> number(-1234.56, 1)
    '\u22121,234.6'
    """
    return f"{rounded(value, decimals):,}".replace("-", "\u2212")


def with_unit(value: float, unit: str, decimals: int, language: Language) -> str:
    """A number with its unit: `61.6%`, `13.0 points`, `1,706 children`."""
    return say(f"unit.{slug(unit)}", language, value=number(value, decimals))


def of_every_hundred(value: float) -> str:
    """A percentage as a whole number of people in a hundred."""
    return number(value, 0)
