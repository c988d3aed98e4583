"""English and Welsh on an equal footing, and no phrase missing."""

import re
import string

import pytest

from seedbed.foundations.languages import LANGUAGES, Text, phrases, say, slug, text_from

SAID = re.compile(r"\bsay\(\s*(f?)\"([a-z0-9.{}_ -]+)\"")


def placeholders(words):
    """Names of the {places} of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


@pytest.mark.parametrize(
    "table",
    [
        {"en": "Yes", "cy": "Ie"},
        {"en": "Yes", "cy_status": "draft"},
        {"cy": "Ie", "cy_status": "draft"},
        {"en": "Yes", "cy": "", "cy_status": "draft"},
        {"en": "Yes", "cy": "Ie", "cy_status": "reviewed"},
        {"en": "Yes", "cy": "Ie", "cy_reviewed_by": "A translator"},
    ],
)
def test_welsh_without_its_state_is_refused(table):
    """A text needs both languages, and who vouches for the Welsh."""
    with pytest.raises(ValueError, match="here"):
        text_from(table, "here")


def test_reviewed_welsh_names_reviewer_and_day():
    """A review that is dated and signed is kept."""
    text = text_from({"en": "Yes", "cy": "Ie", "cy_reviewed_by": "A", "cy_reviewed_on": "2026-01-02"}, "here")
    assert (text.status, text.reviewed_by, text.reviewed_on) == ("reviewed", "A", "2026-01-02")
    assert text_from({"en": "Yes", "cy": "Ie", "cy_status": "draft"}, "here").status == "draft"


def test_every_phrase_has_the_same_places_in_both_languages():
    """Nothing said in English goes unsaid in Welsh."""
    unequal = [key for key, text in phrases().items() if placeholders(text.en) != placeholders(text.cy)]
    assert unequal == []


def test_every_phrase_the_code_says_exists(root):
    """A misspelt key is found here, not by a reader; an f-string must match at least one phrase."""
    known, said = phrases(), []
    for file in (root / "seedbed").rglob("*.py"):
        said += [(file.name, *found) for found in SAID.findall(file.read_text(encoding="utf-8"))]
    patterns = {
        (name, key): re.sub(r"\\\{.*?\\\}", ".+", re.escape(key)) if made else re.escape(key)
        for name, made, key in said
    }
    missing = [where for where, p in patterns.items() if not any(re.fullmatch(p, key) for key in known)]
    assert len(said) > 20
    assert missing == []


def test_an_unknown_phrase_never_reaches_a_page():
    """A wrong key is an error, not an empty string."""
    with pytest.raises(KeyError):
        say("no.such-phrase", "en")


def test_a_text_is_asked_by_language():
    """The same text answers in either language, with its places filled."""
    text = Text("{n} babies", "{n} o fabanod")
    assert [text.format(language, n=3) for language in LANGUAGES] == ["3 babies", "3 o fabanod"]


@pytest.mark.parametrize(
    ("words", "made"),
    [("per 1,000 live births", "per-1-000-live-births"), (" A  &  B ", "a-b"), ("Ynys Môn", "ynys-môn")],
)
def test_a_slug_is_lower_case_with_single_hyphens(words, made):
    """Keys are made the same way everywhere."""
    assert slug(words) == made
