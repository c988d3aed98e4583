"""Where each language of a text stands: told for Wales, a choice in England."""

import pytest
from web.plan.conftest import texts_of
from web.plan.writing.test_sections import VISION, sent

from seedbed_web.plan.strategy.actions import change_action, change_priority
from seedbed_web.plan.strategy.models import Action
from seedbed_web.plan.writing.pack_texts import replace_narratives

pytestmark = pytest.mark.django_db

LIST = "/p/fernshire/plan/writing/translation/"


def waiting(sign_in):
    """(what it is, title, text, language, whether there is none at all) of what the page lists."""
    page = sign_in("viewer").get(LIST)
    assert page.status_code == 200
    return [(it.words, it.title, it.text, it.language, it.is_empty) for it in page.context["waiting"]]


def test_in_england_welsh_that_is_not_there_is_not_asked_for(plan, sign_in, write):
    write("vision", en="Only English.")
    assert waiting(sign_in) == []
    page = sign_in().get("/p/fernshire/plan/")
    assert "Welsh" not in texts_of(page)
    assert "translation" not in texts_of(page)


def test_in_england_welsh_that_fell_behind_is_listed(plan, sign_in, write, later):
    write("vision", en="One.", cy="Un.")
    later()
    write("vision", en="Two.", versions=(1, 1))
    assert waiting(sign_in) == [("Section", "What we want to be different", "", "cy", False)]


def test_in_wales_both_languages_are_asked_for(plan, in_wales, sign_in, write, later):
    write("vision", en="Only English.")
    write("learning", cy="Cymraeg yn unig.")
    listed = waiting(sign_in)
    assert ("Section", "What we want to be different", "", "cy", True) in listed
    assert ("Section", "How we learn", "", "en", True) in listed
    assert ("Priority", "Talking by two", "The gap to close", "cy", True) in listed
    assert ("Action", "Milk", "Title", "cy", True) in listed
    assert ("Evidence", "Parents said that nobody had told them.", "What it says", "cy", True) in listed
    assert ("Measure", "Children with a good level at five", "Title", "cy", True) not in listed


def test_what_was_changed_in_one_language_waits_in_the_other(cast, plan, in_wales, sign_in):
    lead = cast.fernshire.people["early-years-lead"].pk
    with cast.fernshire.seen():
        change_priority(priority=plan.talking, version=1, by=lead, values={"title_cy": "Siarad yn ddwy"})
    assert ("Priority", "Talking by two", "Title", "en", False) in waiting(sign_in)
    with cast.fernshire.seen():
        row = type(plan.talking).objects.get(pk=plan.talking.pk)
        change_priority(priority=row, version=2, by=lead, values={"title_en": "Talking at two"})
    assert ("Priority", "Talking at two", "Title", "cy", False) in waiting(sign_in)
    assert ("Priority", "Talking at two", "Title", "en", False) not in waiting(sign_in)


def test_a_change_of_something_else_makes_no_text_wait(cast, plan, in_wales, sign_in):
    lead = cast.fernshire.people["early-years-lead"].pk
    with cast.fernshire.seen():
        change_action(
            action=plan.actions["milk"], version=1, by=lead,
            values={"title_en": "Milk for all", "title_cy": "Llaeth i bawb"},
        )  # fmt: skip
        row = Action.objects.get(identifier="milk")
        change_action(action=row, version=2, by=lead, values={"state": "done"})
    assert [it for it in waiting(sign_in) if it[1] == "Milk for all"] == []


def test_whoever_looked_may_say_that_it_still_says_the_same(plan, in_wales, sign_in, write, later):
    write("vision", en="One.", cy="Un.")
    later()
    write("vision", en="One!", versions=(1, 1))
    page = sign_in().get(VISION)
    assert "It still says what the English says" in texts_of(page)
    later()
    answer = sign_in().send(VISION, sent("One!", "Un.", versions=(2, 1), **{"cy-still_says": "on"}))
    assert answer.status_code == 302
    assert [it for it in waiting(sign_in) if it[0] == "Section"] == []
    assert "It still says" not in texts_of(sign_in().get(VISION))


def test_what_comes_in_with_a_pack_was_changed_together(cast, plan, in_wales, sign_in):
    with cast.fernshire.seen():
        replace_narratives(
            partnership=cast.fernshire.id, texts={("vision", "en"): "One.", ("vision", "cy"): "Un."}, by=None
        )
    assert [it for it in waiting(sign_in) if it[0] == "Section"] == []


def test_in_wales_no_language_is_called_optional(plan, in_wales, sign_in):
    for page in (VISION, "/p/fernshire/plan/priorities/talking/edit/"):
        words = texts_of(sign_in().get(page))
        assert "Welsh (optional)" not in words
        assert sign_in("analyst").send(VISION, sent("One.", "")).status_code in (302, 409)


def test_in_england_welsh_is_called_optional(plan, sign_in):
    assert "In Welsh (optional)" in texts_of(sign_in().get(VISION))


def test_every_text_that_waits_leads_to_its_form_for_who_may_write(plan, in_wales, sign_in):
    html = sign_in().get(LIST).text
    assert 'href="/p/fernshire/plan/priorities/talking/edit/"' in html
    assert 'href="/p/fernshire/plan/actions/milk/edit/"' in html
    assert "/edit/" not in sign_in("viewer").get(LIST).text
