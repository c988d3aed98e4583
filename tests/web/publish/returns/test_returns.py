"""Say it once: returns drafted from the record, with what is missing marked and a way to mend it."""

import io
import json
import re

import pikepdf
import pytest
from web.publish.returns.conftest import HOME

from seedbed_web.organisations.models import Partnership
from seedbed_web.plan.strategy.models import Priority
from seedbed_web.publish.returns import queries

ONE = HOME + "best-start-local-plan/"


def words_of(page):
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_the_list_has_the_returns_of_the_nation_with_how_much_is_there(written, sign_in):
    words = words_of(sign_in("viewer").get(HOME))
    assert "Best Start local plan" in words
    assert "Flying Start" not in words
    assert re.search(r"\d of 6 parts are there", words)


def test_a_welsh_partnership_has_the_returns_of_wales(written, cast, sign_in):
    with cast.fernshire.seen():
        Partnership.objects.filter(pk=cast.fernshire.id).update(nation="Wales")
    browser = sign_in("viewer")
    assert "Flying Start" in words_of(browser.get(HOME))
    assert browser.get(ONE).status_code == 404


def test_what_is_there_is_drafted_and_what_is_missing_leads_to_where_it_is_mended(written, sign_in):
    page = sign_in("viewer").get(ONE)
    words = words_of(page)
    assert "Talking by two" in words
    assert "Shorter waits (Fernshire Council;" in words
    assert "Missing: name the money behind the priorities. Go to money, measures and other plans" in words
    assert 'href="/p/fernshire/plan/chain/"' in page.text


def test_a_citation_that_leads_nowhere_is_marked_and_breaks_nothing(written, sign_in):
    words = words_of(sign_in("viewer").get(ONE))
    assert "A citation leads nowhere: nothing-like-it" in words


def test_every_part_names_where_it_was_read_that_it_is_asked_for(written, sign_in):
    page = sign_in("viewer").get(ONE)
    assert page.text.count("Read in:") == 6


def test_the_draft_says_that_it_is_no_return_and_that_nobody_adopted_it(written, sign_in):
    words = words_of(sign_in("viewer").get(ONE))
    assert "It is not the return itself" in words
    assert "nobody has adopted" in words


def test_it_is_drafted_in_welsh(written, sign_in):
    words = words_of(sign_in("viewer").get("/cy" + ONE))
    assert "Siarad erbyn dwy" in words
    assert "Cynllun lleol Dechrau Gorau" in words


def test_it_can_be_taken_out_as_text_and_for_programs(written, sign_in):
    browser = sign_in("viewer")
    assert "# Best Start local plan" in browser.get(ONE + "draft.md").content.decode()
    held = json.loads(browser.get(ONE + "draft.json").content)
    assert held["return"] == "best-start-local-plan"
    assert {part["state"] for part in held["parts"]} <= {"filled", "partly", "missing", "by-hand"}


@pytest.mark.parametrize("language", ["en", "cy"])
def test_the_pdf_is_tagged_and_names_its_language(written, sign_in, language):
    answer = sign_in("viewer").get(("/cy" if language == "cy" else "") + ONE + "draft.pdf")
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert str(pdf.Root.Lang) == f"{language}-GB"
        assert bool(pdf.Root.MarkInfo.Marked)


def test_a_return_that_is_none_has_no_page(written, sign_in):
    assert sign_in("viewer").get(HOME + "nothing/").status_code == 404


def test_the_pack_is_read_once_until_something_changes(written, cast, sign_in, monkeypatch):
    read = []
    true_reading = queries._drafted
    monkeypatch.setattr(queries, "_drafted", lambda *asked: read.append(asked) or true_reading(*asked))
    browser = sign_in("viewer")
    browser.get(HOME)
    browser.get(ONE)
    assert len(read) == 1
    with cast.fernshire.seen():
        Priority.objects.filter(pk=written.pk).update(title_en="Talking by three")
    assert "Talking by three" in words_of(browser.get(ONE))
    assert len(read) == 2
