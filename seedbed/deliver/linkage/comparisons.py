"""What is compared, and how alike two values can be: levels from the same to different.

Of a person (`of_person`) or of the family and its home, in which brothers and sisters agree as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from splink.internals.comparison_creator import ComparisonCreator
    from splink.internals.comparison_level_creator import ComparisonLevelCreator

EXTRA: Final = "extra_"
"""What the column of a further comparison begins with."""
LEAST_SHARE: Final = 1e-4
"""The rarest a value is taken to be: one that stands once is not evidence without end."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison: its name, the column that has to be there, and the levels, the most alike first."""

    name: str
    needs: str
    of_person: bool
    levels: tuple[ComparisonLevelCreator, ...]

    def creator(self) -> ComparisonCreator:
        """The comparison as Splink has it."""
        import splink.comparison_level_library as level
        from splink.comparison_library import CustomComparison

        null = level.NullLevel(self.needs)
        return CustomComparison(
            output_column_name=self.name, comparison_levels=[null, *self.levels, level.ElseLevel()]
        )


def comparisons(columns: Sequence[str], extras: Sequence[str], *, every: bool = False) -> list[Compared]:
    """Those whose column is there, or every one."""
    known = [*_of_person(), *_of_family()]
    further = [_extra(name) for name in extras if name.startswith(EXTRA)]
    return [one for one in (*known, *further) if every or one.needs in columns]


def _of_person() -> list[Compared]:
    import splink.comparison_level_library as level

    def said(sql: str, label: str) -> ComparisonLevelCreator:
        return level.CustomLevel(sql, label, base_dialect_str="duckdb")

    numbers = [
        Compared(name, name, True, (level.ExactMatchLevel(name), level.DamerauLevenshteinLevel(name, 1)))
        for name in ("nhs", "upn", "identifier")
    ]
    return [
        Compared("given", "given", True, (
            _common("given"), level.ExactMatchLevel("given_sound"), level.JaroWinklerLevel("given", 0.88),
            said("substr(given_l, 1, 3) = substr(given_r, 1, 3)", "begins the same"),
        )),
        Compared("dob", "dob", True, (
            level.ExactMatchLevel("dob"), level.DamerauLevenshteinLevel("dob", 1),
            said("dob_l = dob_swapped_r", "day and month swapped"),
            said("abs(birth_day_l - birth_day_r) <= 31", "within a month"),
            said("birth_year_l = birth_year_r", "the same year"),
            said("abs(birth_year_l - birth_year_r) < 12", "less than twelve years apart"),
        )),
        Compared("sex", "sex", True, (level.ExactMatchLevel("sex"),)),
        *numbers,
    ]  # fmt: skip


def _of_family() -> list[Compared]:
    import splink.comparison_level_library as level

    def said(sql: str, label: str) -> ComparisonLevelCreator:
        return level.CustomLevel(sql, label, base_dialect_str="duckdb")

    births = level.ArrayIntersectLevel("child_births", 1)
    return [
        Compared("surname", "surname", False, (
            _common("surname"), level.ExactMatchLevel("surname_sound"),
            level.JaroWinklerLevel("surname", 0.9), level.ArrayIntersectLevel("surname_parts", 1),
        )),
        Compared("home", "postcode", False, (
            said("postcode_l = postcode_r and address_l = address_r", "the same home"),
            level.ExactMatchLevel("postcode"), level.ExactMatchLevel("sector"),
        )),
        Compared("phone", "phone", False, (_common("phone"),)),
        Compared("mother", "mother_record", False, (
            level.ExactMatchLevel("mother_nhs"),
            said("mother_dob_l = mother_dob_r and mother_given_sound_l = mother_given_sound_r",
                 "mother's name and birth"),
            said("mother_given_sound_l = mother_given_sound_r and mother_surname_l = mother_surname_r",
                 "mother's names"),
            level.ExactMatchLevel("mother_dob"), level.ExactMatchLevel("mother_given_sound"),
        )),
        Compared("children", "child_births", False, (
            level.ArrayIntersectLevel("child_numbers", 1), level.ArrayIntersectLevel("child_births", 2),
            level.And(births, level.ArrayIntersectLevel("child_names", 1)), births,
        )),
    ]  # fmt: skip


def _extra(name: str) -> Compared:
    import splink.comparison_level_library as level

    return Compared(name, name, False, (_common(name), level.JaroWinklerLevel(name, 0.88)))


def _common(name: str) -> ComparisonLevelCreator:
    """The same, and the more telling the rarer the value is."""
    import splink.comparison_level_library as level

    made = level.ExactMatchLevel(name, term_frequency_adjustments=True)
    return made.configure(tf_minimum_u_value=LEAST_SHARE)
