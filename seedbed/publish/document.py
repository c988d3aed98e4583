"""A pack as one document in one language: what every page and the PDF are made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from seedbed.foundations.indicators import themes
from seedbed.foundations.languages import Language, phrases, say, slug, unreviewed
from seedbed.plan.needs.findings import Finding, has_enough_children, is_stale
from seedbed.plan.needs.profile import IndicatorProfile, Profile
from seedbed.plan.strategy.model import partners, priorities
from seedbed.plan.strategy.pack import Pack, both
from seedbed.plan.strategy.readiness.check import CriterionResult
from seedbed.plan.strategy.tables import SECTIONS
from seedbed.publish.about_view import errata_views, sources_grid
from seedbed.publish.blocks import Block, blocks
from seedbed.publish.citing import Book
from seedbed.publish.community_view import community_page, whose_view
from seedbed.publish.district_view import district_grid
from seedbed.publish.drawing import Picture
from seedbed.publish.impact_view import impacts_view
from seedbed.publish.indicator_view import indicator_view
from seedbed.publish.joins_view import joins_view, plans_grid
from seedbed.publish.maturity_view import maturity_page
from seedbed.publish.neighbourhood_view import Drawer, map_views
from seedbed.publish.partnership_view import partnership_page
from seedbed.publish.priority_view import day, priority_view, words
from seedbed.publish.readiness_view import readiness_view
from seedbed.publish.shapes import (
    Cited,
    Document,
    FindingView,
    Grid,
    IndicatorView,
    PartnerView,
    ThemeView,
    UnknownView,
)
from seedbed.publish.theory_view import theories_of

INVENTED: Final = "X"
"""How the codes of invented areas begin."""
HEADLINES: Final = ("gld", "gld-fsm-gap", "communication-and-language", "children-in-low-income-families")
"""What the summary says first; an indicator without a headline is passed over."""


def document(
    pack: Pack,
    made: Profile,
    book: Book,
    drawer: Drawer,
    ready: Sequence[CriterionResult],
    language: Language,
    as_of: date,
) -> Document:
    """The whole strategy in one language."""
    views = _indicators(made, book, language)
    strategy = pack.area["strategy"]
    chosen = priorities(pack)
    whole, theories = theories_of(pack, chosen, language)
    return Document(
        language=language,
        area=made.focus.name[language],
        title=strategy[f"title_{language}"],
        years=f"{strategy['starts']}–{strategy['ends']}",
        draft=_draft(pack, made, language),
        adopted=_adopted(pack, language),
        as_of=day(as_of, language),
        welsh_state=_welsh_state(pack, language),
        headlines=_headlines(made, views),
        concerns=_findings(made.concerns, book, made, language),
        strengths=_findings(made.strengths, book, made, language),
        no_findings=_no_findings(made, language),
        suggestions=_suggestions(pack, views, language),
        themes=_themes(made, views, language, context=False),
        background=_themes(made, views, language, context=True),
        neighbours=_neighbours(made, language),
        maps=tuple(map_views(made, book, drawer, language)),
        attribution=say("small-areas.attribution", language) if drawer.official else None,
        priorities=tuple(priority_view(p, made, book, language) for p in chosen),
        sections={name: _section(pack, name, book, language) for name in SECTIONS},
        partners=_partners(pack, language),
        unknowns=_unknowns(made, language),
        nation=made.focus.nation,
        intro=_intro(made, language),
        gaps=_gaps(made, language),
        opens_with_gaps=made.focus.nation == "Wales",
        districts=district_grid(made, language),
        evidence=tuple(book.items),
        recompute=_recompute(book),
        sources=sources_grid(pack, language),
        errata=errata_views(pack, language),
        summary_picture=_picture(views.get(HEADLINES[0])),
        summary_key=views["gld"].key if "gld" in views else "",
        readiness=readiness_view(ready, made.focus.nation, language),
        self_assessment=maturity_page(pack, book, language),
        partnership=partnership_page(pack, book, language, as_of),
        community=community_page(pack, language, as_of),
        whose=whose_view(pack, language),
        theory=whole,
        theories=theories,
        joins={it.id: joins_view(pack, it, language) for it in chosen},
        plans=plans_grid(pack, language),
        impacts=impacts_view(pack, book, language),
    )


def _indicators(made: Profile, book: Book, language: Language) -> dict[str, IndicatorView]:
    """What is shown of each indicator, by its name; what is shown on maps alone is not among them."""
    return {
        i.indicator.id: indicator_view(i, made, book, language)
        for i in made.indicators
        if i.is_shown and not i.indicator.map_breaks
    }


def _headlines(made: Profile, views: Mapping[str, IndicatorView]) -> tuple[IndicatorView, ...]:
    """What the summary says first; where none of it is known, what is judged, then the background.

    What is too old to be spoken of as now is no part of a minute's reading.
    """
    named = [views[name] for name in HEADLINES if name in views and views[name].headline]
    others = sorted(made.indicators, key=lambda item: item.indicator.context)
    others_said = [
        views[i.indicator.id]
        for i in others
        if i.indicator.id in views and views[i.indicator.id].headline and not _is_old(i, made)
    ]
    return tuple(named or others_said[: len(HEADLINES)])


def _is_old(item: IndicatorProfile, made: Profile) -> bool:
    comparison = item.headline_comparison
    return comparison is not None and is_stale(comparison.figure, made.figures, made.focus)


def _picture(first: IndicatorView | None) -> Picture | None:
    """The drawing of the first headline; none where the figure may not stand as one."""
    return first.picture if first and first.headline else None


def _draft(pack: Pack, made: Profile, language: Language) -> str | None:
    """What says that the document is a draft; nothing once it has been adopted."""
    if pack.adopted_on:
        return None
    area = made.focus.name[language]
    statement = say("site.draft", language, area=area)
    invented = made.focus.code.startswith(INVENTED)
    return f"{say('site.invented', language, area=area)} {statement}" if invented else statement


def _welsh_state(pack: Pack, language: Language) -> str:
    """Whether the words of the pages have been reviewed, and who reviewed the area's own."""
    said = say("site.welsh-draft" if unreviewed() else "site.welsh-reviewed", language)
    welsh = pack.area.get("welsh", {})
    if not (welsh.get("reviewed_by") and welsh.get("reviewed_on")):
        return said
    when = day(welsh["reviewed_on"], language)
    return f"{said} {say('site.welsh-of-area', language, by=welsh['reviewed_by'], day=when)}"


