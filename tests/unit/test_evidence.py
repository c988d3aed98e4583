"""How text cites evidence."""

import pytest

from seedbed.foundations.evidence import citations


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("62 of 100 {gld-2025}, and {gld-england-2025}.", ["gld-2025", "gld-england-2025"]),
        ("{a} {b} {a}", ["a", "b"]),
        ("{{a}}", ["a"]),
        ("{ a } {A} {} {-a} {a_b} {a b}", []),
        ("no citation", []),
    ],
)
def test_citations_are_found_in_order_each_once(words, cited):
    """Only lower-case names in single braces are citations."""
    assert citations(words) == cited
