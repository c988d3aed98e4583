"""Small areas and wards: each theme with its maps, one key and a table of wards."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator, indicator
from seedbed.foundations.languages import Language, phrases, say, slug
from seedbed.foundations.numbers import number, with_unit
from seedbed.foundations.periods import Period
from seedbed.plan.needs.comparisons import latest
from seedbed.plan.needs.profile import Profile
from seedbed.plan.needs.small_areas import DEPRIVED, DEPRIVED_RATE, YOUNG
from seedbed.publish.citing import Book
from seedbed.publish.drawing import STEPS, Picture
from seedbed.publish.facts_view import cited
from seedbed.publish.maps import Outlines, map_svg
from seedbed.publish.shapes import Cited, Grid, MapView, Step

MAPPED = {DEPRIVED: DEPRIVED_RATE}
"""What a theme's map colours, where it is not the theme's own figures: the approximate rate."""

DECILE = "decile"
FIFTH = 2
"""The first two tenths of an order are its most deprived fifth."""


FEWEST_WARDS = 10
"""Fifths of fewer wards would part neighbours by a child or two; the table says it better."""


class Drawer:
    """Draws each map once; both languages use the same drawing under their own words."""

    def __init__(self, made: Profile, outlines: Outlines | None) -> None:
        """Keeps what is drawn."""
        self._made = made
        self._outlines = outlines
        self.svg = cache(self._svg)

    @property
    def official(self) -> bool:
        """Whether the outlines are those of the Office for National Statistics."""
        return self._outlines is not None and self._outlines.official

    def _svg(self, theme: str, kind: str) -> str | None:
        shapes = getattr(self._outlines, kind) if self._outlines else {}
        if not shapes:
            return None
        values = {f.area: f.value for f in _figures(self._made, _mapped(theme))}
        if kind == "wards" and (not set(values) & set(shapes) or len(shapes) < FEWEST_WARDS):
            return None
        return map_svg(shapes, values, self.breaks(theme, kind), darkest=indicator(theme).map_darkest)

    def breaks(self, theme: str, kind: str) -> tuple[float, ...]:
        """The nation's fifths for a rate and for small areas; for counts by ward, fifths of these wards."""
        if theme == YOUNG and kind == "wards":
            wards = {p.ward_code for p in self._made.focus.places}
            return _fifths(
                [f.value for f in _figures(self._made, YOUNG) if f.area in wards and f.value is not None]
            )
        return indicator(theme).map_breaks.get(self._made.focus.nation, ())