def _adopted(pack: Pack, language: Language) -> str | None:
    if pack.adopted_on is None:
        return None
    known = partners(pack)
    names = [words(known[name].name, language) for name in pack.area["adoption"]["partners"]]
    return say("site.adopted", language, day=day(pack.adopted_on, language), partners=", ".join(names))


def _findings(
    found: Sequence[Finding], book: Book, made: Profile, language: Language
) -> tuple[FindingView, ...]:
    return tuple(_finding(finding, book, made, language) for finding in found)


def _finding(finding: Finding, book: Book, made: Profile, language: Language) -> FindingView:
    item = made.of(finding.indicator)
    comparison = item.headline_comparison or item.comparison
    number = book.number_of(comparison.figure) if comparison else None
    cite = book.id_of(comparison.figure) if comparison and number else None
    return FindingView(
        Cited(finding.sentence[language], cite, number), finding.reason[language], finding.indicator,
        item.indicator.title[language],
    )  # fmt: skip


def _no_findings(made: Profile, language: Language) -> str | None:
    """Why no concern or strength is named: nothing to compare with, too few children, nothing outside."""
    if made.findings:
        return None
    kind = "no-findings" if has_enough_children(made.figures, made.focus) else "too-few-children"
    kind = kind if made.focus.neighbours else "no-neighbours"
    return say(f"needs.{kind}", language, area=made.focus.name[language])


def _intro(made: Profile, language: Language) -> str:
    kind = "intro" if made.focus.neighbours else "intro-nation"
    return say(
        f"needs.{kind}", language, area=made.focus.name[language], nation=made.focus.nation_name[language]
    )


def _gaps(made: Profile, language: Language) -> Grid | None:
    """What no table used here holds, beside who does: one list."""
    headings = tuple(say(f"table.{name}", language) for name in ("missing", "holder"))
    rows = tuple(
        (u.statement[language], u.held_by[language]) for u in made.unknowns if u.kind == "gap" and u.held_by
    )
    return Grid(say("unknowns.gaps", language), headings, rows, numeric_from=2) if rows else None


def _suggestions(
    pack: Pack, views: Mapping[str, IndicatorView], language: Language
) -> tuple[FindingView, ...]:
    titles = {name: view.title for name, view in views.items()}
    return tuple(
        FindingView(
            Cited(words(both(row, "statement"), language)),
            words(both(row, "reason"), language),
            row["indicator"],
            titles.get(row["indicator"]),
        )
        for row in pack.rows("suggestions")
        if row["state"] == "open"
    )


def _partners(pack: Pack, language: Language) -> tuple[PartnerView, ...]:
    return tuple(
        PartnerView(
            words(p.name, language), say(f"sector.{slug(p.sector)}", language), words(p.part, language)
        )
        for p in partners(pack).values()
    )


def _unknowns(made: Profile, language: Language) -> tuple[UnknownView, ...]:
    """What is not known, and who holds it where somebody does."""
    return tuple(
        UnknownView(u.statement[language], u.held_by[language] if u.held_by else None) for u in made.unknowns
    )


def _recompute(book: Book) -> str:
    """How a reader works out a figure anew: the first of the evidence that says so."""
    return next((item.recompute for item in book.items if item.figure and item.recompute), "")


def _themes(
    made: Profile, views: dict[str, IndicatorView], language: Language, *, context: bool
) -> tuple[ThemeView, ...]:
    """The themes with what is judged, or with the background alone."""
    shown = [
        i.indicator for i in made.indicators if i.indicator.id in views and i.indicator.context == context
    ]
    members = {theme: tuple(views[i.id] for i in shown if i.theme == theme) for theme in themes()}
    return tuple(
        ThemeView(theme, title[language], members[theme])
        for theme, title in themes().items()
        if members[theme]
    )


def _neighbours(made: Profile, language: Language) -> Grid:
    headings = (say("table.area", language), say("table.closeness", language))
    rows = tuple((c.name[language], _closeness(c.closeness, language)) for c in made.focus.neighbours)
    return Grid(say("needs.neighbours", language), headings, rows)


def _closeness(words_: str | None, language: Language) -> str:
    """The publisher's word for how close a neighbour is, as a phrase where it is one we know."""
    key = f"closeness.{slug(words_ or 'not stated')}"
    return say(key, language) if key in phrases() else str(words_)


def _section(pack: Pack, name: str, book: Book, language: Language) -> tuple[Block, ...]:
    text = pack.texts.get((name, language), "")
    return tuple(blocks(text, book.resolve(language)))
