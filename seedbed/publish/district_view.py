"""Districts side by side, where an area has several; a partnership's authorities may be its districts."""

from __future__ import annotations

from seedbed.foundations.areas import by_code
from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, say
from seedbed.plan.needs.profile import Profile
from seedbed.plan.needs.small_areas import DEPRIVED, DEPRIVED_RATE, YOUNG
from seedbed.publish.citing import indicator_name, shown
from seedbed.publish.shapes import Grid

FAMILY = "deprivation"
"""The family of indicators that a table of districts shows beside the numbers of children."""


def district_grid(made: Profile, language: Language) -> Grid | None:
    """Young children and deprivation by district, by name and never ranked; None where there is one."""
    districts = made.focus.districts
    if not districts:
        return None
    columns = [name for name in _columns(made) if any(_latest(made, name, code) for code in districts)]
    known = {item.indicator.id: item.indicator for item in made.indicators}
    headings = [say(f"table.{_kind(made)}", language), *(_heading(name, known, language) for name in columns)]
    rows = []
    for code, name in districts.items():
        values = [_shown(_latest(made, column, code), known.get(column), language) for column in columns]
        rows.append((_name(code, name, language), *values))
    return Grid(say(f"small-areas.{_kind(made)}-by-{_kind(made)}", language), tuple(headings), tuple(rows))


def _kind(made: Profile) -> str:
    """A partnership's districts may all be authorities of their own."""
    members = {member.code for member in made.focus.members}
    return "authority" if members and members.issuperset(made.focus.districts) else "district"


def _name(code: str, name: str, language: Language) -> str:
    """The name of a district, in Welsh where it is an authority of the table."""
    authority = by_code(code)
    return authority.name[language] if authority else name


def _columns(made: Profile) -> list[str]:
    of_family = [item.indicator.id for item in made.indicators if item.indicator.family == FAMILY]
    return list(dict.fromkeys([YOUNG, DEPRIVED, DEPRIVED_RATE, *of_family]))


def _heading(name: str, known: dict[str, Indicator], language: Language) -> str:
    return known[name].title[language] if name in known else indicator_name(name, language)


def _latest(made: Profile, name: str, code: str) -> Figure | None:
    series = made.figures.series(name, code)
    return series[-1] if series else None


def _shown(figure: Figure | None, item: Indicator | None, language: Language) -> str:
    return shown(figure, item, language) if figure else say("reason.not-stated-by-source", language)
