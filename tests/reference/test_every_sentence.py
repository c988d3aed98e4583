"""Every generated sentence of every area, read for what cannot be true.

In an ordinary run: twenty areas, chosen by a fixed seed, and two partnerships. With `SEEDBED_PROOF` set:
all 153 English and 22 Welsh authorities.
"""

import os
import random
import re
from dataclasses import fields, is_dataclass
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from seedbed.foundations.areas import current_authorities
from seedbed.foundations.figures import Figures
from seedbed.foundations.languages import LANGUAGES, phrases
from seedbed.foundations.numbers import number
from seedbed.foundations.partnerships import find_area
from seedbed.plan.needs.findings import is_old
from seedbed.plan.needs.gather import gather
from seedbed.plan.strategy.draft import draft
from seedbed.publish import charts, maps, trajectory
from seedbed.publish.site import prepare

_SPEC = spec_from_file_location("impossible_claims", Path(__file__).with_name("impossible_claims.py"))
CLAIMS = module_from_spec(_SPEC)
_SPEC.loader.exec_module(CLAIMS)
SEED, HOW_MANY = 1948, 20
PARTNERSHIPS = (
    "Carmarthenshire, Ceredigion, Pembrokeshire",
    "Hartlepool, Middlesbrough",
    "Cardiff, Newport, Torfaen",
)
NUMBER = re.compile(r"(?<![\w.,])[−-]?\d[\d,]*(?:\.\d+)?")
OF_EVERY_HUNDRED = re.compile(r"(\d[\d,.]*)(?: of every 100\b| o bob 100\b)")
LEFT_OVER = re.compile(r"[{}]|\bNone\b|\bnan\b|\binf\b|\bTODO\b")
SVG = "<svg xmlns='http://www.w3.org/2000/svg'/>"


def areas():
    """Names of the areas to read."""
    every = sorted(a.ons_code for nation in ("England", "Wales") for a in current_authorities(nation))
    if not os.environ.get("SEEDBED_PROOF"):
        every = random.Random(SEED).sample(every, HOW_MANY)
    return [*every, *PARTNERSHIPS]


