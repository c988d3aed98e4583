"""The questions on paper: every question and option, in both languages, as a tagged PDF."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest

from seedbed.publish.consultation_paper import paper_of, set_paper
from seedbed.publish.typesetting import NotInFont

QUESTIONS = [
    ("one", "How do you get there?", ["On foot", "By bus"]),
    ("several", "Who helped?", ["Family", "Nobody"]),
    ("scale", "How easy is it?", ["1", "2", "3", "4", "5"]),
    ("text", "What should change?", []),
]


def paper(language="en", **changes):
    """The paper of a consultation."""
    given = {
        "title": "How you get to the hub", "about": "For the bus company.", "place": "Fernshire",
        "until": date(2026, 12, 1), "questions": QUESTIONS, "wards": ["Old Quay", "Polypody"],
    }  # fmt: skip
    return paper_of(**(given | changes), language=language)


def test_every_question_stands_on_it_with_how_to_answer_it():
    made = paper()
    assert [(it.number, it.text, list(it.options)) for it in made.questions] == [
        (number, text, options) for number, (_, text, options) in enumerate(QUESTIONS, start=1)
    ]
    assert [it.hint for it in made.questions][:2] == ["Tick one box.", "Tick all that apply."]
    assert made.until == "Please give it back by 1 December 2026."


def test_the_welsh_paper_is_welsh_throughout():
    made = paper("cy", until=None)
    assert (made.place, made.until) == ("Mae Fernshire yn gofyn", "")
    assert made.ethnic_groups[0] == "Gwyn"
    assert made.words["ward"] == "Ym mha ward ydych chi'n byw?"


def test_without_wards_the_paper_can_still_be_set():
    assert set_paper(paper(wards=[]), date(2026, 11, 2)).startswith(b"%PDF")


def test_it_is_tagged_and_the_same_day_gives_the_same_bytes():
    one, other = (set_paper(paper(), date(2026, 11, 2)) for _ in range(2))
    assert one == other
    with pikepdf.open(BytesIO(one)) as opened:
        assert opened.Root.MarkInfo.Marked
        assert str(opened.Root.Lang) == "en-GB"


def test_a_character_that_cannot_be_printed_is_named():
    with pytest.raises(NotInFont) as fault:
        set_paper(paper(title="Bws 🚌"), date(2026, 11, 2))
    assert "🚌" in fault.value.text
