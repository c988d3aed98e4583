"""One indicator of the profile as words, facts, table and drawings in one language."""

from __future__ import annotations

from seedbed.foundations.figures import Figure
from seedbed.foundations.indicators import Indicator
from seedbed.foundations.languages import Language, say
from seedbed.foundations.numbers import with_unit
from seedbed.plan.needs.comparisons import Comparison, NeighbourSpread, spread
from seedbed.plan.needs.gaps import Gap
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.publish.charts import key, trend
from seedbed.publish.citing import Book, notes, shown
from seedbed.publish.facts_view import cited, facts
from seedbed.publish.gap_chart import gap_chart
from seedbed.publish.shapes import Cited, GapView, Grid, IndicatorView
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
        facts=tuple(facts(item, made, book, language)),
        movement=_movement(item, language),
        break_=indicator.break_[language] if indicator.break_ and _has_earlier(item) else None,
        note=indicator.note[language] if indicator.note else None,
        caveats=tuple(_caveats(item, language)),
        picture=None if item.is_too_rare else trend(item, made, language),
        grid=_years(item, made, language),
        gaps=_gaps(item, made, language),
        side_by_side=side_by_side(item, made, language),
        key=key(item, made, language),
        no_headline=_no_headline(item, language),
        warning=_warning(item, language),
    )


def _movement(item: IndicatorProfile, language: Language) -> str:
    is_told = item.indicator.is_judged and item.comparison and len(item.series) > 1
    return item.movement_text[language] if is_told and not item.is_too_rare else ""


def _headline(item: IndicatorProfile, book: Book, language: Language) -> Cited | None:
    words, comparison = item.headline(language), item.headline_comparison
    return cited(words, comparison.figure, book) if words and comparison else None


def _no_headline(item: IndicatorProfile, language: Language) -> str:
    """Why no figure stands as a headline; nothing where a table of groups says everything."""
    if item.groups:
        return ""
    if item.is_apart:
        return say("note.each-authority-apart", language)
    if item.comparison is None:
        reason = item.series[-1].reason if item.series else None
        return say("needs.absent", language, reason=absence(reason, language))
    return say(_kept_back(item, item.comparison), language)


def _kept_back(item: IndicatorProfile, comparison: Comparison) -> str:
    """The phrase that says why a figure that is there may not be a headline."""
    if "zero doubted" in comparison.figure.notes:
        return "note.zero-doubted"
    if item.is_too_rare:
        return "needs.one-year"
    return "needs.no-headline-groups" if item.indicator.derived else "needs.no-headline"


def _warning(item: IndicatorProfile, language: Language) -> str:
    """What a reader must know of the figure before anything else: how more than all can be counted."""
    value = item.comparison.figure.value if item.comparison else None
    is_over = item.indicator.is_percentage and value is not None and value > 100
    return say("needs.over-hundred", language) if is_over else ""


def _has_earlier(item: IndicatorProfile) -> bool:
    return any(figure.value is not None for figure in item.earlier)


def _caveats(item: IndicatorProfile, language: Language) -> list[str]:
    """Notes on the latest figures, each once."""
    figures = [c.figure for c in (item.comparison, item.pooled, item.amount, *item.groups) if c]
    figures += [figure for _, figure in item.members if "zero doubted" in figure.notes]
    return list(dict.fromkeys(words for figure in figures if (words := notes(figure, language))))


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
    groups = ", ".join(say(f"group-short.{gap.group}", language) for gap in gaps if gap.caution == caution)
    return f"{groups}: {say(f'caution.{caution}', language)}"
