"""Claims that no sentence about an area may make; read by `test_every_sentence.py`."""

import re

from seedbed.foundations.languages import LANGUAGES
from seedbed.foundations.numbers import number
from seedbed.plan.needs.findings import has_enough_children

EVERY_HUNDRED = re.compile(r"(?<![\d.,])(0|100)(?: of every 100\b| o bob 100\b)")
BY_NOTHING = re.compile(r"\b(?:went (?:up|down) by|(?:cynnydd|gostyngiad) o) £?0(?:\.0+)?(?![\d.,])")
EXTREMES = re.compile(r"(?:highest|uchaf) (.+?)[,;] (?:lowest|isaf) (.+?)\.(?:\s|$)")
UNCHANGED_NAME = re.compile(r"\ba (?:Caer|Casnew|Castell|Ceredig|Cernyw|Conwy|Pen-y|Powys|Torfaen)")
AC_BEFORE = re.compile(r"\bac (?:[B-DF-HJ-NP-TVWXZ])")


def impossible(made, texts):
    """Every such claim of a profile and its documents."""
    return [*all_or_none(made.made), *of_chance(made.made), *of_words(texts), *of_names(made.made, texts)]


def all_or_none(profile):
    """All, or none, of a hundred is said only of a value that is; a gap in favour of the poorer is no gap."""
    for item in profile.indicators:
        comparison = item.headline_comparison
        said = [text for language in LANGUAGES if (text := item.headline(language))]
        said += [f.sentence[language] for f in profile.findings for language in LANGUAGES
                 if f.indicator == item.indicator.id]  # fmt: skip
        for text in said:
            claimed = EVERY_HUNDRED.search(text.partition(";")[0])
            if claimed and comparison.figure.value != float(claimed[1]):
                yield "all or none, and it is not", text, comparison.figure.value
            if item.indicator.derived and comparison.figure.value < 0:
                yield "a gap that is none", text


def of_chance(profile):
    """More than chance needs children enough and values that read apart; a count stands alone."""
    for item in profile.indicators:
        moved = item.movement
        if moved is None:
            continue
        if item.indicator.adds_up and moved.england_change is not None:
            yield "a number beside the nation's", item.indicator.id
        if moved.verdict not in ("better", "worse"):
            continue
        ends = moved.first, moved.latest
        few = not has_enough_children(profile.figures, profile.focus)
        if few and any("approximate denominator" in end.notes for end in ends):
            yield "a claim of too few children", item.movement_text.en
        if len({number(end.value, item.indicator.decimals) for end in ends}) == 1:
            yield "a change that does not show", item.movement_text.en
        if all(_within(one, other) for one, other in (ends, ends[::-1])):
            yield "more than chance, and each within the other's limits", item.movement_text.en


def _within(one, other):
    return other.lower is not None and other.lower <= one.value <= other.upper


def of_words(texts):
    """Nothing moves by nothing, and nothing is highest and lowest at once."""
    for text in texts:
        if BY_NOTHING.search(text):
            yield "a change of nothing", text
        extremes = EXTREMES.search(text)
        if extremes and extremes[1] == extremes[2]:
            yield "highest and lowest at once", text


def of_names(profile, texts):
    """Several authorities are not one that goes; a Welsh `a` and `ac` suit the name that follows."""
    name = profile.focus.name.en
    as_one = re.compile(rf"{re.escape(name)} (?:is|has|was|goes|or its)\b")
    if UNCHANGED_NAME.search(profile.focus.name.cy) or AC_BEFORE.search(profile.focus.name.cy):
        yield "a name joined wrongly", profile.focus.name.cy
    for text in texts:
        if profile.focus.members and as_one.search(text):
            yield "several as one", text
