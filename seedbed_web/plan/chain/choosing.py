"""What the forms of measures offer: indicators by theme, and the figures that a measure can start from."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from seedbed.foundations.figures import ALL, Figure
from seedbed.foundations.indicators import Indicator, indicators, themes
from seedbed.foundations.languages import Language, phrases, say
from seedbed.publish.citing import shown
from seedbed_web.plan.chain.queries import list_baseline_names, list_indicators_with_figures
from seedbed_web.plan.needs.queries import get_figures_by_name

Group = tuple[str, list[tuple[str, str]]]


def find_indicator(name: str) -> Indicator | None:
    """An indicator of the library by its name."""
    return next((item for item in indicators() if item.id == name), None)


def list_indicator_choices(partnership: UUID, nation: str, language: Language) -> list[Group]:
    """The indicators of a nation by theme; of which there is no figure here yet, that is said."""
    with_figures = list_indicators_with_figures(partnership)

    def words(item: Indicator) -> str:
        title = item.title[language]
        return title if item.id in with_figures else _("%(title)s (no figure here yet)") % {"title": title}

    own = [item for item in indicators() if item.is_for(nation) and not item.map_breaks]
    return [
        (title[language], [(item.id, words(item)) for item in own if item.theme == theme])
        for theme, title in themes().items()
        if any(item.theme == theme for item in own)
    ]


def get_baselines(partnership: UUID, item: Indicator | None, kept: str = "") -> dict[str, Figure]:
    """The figures of the area that a measure can start from, by name; one it starts from already stays."""
    names = list_baseline_names(partnership, item.id) if item else []
    held = get_figures_by_name(partnership, [*names, *([kept] if kept else [])])
    return {name: held[name] for name in dict.fromkeys([*names, kept]) if name in held}


def baseline_choices(
    figures: dict[str, Figure], item: Indicator | None, language: Language
) -> list[tuple[str, str]]:
    """Those figures in words: the period, the value, and of whom where it is not of all."""
    return [(name, _words(figure, item, language)) for name, figure in figures.items()]


def _words(figure: Figure, item: Indicator | None, language: Language) -> str:
    value = f"{figure.period.label(language)}: {shown(figure, item, language)}"
    if figure.group == ALL:
        return value
    key = f"group.{figure.group}"
    return f"{value} – {say(key, language) if key in phrases() else figure.group}"
