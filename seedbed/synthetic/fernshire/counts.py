"""What is counted or paid in Fernshire: births, residents, funded places, small areas and spending.

All of it rests on the children of each age in mid-2020, so that no two numbers contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Final

from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import indicator
from seedbed.plan.needs.computed import amounts
from seedbed.synthetic.fernshire.figures import METHOD, SOURCE
from seedbed.synthetic.fernshire.places import Children, by_age, focus, small_places, wards
from seedbed.synthetic.fernshire.reading import dice, read_data

AT_MID_YEAR: Final = 2020
UNDER_FIVE: Final = range(5)
TWO: Final = (2,)
THREE_AND_FOUR: Final = (3, 4)
Ages = Mapping[int, int]


def counted_figures(children: Children, rates: Figures, retrieved: date) -> list[Figure]:
    """Counts, and shares of counts, of the whole area; the nation's beside the shares.

    Args:
        children: children of each age in each small area.
        rates: figures that some counts follow, such as how many take up a place.
        retrieved: the day they are said to be read.
    """
    ages = by_age(children)
    made = [*_births(ages), *_funded(ages, rates), *_residents(ages), *_kinds_of_place(children)]
    dated = [_at(figure, retrieved) for figure in (*made, *_spending(ages))]
    return dated + _per_child(dated, ages)


def born(ages: Ages, year: int) -> int:
    """Children aged 0 of a year: those of that age in mid-2020, the youngest for later years."""
    return ages[max(0, AT_MID_YEAR - year)]


def _births(ages: Ages) -> Iterator[Figure]:
    rule = read_data("counts")["births"]
    first, last = rule["years"]
    for year in range(first, last + 1):
        chance = dice("births", year).uniform(-rule["wobble"], rule["wobble"])
        share = rule["share"] + chance - rule["fall"] * max(0, year - AT_MID_YEAR)
        yield _number("live-births", year, round(born(ages, year) * share / 100))


def _funded(ages: Ages, rates: Figures) -> Iterator[Figure]:
    """Children in funded places: the published share of those who may have one."""
    eligible = read_data("counts")["funded"]["eligible_at_two"] / 100
    groups = (("two-year-olds", "at-two", TWO, eligible),
              ("three-and-four-year-olds", "at-three-and-four", THREE_AND_FOUR, 1.0))  # fmt: skip
    for name, taken_up, of_age, share in groups:
        for rate in rates.series(f"take-up-{taken_up}", focus().code):
            year = rate.period_end.year
            people = sum(born(ages, year - age) for age in of_age) * share
            yield _number(f"funded-{name}", year, round(people * (rate.value or 0) / 100))


def _residents(ages: Ages) -> Iterator[Figure]:
    held = read_data("counts")["residents"]
    young = sum(ages[age] for age in UNDER_FIVE)
    yield from _share("under-fives-share", AT_MID_YEAR, young, held["mid_2020"], held["albion_under_five"])
    place, groups = focus(), held["groups"]
    beside = {"fernshire": place.code, "albion": _nation(), "region": _region()}
    for name, code in beside.items():
        for group, percent in groups[name].items():
            count = round(held["census_2021"] * percent / 100) if name == "fernshire" else None
            everybody = held["census_2021"] if count else None
            yield _figure("residents-by-ethnic-group", 2021, code, percent, count, everybody, group)


def _kinds_of_place(children: Children) -> Iterator[Figure]:
    """Young children in rural small areas, and how many small areas are rural."""
    rule, places = read_data("counts"), small_places()
    young = {code: sum(ages[age] for age in UNDER_FIVE) for code, ages in children.items()}
    everyone = sum(young.values())
    rural = [place.code for place in places if place.ward_name in rule["rural"]["wards"]]
    inside, beside = sum(young[code] for code in rural), rule["rural"]
    yield from _share("children-in-rural-areas", AT_MID_YEAR, inside, everyone, beside["albion_children"])
    yield from _share("rural-small-areas", 2021, len(rural), len(places), beside["albion_small_areas"])


def deprivation(code: str) -> float:
    """The share of a small area's children who live in income-deprived families."""
    return _share_of_ward()[code] * dice("deprived", code).uniform(0.8, 1.2)


@cache
def _share_of_ward() -> dict[str, float]:
    """By small area, the share that is true of its whole ward."""
    share = {ward.code: ward.deprived for ward in wards()}
    return {place.code: share[place.ward_code] for place in small_places()}


def _spending(ages: Ages) -> Iterator[Figure]:
    rule = read_data("counts")["spending"]
    first, last = rule["years"]
    for name, (low, high) in ((n, v) for n, v in rule.items() if n.endswith("-spending")):
        people = _people(name, ages)
        for year in range(first, last + 1):
            a_child = low + (high - low) * (year - first) / (last - first)
            chance = 1 + dice(name, year).uniform(-rule["wobble"], rule["wobble"])
            yield _figure(name, year, focus().code, 1000 * round(people * a_child * chance / 1000))


def _people(name: str, ages: Ages) -> int:
    """Children an amount is for; those aged 16 and 17 are as many as the oldest known, twice."""
    rule = indicator(name).amount
    assert rule is not None  # every kind of spending has one
    return sum(ages[min(age, max(ages))] for age in range(rule.ages[0], rule.ages[1] + 1))


def _per_child(figures: Sequence[Figure], ages: Ages) -> list[Figure]:
    names = dict.fromkeys(f.indicator for f in figures if f.indicator.endswith("-spending"))
    return [
        made
        for name in names
        for made in amounts(
            indicator(name), [f for f in figures if f.indicator == name],
            {focus().code: _people(name, ages)}, focus(),
        )
    ]  # fmt: skip


def _nation() -> str:
    code: str = read_data("places")["nation"]["code"]
    return code


def _region() -> str:
    code: str = read_data("places")["region"]["code"]
    return code


def _number(name: str, year: int, count: int) -> Figure:
    return _figure(name, year, focus().code, count, count)


def _share(name: str, year: int, count: int, everybody: int, albion: float) -> Iterator[Figure]:
    """A share of Fernshire's, counted, and Albion's beside it, as it is written down."""
    value = round(100 * count / everybody, indicator(name).decimals)
    yield _figure(name, year, focus().code, value, count, everybody)
    yield _figure(name, year, _nation(), albion)


def _figure(
    name: str, year: int, area: str, value: float, count: int | None = None, everybody: int | None = None,
    group: str = ALL,
) -> Figure:  # fmt: skip
    item = indicator(name)
    period = item.period_of(str(year))
    return Figure(
        indicator=name, area=area, period_start=period.start, period_end=period.end, group=group,
        value=value, count=count, denominator=everybody, lower=None, upper=None, unit=item.unit,
        method=METHOD, source=SOURCE, retrieved=date.min,
    )  # fmt: skip


def _at(figure: Figure, retrieved: date) -> Figure:
    return replace(figure, retrieved=retrieved)
