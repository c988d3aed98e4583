"""Numbers as people read them."""

from decimal import Decimal

import pytest

from seedbed.foundations.numbers import number, of_every_hundred, rounded, with_unit


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        (61.6, 1, "61.6"), (62.5, 0, "63"), (63.5, 0, "64"), (0.05, 1, "0.1"), (2.675, 2, "2.68"),
        (1234567, 0, "1,234,567"), (-13.04, 1, "−13.0"), (-0.04, 1, "0.0"), (0, 0, "0"),
    ],
)  # fmt: skip
def test_halves_round_up_thousands_have_commas_and_nothing_has_no_sign(value, decimals, printed):
    """A number is printed as people expect it."""
    assert number(value, decimals) == printed


def test_rounding_is_of_the_decimal_people_see():
    """2.675 is rounded as it is written, not as the machine holds it."""
    assert rounded(2.675, 2) == Decimal("2.68")


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "english", "welsh"),
    [
        (61.6, "percent", 1, "61.6%", "61.6%"),
        (13, "percentage points", 1, "13.0 points", "13.0 pwynt"),
        (3.9, "per 1,000 live births", 1, "3.9 per 1,000", "3.9 fesul 1,000"),
        (1706, "children", 0, "1,706", "1,706"),
    ],
)
def test_every_unit_is_said_in_both_languages(value, unit, decimals, english, welsh):
    """A number never stands without its unit."""
    assert with_unit(value, unit, decimals, "en") == english
    assert with_unit(value, unit, decimals, "cy") == welsh


def test_a_percentage_is_so_many_in_a_hundred():
    """Sentences use whole people."""
    assert of_every_hundred(61.6) == "62"
