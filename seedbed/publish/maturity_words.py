"""What a round of the self-assessment says, in words and in one language."""

from __future__ import annotations

from seedbed.foundations.languages import Language, say, slug
from seedbed.foundations.numbers import with_unit
from seedbed.lead.maturity.assessment import Agreed, Assessment, ElementView, Rows
from seedbed.lead.maturity.small_groups import FEWEST_SHOWN
from seedbed.lead.maturity.spread import Spread
from seedbed.publish.priority_view import day, words
from seedbed.publish.shapes import Grid


def people_words(rows: Rows, made: Assessment, language: Language) -> str:
    """How many people answered, unless they are too few to be counted in public."""
    people = {row["respondent"] for row in rows.get("survey", ()) if row["round"] == made.round.id}
    return say("maturity.people", language, count=len(people)) if len(people) >= FEWEST_SHOWN else ""


def round_words(made: Assessment, language: Language) -> str:
    """What the round is called, and when people answered."""
    held = made.round
    opened, closed = day(held.opened_on, language), day(held.closed_on, language)
    return say("maturity.round", language, round=words(held.title, language), opened=opened, closed=closed)


def overview_grid(made: Assessment, language: Language) -> Grid:
    """Every element with the level agreed on, the middle answer, and how far apart people are."""
    headings = tuple(say(f"maturity.{name}", language) for name in ("element", "agreed", "middle", "apart"))
    rows = tuple(
        (
            v.element.title[language],
            agreed_words(v.agreed, language),
            middle_words(v.spread, language),
            near_words(v.spread, language),
        )
        for v in made.elements
    )
    return Grid(say("maturity.caption", language), headings, rows, numeric_from=4)


def level_words(level: str, language: Language) -> str:
    """A level as it stands within a sentence."""
    return say(f"maturity-level.{slug(level)}", language)


def agreed_words(agreed: Agreed | None, language: Language) -> str:
    """The level agreed on, by itself."""
    if agreed is None:
        return say("maturity.not-agreed", language)
    return capital(level_words(agreed.level or "still divided", language))


def capital(said: str) -> str:
    """Words that begin a cell."""
    return said[:1].upper() + said[1:]


def middle_words(held: Spread, language: Language) -> str:
    """The middle answer, or why there is none."""
    return capital(level_words(held.median, language)) if held.median else _absent(held, language)


def _absent(held: Spread, language: Language) -> str:
    return say("maturity.no-answers" if held.reason == "nobody answered" else "maturity.none", language)


def near_words(held: Spread, language: Language) -> str:
    """How far apart people are, or why that is not said."""
    return say(f"maturity-near.{slug(held.nearness)}", language) if held.nearness else _absent(held, language)


def verdict_words(view: ElementView, language: Language) -> str:
    """What was agreed, as a sentence."""
    if view.level:
        return say("maturity.we-agree", language, level=level_words(view.level, language))
    return say(
        "maturity.we-agree-still-divided" if view.still_divided else "maturity.we-agree-not-yet", language
    )


def when_words(agreed: Agreed | None, language: Language) -> str:
    """When it was agreed, and by whom."""
    if agreed is None:
        return ""
    key = "maturity.agreed-on-by" if agreed.by else "maturity.agreed-on"
    return say(key, language, day=day(agreed.on, language), by=agreed.by)


def change_words(view: ElementView, language: Language) -> str:
    """How the agreed level moved since the round before, empty where that cannot be said."""
    change = view.change
    if change is None:
        return ""
    way = "same" if not change.steps else "up" if change.steps > 0 else "down"
    before, after = level_words(change.before, language), level_words(change.after, language)
    return say(
        f"maturity.change-{way}",
        language,
        round=words(change.since.title, language),
        before=before,
        after=after,
    )


def spread_words(held: Spread, language: Language) -> str:
    """The answers in a sentence or two, or why they are not shown."""
    if held.reason:
        return say(f"maturity.{slug(held.reason)}", language)
    if held.median is None or held.lower is None or held.upper is None:
        return say("maturity.nobody-placed", language)
    ends = {"lower": held.lower, "upper": held.upper, "median": held.median}
    levels = {name: level_words(level, language) for name, level in ends.items()}
    key = "maturity.spread-alike" if held.lower == held.upper else "maturity.spread"
    said = say(key, language, placed=held.placed, **levels)
    if not held.dont_know:
        return said
    share = with_unit(held.dont_know, "percent", 0, language)
    return f"{said} {say('maturity.dont-know', language, percent=share)}"
