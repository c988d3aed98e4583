"""The evidence of a publication: every figure and statement used, numbered once for all pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from seedbed.foundations.evidence import Evidence
from seedbed.foundations.figures import ALL, Figure, identifier
from seedbed.foundations.indicators import Indicator, indicators
from seedbed.foundations.languages import Language, Text, in_both, phrases, say, slug
from seedbed.foundations.numbers import number, with_unit
from seedbed.plan.needs.comparisons import Comparison
from seedbed.plan.needs.computed import per_child
from seedbed.plan.needs.profile import Profile
from seedbed.plan.needs.small_areas import DEPRIVED_RATE
from seedbed.plan.strategy.citations import citations_of, local_evidence
from seedbed.plan.strategy.draft import short_names
from seedbed.plan.strategy.pack import Pack, both
from seedbed.publish.blocks import safe

SELF_ASSESSMENT: Final = "self-assessment"
PER_CHILD: Final = "pounds a child"


@dataclass(frozen=True, slots=True)
class Item:
    """One row of the evidence table.

    `value` is what a citation shows in running text: the figure with its unit, or nothing for a
    statement. `interval` is None where there is none, and `notes` then say why.
    """

    id: str
    number: int
    kind: str
    statement: Text
    value: Text
    interval: Text | None
    period: Text
    notes: Text
    source: Text
    publisher: str
    release: str
    url: str | None
    method: str
    retrieved: str
    recompute: str
    figure: Figure | None


class Book:
    """All evidence of one publication, by identifier."""

    def __init__(self, pack: Pack, made: Profile, further: Sequence[Evidence] = ()) -> None:
        """Collects what pages show and what texts cite, in the order of the profile; then of the parts."""
        self._pack = pack
        self._focus = made.focus
        self._short = short_names(made.focus)
        self._ids: dict[tuple[object, ...], str] = {}
        self._sources = {row["id"]: row for row in pack.rows("sources")}
        self._names = {made.focus.code: made.focus.name} | {c.code: c.name for c in made.focus.comparators}
        self._names |= {p.code: Text(p.name, p.name) for p in made.focus.places}
        self._names |= {p.ward_code: Text(p.ward_name, p.ward_name) for p in made.focus.places}
        self._items: dict[str, Item] = {}
        by_id = pack.figures_by_id
        for name in dict.fromkeys((*(self.id_of(f) for f in _shown(made)), *_named(pack, made))):
            if name in by_id:
                self._items[name] = self._figure_item(name, by_id[name])
        for known in (*local_evidence(pack), *further):
            self._items[known.id] = self._statement_item(known)

    @property
    def items(self) -> list[Item]:
        """Every item, by number."""
        return list(self._items.values())

    def id_of(self, figure: Figure) -> str:
        """The identifier of a figure, as it stands in the pack."""
        made = (figure.indicator, figure.area, figure.group, figure.period_start, figure.period_end)
        if made not in self._ids:
            self._ids[made] = identifier(figure, self._short.get(figure.area, figure.area.lower()))
        return self._ids[made]

    def number_of(self, figure: Figure) -> int | None:
        """The number under which a figure stands in the evidence table, if it does."""
        item = self._items.get(self.id_of(figure))
        return item.number if item else None

    def number_of_id(self, name: str) -> int | None:
        """The number of the evidence of that name, if there is one."""
        item = self._items.get(name)
        return item.number if item else None

    def resolve(self, language: Language) -> Resolver:
        """What a citation shows in one language."""
        return Resolver(self._items, language)

    def _figure_item(self, name: str, figure: Figure) -> Item:
        area = in_both(lambda lang: self.area_name(figure.area, lang))
        number = len(self._items) + 1
        return figure_item(name, number, figure, self._sources[figure.source], area, _recompute(self._pack))

    def area_name(self, code: str, language: Language) -> str:
        """The name of an area; of one the pack does not name, its code."""
        return self._names[code][language] if code in self._names else code

    def _statement_item(self, known: Evidence) -> Item:
        return statement_item(known, len(self._items) + 1)


def figure_item(
    name: str, number: int, figure: Figure, source: Mapping[str, Any], area: Text, recompute: str = ""
) -> Item:
    """A figure as evidence.

    Args:
        name: the identifier that text cites.
        number: its place in the table of evidence.
        figure: the figure.
        source: who published it: a row of the sources.
        area: the name of its area.
        recompute: the command that works it out again, empty where nobody but the area can.
    """
    item = next((i for i in indicators() if i.id == figure.indicator), None)
    return Item(
        id=name,
        number=number,
        kind="indicator",
        statement=in_both(lambda lang: _statement(figure, item, area, lang)),
        value=in_both(lambda lang: shown(figure, item, lang)),
        interval=_interval(figure, item),
        period=in_both(figure.period.label),
        notes=in_both(lambda lang: notes(figure, lang)),
        source=both(source, "title"),
        publisher=source["publisher"],
        release=source["release"],
        url=safe(source["url"]),
        method=figure.method,
        retrieved=figure.retrieved.isoformat(),
        recompute=recompute,
        figure=figure,
    )


def _statement(figure: Figure, item: Indicator | None, area: Text, language: Language) -> str:
    title = item.title[language] if item else indicator_name(figure.indicator, language)
    group = "" if figure.group == ALL else f", {group_name(figure.group, language)}"
    return f"{title}{group}: {area[language]}, {figure.period.label(language)}"


def statement_item(known: Evidence, number: int) -> Item:
    """Evidence that is not a published figure: what people said, research, a self-assessment."""
    nothing, day = Text("", ""), known.computed_on.isoformat()
    return Item(
        id=known.id, number=number, kind=known.kind, statement=known.statement,
        value=nothing, interval=None, period=Text(day, day), notes=nothing,
        source=_said_by(known), publisher="", release="", url=safe(known.url),
        method=known.method, retrieved=day, recompute=known.recompute, figure=None,
    )  # fmt: skip


class Resolver:
    """Turns the identifier in a citation into what a reader sees."""

    def __init__(self, items: dict[str, Item], language: Language) -> None:
        """Keeps the items and the language."""
        self._items = items
        self._language = language

    def __call__(self, name: str) -> tuple[str, int]:
        """The value as shown and the number of the evidence.

        Raises:
            KeyError: there is no such evidence.
        """
        item = self._items[name]
        return item.value[self._language], item.number


def shown(figure: Figure, item: Indicator | None, language: Language) -> str:
    """A figure's value with its unit; the reason where there is none."""
    if figure.value is None:
        return say(f"reason.{slug(figure.reason or 'not stated by source')}", language)
    return _measured(figure.value, figure, item, language)