def _fifths(values: Sequence[float]) -> tuple[float, ...]:
    ordered = sorted(values)
    return (
        tuple(ordered[min(len(ordered) - 1, len(ordered) * n // 5)] for n in range(1, 5)) if ordered else ()
    )


def _figures(made: Profile, name: str) -> list[Figure]:
    return [figure for figure in made.figures if figure.indicator == name]


def map_views(made: Profile, book: Book, drawer: Drawer, language: Language) -> list[MapView]:
    """Every theme with figures, left out where the pack has no small areas."""
    codes = [place.code for place in made.focus.places]
    themes = [item.indicator.id for item in made.indicators if item.indicator.map_breaks]
    # Where children live comes first.
    themes.sort(key=lambda theme: theme != YOUNG)
    return [
        _view(theme, made, book, drawer, language)
        for theme in themes
        if any(made.figures.series(theme, code) for code in codes)
    ]


def _mapped(theme: str) -> str:
    return MAPPED.get(theme, theme)


def _view(theme: str, made: Profile, book: Book, drawer: Drawer, language: Language) -> MapView:
    item = indicator(theme)
    total = latest(made.figures.series(theme, made.focus.code))
    pictures = {kind: _picture(theme, kind, made, drawer, language) for kind in ("small_areas", "wards")}
    sentence = made.of(theme).headline(language) or _placed(theme, made, language)
    return MapView(
        id=theme,
        title=item.title[language],
        intro=item.meaning[language],
        how=item.rate_how[language] if item.rate_how else "",
        key=_key(item, drawer.breaks(theme, "small_areas"), language),
        ward_key=_key(item, drawer.breaks(theme, "wards"), language),
        key_note=say("small-areas.national-fifths", language),
        ward_note=say(f"small-areas.{'ward' if theme == YOUNG else 'national'}-fifths", language),
        total=cited(sentence, total, book) if total else Cited(sentence),
        rate=_rate(made, book, language) if theme == DEPRIVED else None,
        grid=_placed_wards(theme, made, language) if item.unit == DECILE else _wards(theme, made, language),
        **pictures,
    )


def _picture(theme: str, kind: str, made: Profile, drawer: Drawer, language: Language) -> Picture | None:
    svg = drawer.svg(theme, kind)
    if svg is None:
        return None
    key = kind.replace("_", "-")
    title = _map_title(theme, key, made, language)
    return Picture(f"map-{theme}-{key}-{language}", svg, title, _description(theme, kind, made, language))


def _description(theme: str, kind: str, made: Profile, language: Language) -> str:
    """The text alternative from the data: highest, lowest, and how many are not stated."""
    names = _names(made, kind)
    figures = [f for f in _figures(made, _mapped(theme)) if f.area in names]
    known = sorted((f for f in figures if f.value is not None), key=lambda f: (f.value or 0, f.area))
    if not known:
        return say("small-areas.none-stated", language)
    words = [
        say(
            "small-areas.describe",
            language,
            count=len(figures),
            high=names[known[-1].area],
            high_value=_value(known[-1], language),
            low=names[known[0].area],
            low_value=_value(known[0], language),
        )
    ]
    absent = len(figures) - len(known)
    return " ".join([*words, *([say("small-areas.absent", language, count=absent)] if absent else [])])


def _names(made: Profile, kind: str) -> Mapping[str, str]:
    if kind == "wards":
        return {p.ward_code: p.ward_name for p in made.focus.places}
    return {p.code: p.name for p in made.focus.places}


def _value(figure: Figure | None, language: Language) -> str:
    if figure is None or figure.value is None:
        reason = (figure and figure.reason) or "not stated by source"
        return say(f"reason.{slug(reason)}", language)
    return with_unit(figure.value, figure.unit, 0, language)


def _rate(made: Profile, book: Book, language: Language) -> Cited | None:
    """The approximate rate of the whole area beside the nation's, worked out the same way."""
    own, nation = latest_row(made, DEPRIVED_RATE, made.focus.code), made.focus.national
    if own is None or own.value is None:
        return None
    sentence = say("small-areas.rate", language, value=number(own.value))
    other = latest_row(made, DEPRIVED_RATE, nation.code) if nation else None
    if nation and other and other.value is not None:
        sentence += say(
            "small-areas.rate-nation", language, name=nation.name[language], value=number(other.value)
        )
    return cited(f"{sentence}.", own, book)


def _map_title(theme: str, kind: str, made: Profile, language: Language) -> str:
    area, key = made.focus.name[language], f"small-areas.{theme}-{kind}"
    if key in phrases():
        return say(key, language, area=area)
    return say("small-areas.places", language, title=indicator(theme).title[language], area=area)


def _key(item: Indicator, breaks: Sequence[float], language: Language) -> tuple[Step, ...]:
    if not breaks:
        return ()
    colours = STEPS if item.map_darkest == "high" else tuple(reversed(STEPS))
    if item.unit == DECILE:
        lows = [item.bounds[0], *breaks]
        highs = [*(b - 1 for b in breaks), item.bounds[1]]
        spans = [
            say("table.from-to", language, low=number(a), high=number(b))
            for a, b in zip(lows, highs, strict=True)
        ]
        return tuple(Step(colour, words) for colour, words in zip(colours, spans, strict=True))
    unit = "percent" if item.id == DEPRIVED else "children"
    shown = [with_unit(b, unit, 0, language) for b in breaks]
    words = [say("small-areas.under", language, high=shown[0])]
    words += [say("small-areas.between", language, low=low, high=high) for low, high in pairwise(shown)]
    words.append(say("small-areas.over", language, low=shown[-1]))
    return tuple(Step(colour, text) for colour, text in zip(colours, words, strict=True))


def _wards(theme: str, made: Profile, language: Language) -> Grid:
    """Wards by name, with the number of their small areas; never a ranking."""
    members: dict[str, int] = defaultdict(int)
    for place in made.focus.places:
        members[place.ward_code] += 1
    headings = [say(f"table.{name}", language) for name in ("ward", "small-areas", "children")]
    headings += [say("table.approximate-rate", language)] if theme == DEPRIVED else []
    rows = []
    for code, name in sorted(_names(made, "wards").items(), key=lambda pair: (pair[1], pair[0])):
        count = latest_row(made, theme, code)
        row = [name, number(members[code]), _value(count, language)]
        row += [_value(latest_row(made, DEPRIVED_RATE, code), language)] if theme == DEPRIVED else []
        rows.append(tuple(row))
    title = indicator(theme).title[language]
    period = _period(made, theme).label(language)
    caption = say("small-areas.ward-table", language, title=title if theme == YOUNG else f"{title}, {period}")
    return Grid(caption, tuple(headings), tuple(rows))


def _placed(theme: str, made: Profile, language: Language) -> str:
    """How many small areas are in the most deprived fifth; the title where figures are no ranks."""
    item = indicator(theme)
    if item.unit != DECILE:
        return item.title[language]
    known = [
        f.value for code in _names(made, "small_areas") if (f := latest_row(made, theme, code)) and f.value
    ]
    count = sum(value <= FIFTH for value in known)
    return say("small-areas.placed", language, count=number(count), all=number(len(known))) + "."


def _placed_wards(theme: str, made: Profile, language: Language) -> Grid:
    """Wards by name, with how many of their small areas are in the nation's most deprived fifth."""
    found: dict[str, list[float]] = defaultdict(list)
    for place in made.focus.places:
        figure = latest_row(made, theme, place.code)
        found[place.ward_code] += [figure.value] if figure and figure.value is not None else []
    members = Counter(place.ward_code for place in made.focus.places)
    headings = tuple(
        say(f"table.{name}", language) for name in ("ward", "small-areas", "most-deprived-fifth")
    )
    rows = tuple(
        (name, number(members[code]), number(sum(value <= FIFTH for value in found[code])))
        for code, name in sorted(_names(made, "wards").items(), key=lambda pair: (pair[1], pair[0]))
    )
    return Grid(say("small-areas.wards-by-fifth", language), headings, rows)


def latest_row(made: Profile, name: str, code: str) -> Figure | None:
    """The newest row of an indicator for an area, even where its value is absent."""
    series = made.figures.series(name, code)
    return series[-1] if series else None


def _period(made: Profile, theme: str) -> Period:
    """The newest period the theme has figures of, for whichever places."""
    return max(figure.period for figure in _figures(made, theme))
