"""What each indicator means: read from `definitions/indicators/`, one file each, no code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from seedbed.foundations.definitions import list_toml, read_toml
from seedbed.foundations.figures import ALL
from seedbed.foundations.indicator_parts import (
    NATIONS,
    Amount,
    Compute,
    Difference,
    Origin,
    amount_from,
    breaks_from,
    compute_from,
    origin_from,
)
from seedbed.foundations.languages import Text, text_from
from seedbed.foundations.periods import KINDS, Period, period_from
from seedbed.foundations.units import adds_up, per, units

Polarity = Literal["high", "low", "none"]
BOTH: Final = "both"
"""The nation of an indicator that speaks of England and of Wales."""
DOMAINS: Final = ("physical", "cognitive", "behavioural", "social and emotional")


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator and everything needed to read its numbers rightly.

    Attributes:
        polarity: which direction is good; `none` where neither is.
        bounds: smallest and largest possible value; a take-up rate may pass 100.
        comparable_from: first year (the year in which it ends) that may be set beside today's.
        series: name in the source, by group.
        denominator: the honest stand-in for a number of people the source leaves out, if any.
        pooled_years: rare events are judged over this many years together; 1 for the others.
        family: concerns and strengths take at most one of `foundation-stage` and one of `gaps`.
        map_breaks: four values that part small areas of the nation into fifths, by nation.
        discontinued: whether the source has ended.
        context: shown as background, never a concern or strength.
        year_label: `split` where `2016-17` is one year.
        zero_doubted: whether a 0 of the source most likely means something else.
        amount: how an amount per child is made of a sum.
        compute: how it is worked out where no table states it.
        live: what is needed to fetch it from a service, None for what is read from files.
        held_by: who holds it while nothing has been fetched.
        missing: what is then not known.
        map_darkest: which end of its values a map shows darkest, `high` or `low`.
    """

    id: str
    nation: str
    theme: str
    domains: tuple[str, ...]
    family: str
    unit: str
    decimals: int
    polarity: Polarity
    bounds: tuple[float, float]
    period: str
    comparable_from: int | None
    title: Text
    meaning: Text
    why: Text
    sentence: Text
    sentence_over_100: Text | None
    break_: Text | None
    note: Text | None
    source: Origin | None
    derived: Difference | None
    series: Mapping[str, str]
    denominator: str | None
    pooled_years: int
    ambition: Mapping[str, int] | None
    rate_how: Text | None
    map_breaks: Mapping[str, tuple[float, ...]]
    discontinued: bool
    context: bool = False
    year_label: str = "plain"
    zero_doubted: bool = False
    amount: Amount | None = None
    compute: Compute | None = None
    live: Mapping[str, Any] | None = None
    held_by: Text | None = None
    missing: Text | None = None
    map_darkest: str = "high"

    def is_for(self, nation: str) -> bool:
        """Whether the indicator speaks of areas of that nation."""
        return self.nation in (nation, BOTH)

    def period_of(self, years: str) -> Period:
        """A period as its source writes it."""
        return period_from(years, self.period, split=self.year_label == "split")

    @property
    def is_judged(self) -> bool:
        """Whether it may ever be a concern or strength."""
        return self.polarity != "none" and not self.context

    @property
    def adds_up(self) -> bool:
        """Whether values of several areas may be added, and stand beside no larger area's."""
        return adds_up(self.unit)

    @property
    def per(self) -> int | None:
        """How many people its rate is of; None for what is no rate."""
        return per(self.unit)

    def is_comparable(self, period: Period) -> bool:
        """Whether a figure of that period may be set beside the latest one."""
        return self.comparable_from is None or period.start >= self._first_comparable

    @property
    def _first_comparable(self) -> Any:
        return self.period_of(str(self.comparable_from)).start

    @property
    def is_percentage(self) -> bool:
        """Whether a value can be said as so many of every 100."""
        return self.unit == "percent"


@cache
def indicators() -> tuple[Indicator, ...]:
    """Every indicator of the library, in the order of the themes, then of the files.

    Raises:
        ValueError: a definition is incomplete or contradicts itself; the file is named.
    """
    order = list(themes())
    found = [_indicator(read_toml(name), name) for name in list_toml("indicators")]
    return tuple(sorted(found, key=lambda i: (order.index(i.theme), i.derived is not None, i.id)))


