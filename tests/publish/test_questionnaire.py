"""A round on paper, and letters to those who are asked, as assistive technology meets them."""

import io
from datetime import date

import pikepdf
import pytest

from seedbed.lead.maturity.definitions import elements
from seedbed.publish.letters import Letter, set_letters
from seedbed.publish.questionnaire import questionnaire, set_questionnaire
from seedbed.publish.typesetting import NotInFont

DAY = date(2026, 11, 23)
SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1h-1z"/></svg>'


def paper(language="en", variant="England", **more):
    asked = list(elements().values())
    named = {"title": "Self-assessment 2026", "place": "Fernshire", "until": DAY} | more
    return questionnaire(asked, variant=variant, language=language, **named)


def letter(**more):
    named = {
        "language": "en", "to": "Siân O’Brien", "sender": "Fernshire", "paragraphs": ("We ask.",),
        "closing": "Jo", "address": "seedbed.example/answer/", "code": "b7kp-2mxd-9trw-hh4c",
        "square": SQUARE,
    }  # fmt: skip
    return Letter(**(named | more))


def kinds(node, found):
    """Every element of the structure tree."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if "/S" in kid:
                found.append(kid)
            kinds(kid, found)
    return found


def opened(made):
    return pikepdf.open(io.BytesIO(made))


def test_every_element_has_its_four_levels_and_the_answers_that_are_none():
    made = paper()
    assert [question.title for question in made.questions] == [it.title.en for it in elements().values()]
    for question, element in zip(made.questions, elements().values(), strict=True):
        assert len(question.choices) == 6
        words = [choice.words for choice in question.choices]
        assert words[1:5] == [element.descriptor(it, "England").en for it in element.levels]
    assert "23 November 2026" in made.until


def test_wales_and_welsh_have_their_own_words():
    first = elements()["strategy"]
    made = paper("cy", "Wales").questions[0]
    assert made.title == first.title.cy
    assert made.choices[1].words == first.descriptor("basic", "Wales").cy
    assert paper(until=None).until == ""


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_questionnaire_is_tagged_and_names_its_language(language):
    with opened(set_questionnaire(paper(language), DAY)) as made:
        assert str(made.Root.Lang) == f"{language}-GB"
        assert bool(made.Root.MarkInfo.Marked)
        headings = [it for it in kinds(made.Root.StructTreeRoot, []) if str(it.S) in ("/H1", "/H2")]
        assert len(headings) == 13  # the title, how to, ten elements, thanks
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Self-assessment 2026, Fernshire"


def test_each_letter_has_a_page_and_a_square_that_says_what_it_opens():
    with opened(set_letters([letter(), letter(language="cy", to="")], DAY)) as made:
        assert len(made.pages) == 2
        figures = [it for it in kinds(made.Root.StructTreeRoot, []) if str(it.S) == "/Figure"]
        assert len(figures) == 2
        assert all("b7kp-2mxd-9trw-hh4c" in str(it.Alt) for it in figures)
        with made.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_the_same_letters_and_day_give_the_same_bytes():
    assert set_letters([letter()], DAY) == set_letters([letter()], DAY)


def test_a_character_that_the_font_lacks_is_named():
    with pytest.raises(NotInFont) as fault:
        set_letters([letter(to="語")], DAY)
    assert fault.value.text == "語"
    with pytest.raises(NotInFont):
        set_questionnaire(paper(title="語"), DAY)
