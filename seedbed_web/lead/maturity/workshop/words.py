"""Words of the library that the pages of the workshop need, in the language of the page."""

from __future__ import annotations

from typing import Any

from seedbed.foundations.languages import Language, say, slug
from seedbed.lead.maturity.definitions import ANSWERS, LEVELS
from seedbed_web.lead.maturity.workshop.forms import level_words


def words_for(language: Language) -> dict[str, Any]:
    """What the templates of the workshop say with."""
    return {
        "answers": ANSWERS,
        "levels": LEVELS,
        "level_words": lambda level: level_words(level, language),
        "near_words": lambda near: say(f"maturity-near.{slug(near)}", language),
        "sector_words": lambda sector: say(f"sector.{slug(sector)}", language),
        "maturity": lambda name, **held: say(f"maturity.{name}", language, **held),
    }