def indicator(name: str) -> Indicator:
    """One indicator by its identifier.

    Raises:
        KeyError: there is none of that name.
    """
    return _by_id()[name]


@cache
def _by_id() -> dict[str, Indicator]:
    return {i.id: i for i in indicators()}


@cache
def themes() -> dict[str, Text]:
    """Themes in the order in which a profile shows them."""
    table = read_toml("themes.toml")
    return {name: text_from(value["title"], f"themes.toml: {name}") for name, value in table.items()}


def _indicator(table: dict[str, Any], name: str) -> Indicator:
    text = {key: _text(table, key, name) for key in ("title", "meaning", "why", "sentence")}
    extra = {key: _text(table, key, name, needed=False) for key in ("sentence_over_100", "break", "note")}
    rate = table.get("rate", {})
    made = Indicator(
        id=table["id"],
        nation=table["nation"],
        theme=table["theme"],
        domains=tuple(table["domains"]),
        family=table["family"],
        unit=table["unit"],
        decimals=table["decimals"],
        polarity=table["polarity"],
        bounds=(table["bounds"][0], table["bounds"][1]),
        period=table["period"],
        comparable_from=table.get("comparable_from"),
        title=_present(text["title"]),
        meaning=_present(text["meaning"]),
        why=_present(text["why"]),
        sentence=_present(text["sentence"]),
        sentence_over_100=extra["sentence_over_100"],
        break_=extra["break"],
        note=extra["note"],
        source=origin_from(table.get("source")),
        derived=Difference(**table["derived"]) if "derived" in table else None,
        series=table.get("series", {}),
        denominator=table.get("denominator", {}).get("kind"),
        pooled_years=table.get("pooled_years", 1),
        ambition=table.get("ambition"),
        rate_how=text_from(rate["how"], f"{name}: rate.how") if rate else None,
        map_breaks=breaks_from(table.get("map_breaks", {})),
        discontinued=table.get("discontinued", False),
        context=table.get("context", False),
        year_label=table.get("year_label", "plain"),
        zero_doubted=table.get("zero_doubted", False),
        amount=amount_from(rate),
        compute=compute_from(table.get("compute")),
        live=table.get("live"),
        held_by=_text(table, "held_by", name, needed="live" in table),
        missing=_text(table, "missing", name, needed="live" in table),
        map_darkest=table.get("map_darkest", "high"),
    )
    _refuse_contradictions(made, name)
    return made


def _text(table: Mapping[str, Any], key: str, name: str, *, needed: bool = True) -> Text | None:
    if key not in table and not needed:
        return None
    return text_from(table.get(key, {}), f"{name}: {key}")


def _present(text: Text | None) -> Text:
    assert text is not None  # text_from refuses a missing one
    return text


def _refuse_contradictions(made: Indicator, name: str) -> None:
    checks = {
        "id differs from the file's name": name.endswith(f"/{made.id}.toml"),
        "unknown unit": made.unit in units(),
        "unknown unit of an amount": made.amount is None or made.amount.unit in units(),
        "unknown nation": made.nation in (*NATIONS, BOTH),
        "unknown year_label": made.year_label in ("plain", "split"),
        "unknown period": made.period in KINDS,
        "unknown domain": set(made.domains) <= set(DOMAINS),
        "unknown theme": made.theme in themes(),
        "unknown polarity": made.polarity in ("high", "low", "none"),
        "bounds the wrong way round": made.bounds[0] < made.bounds[1],
        "neither a source nor derived": (made.source is None) != (made.derived is None),
        "a break needs its year": (made.break_ is None) == (made.comparable_from is None),
        "map breaks are four or none": {len(breaks) for breaks in made.map_breaks.values()} <= {0, 4},
        "a LAIT indicator needs its series": not made.source
        or made.source.reader != "lait"
        or ALL in made.series,
    }
    wrong = [what for what, right in checks.items() if not right]
    if wrong:
        raise ValueError(f"{name}: {'; '.join(wrong)}")
