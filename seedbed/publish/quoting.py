"""A figure as a sentence that a text can cite: what it is, its period, and what stands beside it."""

from __future__ import annotations

from collections.abc import Mapping

from seedbed.foundations.evidence import citations
from seedbed.foundations.figures import ALL, Figure, Figures
from seedbed.foundations.indicators import indicators
from seedbed.foundations.languages import Language, Text, in_both, say
from seedbed.foundations.units import adds_up
from seedbed.plan.needs.focus import Focus
from seedbed.plan.needs.gaps import AGAINST
from seedbed.publish.citing import group_name, indicator_name


def quote(name: str, figure: Figure, names: Mapping[Figure, str], figures: Figures, focus: Focus) -> Text:
    """The sentence that cites a figure of the area.

    A figure of everybody stands beside the nation's of the same period, one of a group beside that of the
    others or of all; a number of children or a sum of money stands alone, as does one with nothing beside it.

    Args:
        name: by which text cites the figure.
        figure: the figure.
        names: the names of the others.
        figures: what may stand beside it.
        focus: the area and its nation.
    """
    other = _beside(figure, figures, focus)
    beside = (other, names[other]) if other is not None and other in names else None
    return in_both(lambda language: _sentence(name, figure, beside, focus, language))


def with_sentence(text: str, sentence: str) -> str:
    """A text with a sentence at its end; as it was where it cites everything that the sentence cites.

    >>> with_sentence("Too few do.", "The figure: {gld-2025}.")
    'Too few do. The figure: {gld-2025}.'
    >>> with_sentence("Only {gld-2025} do.", "The figure: {gld-2025}.")
    'Only {gld-2025} do.'
    """
    cited, held = citations(sentence), set(citations(text))
    if cited and set(cited) <= held:
        return text
    return f"{text.rstrip()} {sentence}".strip()


def cite(name: str) -> str:
    """How text cites a name: in braces."""
    return f"{{{name}}}"


def _sentence(
    name: str, figure: Figure, beside: tuple[Figure, str] | None, focus: Focus, language: Language
) -> str:
    item = next((i for i in indicators() if i.id == figure.indicator), None)
    title = item.title[language] if item else indicator_name(figure.indicator, language)
    if figure.group != ALL:
        group = _lower_first(group_name(figure.group, language))
        title = say("quote.group", language, title=title, group=group)
    said = {"title": title, "period": figure.period.label(language), "cite": cite(name)}
    if beside is None:
        return say("quote.alone", language, **said)
    other, cited = beside
    words = focus.nation_name[language] if other.area != focus.code else _others(other, language)
    return say("quote.beside", language, **said, other=words, other_cite=cite(cited))


def _beside(figure: Figure, figures: Figures, focus: Focus) -> Figure | None:
    if adds_up(figure.unit):
        return None
    if figure.group != ALL:
        against = AGAINST.get(figure.group, ALL)
        found = figures.at(figure.indicator, figure.area, figure.period, against)
    else:
        nation = focus.national
        found = figures.at(figure.indicator, nation.code, figure.period) if nation else None
    return found if found is not None and found.value is not None else None


def _others(other: Figure, language: Language) -> str:
    return _lower_first(group_name(other.group, language))


def _lower_first(words: str) -> str:
    """A name of a group within a sentence; that of a people keeps its capital."""
    return words[:1].lower() + words[1:] if words.startswith(("Children", "All", "Plant", "Pob")) else words
