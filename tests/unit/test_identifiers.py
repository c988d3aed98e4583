"""NHS numbers and unique pupil numbers in whole columns."""

from random import Random

import polars as pl
import pytest

from seedbed.standards import nhs_number, upn


def verdicts(module, *values):
    frame = pl.DataFrame({"n": list(values)}, schema={"n": pl.String})
    return frame.select(module.verdict("n"))["n"].to_list()


def is_nhs_number(number):
    """Modulus 11, worked out on its own."""
    total = sum(int(digit) * (10 - place) for place, digit in enumerate(number[:9]))
    check = 11 - total % 11
    return (0 if check == 11 else check) == int(number[9])


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("9434765919", "good"),
        ("943 476 5919", "good"),
        ("943-476-5919", "good"),
        ("9434765910", "wrong check digit"),
        ("0000000000", "nobody's"),
        ("1111111111", "nobody's"),
        ("9999999999", "nobody's"),
        ("9990000018", "nobody's"),
        ("943476591", "not ten digits"),
        ("94347659190", "not ten digits"),
        ("943476591X", "not ten digits"),
        ("٩٤٣٤٧٦٥٩١٩", "not ten digits"),
        ("", "missing"),
        ("  ", "missing"),
        (None, "missing"),
    ],
)
def test_what_a_number_is_worth(number, verdict):
    assert verdicts(nhs_number, number) == [verdict]


def test_the_check_digit_agrees_with_a_second_reckoning():
    rng = Random(7)  # numbers for tests
    numbers = [f"{rng.randrange(10**9, 9 * 10**9)}" for _ in range(2000)]
    found = ["good" if is_nhs_number(number) else "wrong check digit" for number in numbers]
    assert verdicts(nhs_number, *numbers) == found
    assert 120 < found.count("good") < 250, "one in eleven passes by chance"


def test_a_number_that_no_digit_completes_is_wrong():
    nine = next(
        f"{n}" for n in range(400000000, 400001000) if not any(is_nhs_number(f"{n}{d}") for d in range(10))
    )
    assert set(verdicts(nhs_number, *(f"{nine}{digit}" for digit in range(10)))) == {"wrong check digit"}


def test_only_good_numbers_are_kept():
    frame = pl.DataFrame({"n": ["943 476 5919", "9434765910", None]})
    assert frame.select(nhs_number.good("n"))["n"].to_list() == ["9434765919", None, None]


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        ("B801200005001", "permanent"),
        ("b801200005001", "permanent"),
        ("A801200005001", "wrong check letter"),
        ("B801200005002", "wrong check letter"),
        ("I801200005001", "not a UPN"),
        ("B80120000500", "not a UPN"),
        ("", "missing"),
        (None, "missing"),
    ],
)
def test_what_a_pupil_number_is(number, verdict):
    assert verdicts(upn, number) == [verdict]


def test_one_letter_completes_a_temporary_number():
    found = verdicts(upn, *(f"{letter}80120000500A" for letter in upn.ALPHABET))
    assert (found.count("temporary"), found.count("wrong check letter")) == (1, 22)