def _measured(value: float, figure: Figure, item: Indicator | None, language: Language) -> str:
    """A value in the unit of its figure; a unit of the area's own stands after it as it was written."""
    decimals = (
        item.decimals if item else 0 if figure.indicator == DEPRIVED_RATE or figure.unit == PER_CHILD else 1
    )
    if f"unit.{slug(figure.unit)}" not in phrases():
        return f"{number(value, decimals)} {figure.unit}"
    return with_unit(value, figure.unit, decimals, language)


def group_name(group: str, language: Language) -> str:
    """A group of children in words; one of the area's own as it was written."""
    return say(f"group.{group}", language) if f"group.{group}" in phrases() else group.replace("-", " ")


def _recompute(pack: Pack) -> str:
    """The command that works a figure out again; only a public source can be read again by anybody."""
    if not pack.is_public:
        return ""
    words = pack.area["area"].get("dfe_code") or f'"{pack.area_words}"'
    return f"seedbed plan needs {words} --data DIR --format json"


def indicator_name(name: str, language: Language) -> str:
    """An indicator the library does not define, in words: a rate, an amount, or one of the area's own."""
    base = next((i for i in indicators() if i.amount and per_child(i.id) == name), None)
    if base is not None:
        return say("needs.amount-title", language, title=base.title[language])
    return say("small-areas.rate-title", language) if name == DEPRIVED_RATE else name.replace("-", " ")


def notes(figure: Figure, language: Language) -> str:
    """What a reader must know about a figure, as sentences."""
    return " ".join(say(f"note.{slug(note)}", language) for note in figure.notes)


def _said_by(known: Evidence) -> Text:
    """Who says it: in the area's own words, or for its self-assessment in ours."""
    if known.said_by:
        return known.said_by
    if known.kind == SELF_ASSESSMENT and not known.source:
        return in_both(lambda lang: say("maturity.source", lang))
    return Text(known.source, known.source)


def _interval(figure: Figure, item: Indicator | None) -> Text | None:
    lower, upper = figure.lower, figure.upper
    if lower is None or upper is None:
        return None
    return in_both(
        lambda lang: say(
            "evidence.interval",
            lang,
            lower=_measured(lower, figure, item, lang),
            upper=_measured(upper, figure, item, lang),
        )
    )


def _named(pack: Pack, made: Profile) -> Iterable[str]:
    """Identifiers of what findings rest on, measures start from and texts cite."""
    yield from (name for finding in made.findings for name in finding.figures)
    yield from (row["baseline"] for row in pack.rows("measures") if row["baseline"])
    yield from (citation.id for citation in citations_of(pack))


def _shown(made: Profile) -> Iterable[Figure]:
    """Figures that the pages show with a citation, in order."""
    # What is judged comes first, as on the page.
    for item in sorted(made.indicators, key=lambda item: item.indicator.context):
        for comparison in (item.comparison, item.pooled, *item.groups, item.amount):
            yield from _of(comparison)
        yield from (figure for _, figure in item.members)
        if item.movement:
            yield item.movement.first
        for gap in item.gaps:
            yield from (gap.figure, gap.other)
    yield from (
        f for f in made.figures if f.indicator == DEPRIVED_RATE and f.area in (made.focus.code, _nation(made))
    )


def _nation(made: Profile) -> str | None:
    nation = made.focus.national
    return nation.code if nation else None


def _of(comparison: Comparison | None) -> Iterable[Figure]:
    if comparison is not None:
        yield from (f for f in (comparison.figure, comparison.england, comparison.region) if f is not None)
