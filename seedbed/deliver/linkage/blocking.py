"""Which pairs are compared at all: rules chosen for recall within a budget, and what they leave out.

No score finds a pair that no rule proposes. A rule is columns that agree. Each rule's number of comparisons
is counted beforehand (an upper bound: pairs within a source free of duplicates are then left out). Rules are
taken the cheapest first while the sum stays within the budget.

Pair completeness is estimated without labels: of pairs with the same good number (NHS, pupil, identifier),
the share that rules without that number propose. It speaks of people who have a number in both places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

Columns = tuple[str, ...]
RULES: Final[tuple[Columns, ...]] = (
    ("nhs",), ("upn",), ("identifier",), ("dob", "given_sound"), ("dob", "surname_sound"),
    ("dob", "postcode"), ("dob", "phone"), ("given_sound", "postcode"), ("given_sound", "phone"),
    ("surname_sound", "phone"),
    ("given", "surname", "birth_year"), ("surname_sound", "postcode", "birth_year"),
    ("given_sound", "surname_sound", "sector"), ("mother_nhs", "birth_year"), ("mother_dob", "dob"),
    ("mother_dob", "given_sound"), ("mother_given_sound", "dob"),
    ("mother_given_sound", "mother_surname", "birth_year"),
)  # fmt: skip
NUMBERS: Final = ("nhs", "upn", "identifier")
ACROSS: Final = "(l.source_no <> r.source_no or l.may_repeat)"
"""Nobody is twice in a source that is free of duplicates."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that was considered.

    Args:
        comparisons: how many pairs it proposes at most.
        chosen: whether it is within the budget.
    """

    columns: Columns
    comparisons: int
    chosen: bool

    @property
    def sql(self) -> str:
        """The rule as Splink reads it."""
        return f"{equal(self.columns)} and {ACROSS}"


def equal(columns: Columns) -> str:
    """That two records agree in columns."""
    return " and ".join(f"l.{name} = r.{name}" for name in columns)


def choose(frame: pl.DataFrame, extras: Sequence[str], budget: int) -> list[Rule]:
    """Every rule that can hold here, the cheapest first, and whether it is taken.

    Args:
        frame: standardised records.
        extras: further columns, each tried together with the date of birth and the name.
        budget: comparisons for each record.
    """
    more = [pair for name in extras for pair in ((name, "dob"), (name, "given_sound"))]
    there = [
        rule for rule in (*RULES, *more) if all(frame[name].null_count() < frame.height for name in rule)
    ]
    costs = sorted((_comparisons(frame, rule), rule) for rule in there)
    left, made = budget * frame.height, []
    for cost, rule in costs:
        made.append(Rule(rule, cost, cost <= left))
        left -= cost if cost <= left else 0
    return made


def _comparisons(frame: pl.DataFrame, rule: Columns) -> int:
    sizes = frame.lazy().drop_nulls(list(rule)).group_by(rule).len().collect()["len"].cast(pl.Int64)
    return int((sizes * (sizes - 1) // 2).sum())


def completeness(frame: pl.DataFrame, rules: Sequence[Rule]) -> tuple[int, int]:
    """How many pairs with the same number the other rules propose, of how many; 0 of 0 without numbers."""
    found = every = 0
    chosen = [rule.columns for rule in rules if rule.chosen]
    for number in NUMBERS:
        pairs = _same_number(frame, number)
        others = [rule for rule in chosen if number not in rule and f"mother_{number}" not in rule]
        agree = pl.any_horizontal(
            pl.all_horizontal(pl.col(name) == pl.col(f"{name}_other") for name in rule) for rule in others
        )
        every += pairs.height
        found += pairs.filter(agree.fill_null(False)).height if others else 0
    return found, every


def _same_number(frame: pl.DataFrame, number: str) -> pl.DataFrame:
    held = frame.filter(pl.col(number).is_not_null())
    pairs = held.join(held, on=number, how="inner", suffix="_other")
    across = (pl.col("source_no") != pl.col("source_no_other")) | pl.col("may_repeat")
    return pairs.filter((pl.col("unique_id") < pl.col("unique_id_other")) & across).with_columns(
        pl.col(number).alias(f"{number}_other")
    )
