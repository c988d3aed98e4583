"""One indicator of the profile as words, facts, table and drawings in one language."""

from __future__ import annotations

from seedbed.foundations.areas import ENGLAND
from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.comparisons import Comparison, NeighbourSpread, spread
from seedbed.plan.needs.gaps import Gap
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.charts import key, trend
from seedbed.publish.citing import Book, notes, shown
from seedbed.publish.gap_chart import gap_chart
from seedbed.publish.shapes import Cited, Fact, GapView, Grid, IndicatorView
from seedbed.publish.side_by_side import absence, limits, side_by_side


def indicator_view(item: IndicatorProfile, made: Profile, book: Book, language: Language) -> IndicatorView:
    """Everything the needs page says of one indicator."""
    indicator = item.indicator
    return IndicatorView(
        id=indicator.id,
        title=indicator.title[language],
        headline=_headline(item, book, language),
        meaning=indicator.meaning[language],
        why=indicator.why[language],
        facts=tuple(_facts(item, made, book, language)),
        movement=item.movement_text[language]
        if indicator.is_judged and item.comparison and len(item.series) > 1
        else "",
        break_=indicator.break_[language] if indicator.break_ and _has_earlier(item) else None,
        note=indicator.note[language] if indicator.note else None,
        caveats=tuple(_caveats(item, language)),
        picture=trend(item, made, language),
        grid=_years(item, made, language),
        gaps=_gaps(item, made, language),
        side_by_side=side_by_side(item, made, language),
        key=key(item, made, language),
        no_headline=_no_headline(item, language),
    )


def cited(words: str, figure: Figure | None, book: Book) -> Cited:
    """Words with a link to the figure they rest on, where it stands in the evidence."""
    number = book.number_of(figure) if figure else None
    return Cited(words, book.id_of(figure) if figure and number else None, number)


def _headline(item: IndicatorProfile, book: Book, language: Language) -> Cited | None:
    words, comparison = item.headline(language), item.headline_comparison
    return cited(words, comparison.figure, book) if words and comparison else None


def _no_headline(item: IndicatorProfile, language: Language) -> str:
    """Why no figure stands as a headline."""
    doubted = item.comparison is not None and "zero doubted" in item.comparison.figure.notes
    return say("note.zero-doubted" if doubted else "needs.no-headline", language)


def _has_earlier(item: IndicatorProfile) -> bool:
    return any(figure.value is not None for figure in item.earlier)


def _facts(item: IndicatorProfile, made: Profile, book: Book, language: Language) -> list[Fact]:
    if item.groups:
        return []
    if item.comparison is None:
        reason = item.series[-1].reason if item.series else "not applicable" if item.is_apart else None
        return [Fact(made.focus.name[language], Cited(absence(reason, language)))]
    facts = _beside(item.pooled or item.comparison, item.indicator, made, book, language)
    return facts + _amounts(item, made, book, language) + _aims(item, made, language)


def _beside(
    comparison: Comparison, item: Indicator, made: Profile, book: Book, language: Language
) -> list[Fact]:
    facts = [_own_fact(comparison.figure, item, made, book, language)]
    for other, figure in (
        (made.focus.national, comparison.england), (made.focus.one("region"), comparison.region),
    ):  # fmt: skip
        if other and figure:
            facts.append(Fact(other.name[language], cited(shown(figure, item, language), figure, book)))
        elif other and not item.adds_up:
            facts.append(Fact(other.name[language], Cited(absence(None, language))))
    if comparison.neighbours.mean is not None:
        facts.append(_neighbours_fact(comparison.neighbours, item, language))
    return facts


def _own_fact(figure: Figure, item: Indicator, made: Profile, book: Book, language: Language) -> Fact:
    small = figure.period.label(language)
    if figure.lower is not None and figure.upper is not None:
        limits = [with_unit(v, item.unit, item.decimals, language) for v in (figure.lower, figure.upper)]
        small += "; " + say("evidence.interval", language, lower=limits[0], upper=limits[1])
    return Fact(made.focus.name[language], cited(shown(figure, item, language), figure, book), small)


def _neighbours_fact(near: NeighbourSpread, item: Indicator, language: Language) -> Fact:
    mean, low, high = (
        with_unit(v or 0, item.unit, item.decimals, language) for v in (near.mean, near.low, near.high)
    )
    small = say("needs.range", language, low=low, high=high, usable=len(near.values), of=near.of)
    return Fact(say("needs.areas-like-ours", language), Cited(mean), small)


def _aims(item: IndicatorProfile, made: Profile, language: Language) -> list[Fact]:
    indicator = item.indicator
    if not indicator.is_judged or indicator.adds_up:
        return []
    supplied = item.target is not None
    words = (
        with_unit(item.target or 0, indicator.unit, indicator.decimals, language)
        if supplied
        else say("needs.not-supplied", language)
    )
    facts = [Fact(say("needs.own-target", language), Cited(words))]
    # The ambition is for the real nation; an invented one has none.
    if indicator.ambition and _is_set_beside_england(made):
        value = with_unit(indicator.ambition["value"], indicator.unit, 0, language)
        facts.append(
            Fact(
                say("needs.ambition", language),
                Cited(value),
                say("needs.by-year", language, year=indicator.ambition["by"]),
            )
        )
    return facts


