"""Which methods stand behind an indicator: read from `definitions/methods.toml`, no code."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from seedbed.foundations.definitions import read_toml
from seedbed.foundations.languages import Text, text_from
from seedbed.plan.needs.profile import IndicatorProfile, Profile

PARTS: Final = ("title", "about", "formula", "source", "limits")


@dataclass(frozen=True, slots=True)
class Method:
    """One method: what is asked, formula, source, limits; `page` is its file in docs/methods."""

    id: str
    page: str
    title: Text
    about: Text
    formula: Text
    source: Text
    limits: Text


@cache
def methods() -> dict[str, Method]:
    """Every method of the needs profile by its name.

    Raises:
        ValueError: a part of one is missing in a language.
    """
    return {
        name: Method(name, held["page"], **{part: text_from(held[part], f"{name}.{part}") for part in PARTS})
        for name, held in read_toml("methods.toml").items()
    }


def methods_of(item: IndicatorProfile, made: Profile) -> list[Method]:
    """The methods behind what is said of one indicator, in the order of the definitions."""
    indicator, every = item.indicator, (*item.earlier, *item.series)
    used = {
        "comparing": not indicator.adds_up and made.focus.national is not None,
        "intervals": indicator.denominator is not None or any(f.lower is not None for f in every),
        "movement": item.movement is not None and indicator.is_judged,
        "findings": indicator.is_judged,
        "gaps": bool(item.gaps) or indicator.derived is not None,
        "pooled": indicator.pooled_years > 1,
        "small-areas": bool(indicator.map_breaks) or indicator.compute is not None,
        "several": bool(made.focus.members),
    }
    return [method for name, method in methods().items() if used[name]]