@pytest.fixture(scope="module")
def published(folder, as_of):
    """Profile and documents of an area, as a new draft would be published; nothing is drawn."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (charts, maps, trajectory):
            patch.setattr(module, "draw", lambda _: SVG)

        def call(name):
            area = find_area(name)
            found = gather(folder, area, as_of)
            pack, _ = draft(found, area, as_of)
            return prepare(pack, None, as_of)

        yield call


@pytest.mark.parametrize("name", areas())
def test_no_sentence_of_an_area_says_what_cannot_be(published, name):
    """Each kind of fault in turn; a fault names the sentence."""
    made = published(name)
    found = [
        *_left_over(made),
        *_above_a_hundred(made),
        *_invented_numbers(made.made),
        *_movements(made.made),
    ]
    found += [*_findings(made.made), *_gaps(made.made), *_charts(made), *_wrong_nation(made)]
    found += CLAIMS.impossible(made, _texts(made))
    assert found == []


def strings(held):
    """Every text inside a document, but for drawings and evidence ids."""
    if isinstance(held, str):
        yield held
    elif is_dataclass(held):
        for field in fields(held):
            if field.name not in ("svg", "id", "cite", "url", "recompute", "href", "figure"):
                yield from strings(getattr(held, field.name))
    elif isinstance(held, dict):
        for value in held.values():
            yield from strings(value)
    elif isinstance(held, tuple | list):
        for value in held:
            yield from strings(value)


def _texts(made):
    return list(dict.fromkeys(text for doc in made.docs for text in strings(doc)))


def _left_over(made):
    """A placeholder that nobody filled, or a value that is none."""
    return [("left over", text) for text in _texts(made) if LEFT_OVER.search(text)]


def _above_a_hundred(made):
    """More than all of them."""
    for text in _texts(made):
        for match in OF_EVERY_HUNDRED.finditer(text):
            if float(match[1].replace(",", "").rstrip(".")) > 100:
                yield "above a hundred", text


def _invented_numbers(profile):
    """A headline names only numbers of its own figures, of its period and of its wording."""
    for item in profile.indicators:
        for language in LANGUAGES:
            said, comparison = item.headline(language), item.headline_comparison
            if said is None:
                continue
            allowed = _numbers(item, comparison, language)
            strange = [n for n in NUMBER.findall(said) if n.strip(",") not in allowed]
            if strange:
                yield "a number not in the figures", item.indicator.id, said, strange


def _numbers(item, comparison, language):
    indicator = item.indicator
    near = comparison.neighbours.mean
    values = [comparison.figure.value, comparison.england and comparison.england.value, near]
    shown = {number(v, d) for v in values if v is not None for d in (0, indicator.decimals)}
    words = [indicator.sentence[language], comparison.figure.period.label(language)]
    words += [indicator.sentence_over_100[language]] if indicator.sentence_over_100 else []
    fixed = {n for text in words for n in NUMBER.findall(text)}
    return {n.strip(",") for n in shown | fixed}


def _movements(profile):
    """Better is up where high is good; what England did has the sign of its change; numbers are its own."""
    for item in profile.indicators:
        moved = item.movement
        if moved is None:
            continue
        rose, high = moved.change > 0, item.indicator.polarity == "high"
        if moved.verdict in ("better", "worse") and (moved.verdict == "better") != (rose == high):
            yield "verdict against polarity", item.indicator.id, item.movement_text.en
        for language in LANGUAGES:
            said = item.movement_text[language]
            for verdict in ("better", "worse"):
                claimed = phrases()[f"movement.{verdict}"][language] in said
                if claimed != (moved.verdict == verdict and item.indicator.polarity != "none"):
                    yield "a claim that was not made", item.indicator.id, said
            if not _direction_is_right(moved, said, language):
                yield "the nation moved the other way", item.indicator.id, said
            for figure in (moved.first, moved.latest):
                if number(figure.value, item.indicator.decimals) not in said:
                    yield "a number not in the figures", item.indicator.id, said


def _direction_is_right(moved, said, language):
    if moved.england_change is None:
        return True
    name = moved.nation[language]
    up, down = (
        phrases()[f"movement.nation-{way}"][language].format(name=name, by="|").split("|")[0]
        for way in ("up", "down")
    )
    return (up in said) == (moved.england_change > 0) and (down in said) == (moved.england_change < 0)


def _findings(profile):
    """A concern is on the bad side of England and of every neighbour; it is not background, and not old."""
    for finding in profile.findings:
        item = profile.of(finding.indicator)
        comparison = item.pooled or item.comparison
        own, near = comparison.figure.value, comparison.neighbours
        above = own > comparison.england.value and own > near.high
        below = own < comparison.england.value and own < near.low
        good = above if item.indicator.polarity == "high" else below
        bad = below if item.indicator.polarity == "high" else above
        if not (good if finding.kind == "strength" else bad):
            yield "on the wrong side", finding.kind, finding.sentence.en
        if not finding.reason.en.startswith("Above" if above else "Below"):
            yield "the reason says the other side", finding.reason.en
        if not item.indicator.is_judged or is_old(comparison.figure, profile.figures):
            yield "background, or too old", finding.sentence.en
    if profile.findings and not profile.focus.neighbours:
        yield "found without neighbours", profile.focus.name.en


def _gaps(profile):
    """A gap is the difference of the two values it names, with its sign, here and in England."""
    figures = Figures(profile.figures)
    nation = profile.focus.national.code
    for gap in profile.gaps:
        if abs(gap.gap - (gap.other.value - gap.figure.value)) > 0.051:
            yield "a gap that is no difference", gap.indicator, gap.group, gap.gap
        pair = [figures.at(gap.indicator, nation, gap.figure.period, g) for g in (gap.against, gap.group)]
        if gap.england_gap is not None and abs(gap.england_gap - (pair[0].value - pair[1].value)) > 0.051:
            yield "a gap of England that is no difference", gap.indicator, gap.group, gap.england_gap
    headed = [i for i in profile.indicators if i.indicator.derived and i.comparison]
    for item in headed:
        rule, figure = item.indicator.derived, item.comparison.figure
        high, low = (figures.at(rule.of, figure.area, figure.period, g) for g in (rule.higher, rule.lower))
        if abs(figure.value - (high.value - low.value)) > 0.051:
            yield "a difference that is none", item.indicator.id, figure.value


def _charts(made):
    """A chart's title that says above or below agrees with the two values."""
    for doc in made.docs:
        for theme in (*doc.themes, *doc.background):
            for view in theme.indicators:
                item = made.made.of(view.id)
                comparison = item.pooled or item.comparison
                if view.picture is None or comparison is None or comparison.england is None:
                    continue
                own, other = comparison.figure.value, comparison.england.value
                words = {
                    way: phrases()[f"chart.{way}"][doc.language]
                    .partition("{title}")[2]
                    .partition("{name}")[0]
                    for way in ("above", "below")
                }
                if words["above"] in view.picture.title and own <= other:
                    yield "a title says above", view.picture.title, own, other
                if words["below"] in view.picture.title and own >= other:
                    yield "a title says below", view.picture.title, own, other


def _wrong_nation(made):
    """Nothing of Wales stands beside England's index or in England's words, nor the other way round."""
    focus = made.made.focus
    codes = {c.code[0] for c in focus.comparators}
    if codes != {focus.nation[0]}:
        yield "a comparator of the other nation", sorted(codes)
    if focus.nation == "Wales":
        about = {text for doc in made.docs for view in doc.errata for text in strings(view)}
        for text in _texts(made):
            if (
                re.search(r"special educational needs|\bSEND?\b|anghenion addysgol arbennig", text)
                and text not in about
            ):
                yield "SEN, not ALN", text
