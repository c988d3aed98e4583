"""The narrative as pages show it: Markdown by the library that publishes it, citations as figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from seedbed.foundations.evidence import citations
from seedbed.foundations.languages import Language
from seedbed.plan.strategy.translation import Pair, State, state_of_text
from seedbed.publish.blocks import Block, blocks
from seedbed.publish.citing import Item
from seedbed_web.organisations.queries import Place
from seedbed_web.plan.writing.citing import find_cited
from seedbed_web.plan.writing.queries import list_narrative, pair_of
from seedbed_web.plan.writing.words import GUIDES, section_title

WALES = "Wales"


@dataclass(frozen=True, slots=True)
class Section:
    """One section: its text in both languages, and where each stands."""

    name: str
    title: str
    guide: str
    pair: Pair
    states: Mapping[Language, State]

    def shown(self, language: Language) -> str:
        """The text in a language; in the other where it has not been written in this one."""
        return self.pair[language] or self.pair["cy" if language == "en" else "en"]


def list_sections(place: Place, language: Language) -> list[Section]:
    """Every section in its order; the Welsh of a partnership of England is told only where there is some."""
    return [
        _section(name, pair_of(rows), place.nation, language)
        for name, rows in list_narrative(place.id).items()
    ]


def _section(name: str, pair: Pair, nation: str, language: Language) -> Section:
    told: tuple[Language, ...] = ("en", "cy") if nation == WALES or pair["cy"] else ("en",)
    states = {it: state_of_text(pair, it, nation) for it in told}
    return Section(name, section_title(name, language), str(GUIDES[name]), pair, states)


def cited_in(texts: Iterable[str]) -> list[str]:
    """What some texts cite, each once, in order."""
    return list(dict.fromkeys(name for text in texts for name in citations(text)))


def read_blocks(text: str, items: Mapping[str, Item], language: Language) -> list[Block]:
    """A text as blocks; a citation of what is not known stands there as it was written."""

    def resolve(name: str) -> tuple[str, int]:
        item = items.get(name)
        return (item.value[language], item.number) if item else (f"[{name}]", 0)

    return blocks(text, resolve)


@dataclass(frozen=True, slots=True)
class Read:
    """Sections with their blocks, by name, and all that they cite."""

    blocks: Mapping[str, list[Block]]
    items: tuple[Item, ...]


def read_sections(place: Place, sections: Iterable[Section], language: Language) -> Read:
    """Some sections as a page shows them, their evidence numbered over all of them."""
    texts = {it.name: it.shown(language) for it in sections}
    items = find_cited(place.id, cited_in(texts.values()))
    read = {name: read_blocks(text, items, language) for name, text in texts.items()}
    return Read(read, tuple(items.values()))