def _amounts(item: IndicatorProfile, made: Profile, book: Book, language: Language) -> list[Fact]:
    """The approximate amount per child, with the nation's where that is whole."""
    if item.amount is None:
        return []
    facts = []
    for name, figure in (
        (made.focus.name, item.amount.figure),
        (made.focus.nation_name, item.amount.england),
    ):
        if figure is not None:
            label = say("needs.amount", language, name=name[language])
            facts.append(
                Fact(label, cited(shown(figure, None, language), figure, book), figure.period.label(language))
            )
    return facts


def _is_set_beside_england(made: Profile) -> bool:
    nation = made.focus.national
    return nation is not None and nation.code == ENGLAND


def _caveats(item: IndicatorProfile, language: Language) -> list[str]:
    """Notes on the latest figures, each once."""
    figures = [c.figure for c in (item.comparison, item.pooled, item.amount, *item.groups) if c]
    figures += [figure for _, figure in item.members if "zero doubted" in figure.notes]
    apart = [say("note.each-authority-apart", language)] if item.is_apart else []
    return apart + list(dict.fromkeys(words for figure in figures if (words := notes(figure, language))))


def _years(item: IndicatorProfile, made: Profile, language: Language) -> Grid:
    indicator, nation = item.indicator, made.focus.national
    headings = [say("table.period", language), made.focus.name[language], say("table.interval", language)]
    alone, has_neighbours = indicator.adds_up, bool(made.focus.neighbours)
    if not alone:
        headings += [made.focus.nation_name[language]]
        headings += (
            [say("needs.areas-like-ours", language), say("table.range", language)] if has_neighbours else []
        )
    rows = []
    for figure in [*item.earlier, *item.series]:
        row = [
            _period(item, figure, language),
            shown(figure, indicator, language),
            limits(figure, indicator, language),
        ]
        if not alone:
            other = made.figures.at(indicator.id, nation.code, figure.period) if nation else None
            near = spread(made.figures, made.focus, indicator.id, figure.period)
            row += [shown(other, indicator, language) if other else absence(None, language)]
            row += _spread(near, indicator, language) if has_neighbours else ()
        rows.append(tuple(row))
    caption = say(
        "table.years", language, title=indicator.title[language], unit=unit_name(indicator, language)
    )
    return Grid(caption, tuple(headings), tuple(rows))


def unit_name(item: Indicator, language: Language) -> str:
    """The unit in words."""
    from seedbed.foundations.languages import slug

    return say(f"unit-name.{slug(item.unit)}", language)


def _period(item: IndicatorProfile, figure: Figure, language: Language) -> str:
    label = figure.period.label(language)
    return say("table.earlier", language, period=label) if figure in item.earlier else label


def _spread(near: NeighbourSpread, item: Indicator, language: Language) -> tuple[str, str]:
    if near.mean is None or near.low is None or near.high is None:
        return absence(None, language), say("table.none", language)
    mean, low, high = (
        with_unit(v, item.unit, item.decimals, language) for v in (near.mean, near.low, near.high)
    )
    return mean, say("table.from-to", language, low=low, high=high)


def _gaps(item: IndicatorProfile, made: Profile, language: Language) -> GapView | None:
    if not item.gaps:
        return None
    headings = [
        say(f"table.{name}", language) for name in ("group", "group-value", "against", "against-value", "gap")
    ]
    headings.append(say("table.gap-nation", language, name=made.focus.nation_name[language]))
    rows = tuple(_gap_row(gap, language) for gap in item.gaps)
    cautions = dict.fromkeys(gap.caution for gap in item.gaps if gap.caution)
    period = item.gaps[0].figure.period.label(language)
    grid = Grid(
        say("table.gaps", language, title=item.indicator.title[language], period=period),
        tuple(headings),
        rows,
    )
    return GapView(
        gap_chart(item, made, language), grid, tuple(_caution(c, item.gaps, language) for c in cautions)
    )


def _gap_row(gap: Gap, language: Language) -> tuple[str, ...]:
    points = [
        with_unit(v, "percentage points", 1, language) if v is not None else say("table.none", language)
        for v in (gap.gap, gap.england_gap)
    ]
    values = [with_unit(f.value or 0, "percent", 1, language) for f in (gap.figure, gap.other)]
    return (
        say(f"group.{gap.group}", language),
        values[0],
        say(f"group.{gap.against}", language),
        values[1],
        *points,
    )


def _caution(caution: str, gaps: tuple[Gap, ...], language: Language) -> str:
    groups = ", ".join(say(f"group.{gap.group}", language) for gap in gaps if gap.caution == caution)
    return f"{groups}: {say(f'caution.{caution}', language)}"
