"""Looking at a text before it is saved, and putting a citation in: with a script and without."""

import pytest
from web.plan.conftest import texts_of
from web.plan.writing.test_sections import VISION, row, sent

pytestmark = pytest.mark.django_db

PREVIEW = "/p/fernshire/plan/writing/preview/"
PRIORITY = "/p/fernshire/plan/priorities/talking/edit/"


def test_a_preview_is_what_the_page_will_show_and_nothing_is_saved(cast, plan, sign_in):
    answer = sign_in().send(PREVIEW, {"words": "Only **{gld-2025}** do {parents-said}.", "language": "en"})
    assert answer.status_code == 200
    assert "Only 62.4% 1 do 2 ." in texts_of(answer)
    assert "<html" not in answer.text
    assert row(cast, "en") is None


def test_a_preview_names_what_leads_nowhere(plan, sign_in):
    words = texts_of(sign_in().send(PREVIEW, {"words": "{gone-1} and {gone-2}"}))
    assert "These names lead nowhere: gone-1, gone-2" in words
    assert "[gone-1] and [gone-2]" in words


def test_a_preview_in_welsh_has_welsh_figures_and_says_its_language(plan, sign_in):
    answer = sign_in().send(PREVIEW, {"words": "Dim ond {gld-2025}.", "language": "cy"})
    assert 'lang="cy"' in answer.text


def test_a_text_of_a_priority_is_looked_at_as_one_paragraph(plan, sign_in):
    answer = sign_in().send(PREVIEW, {"words": "# not a heading {gld-2025}", "kind": "lines"})
    assert "# not a heading 62.4%" in texts_of(answer)
    assert "<h4" not in answer.text


def test_html_in_a_preview_is_text(plan, sign_in):
    answer = sign_in().send(PREVIEW, {"words": "<img src=x onerror=alert(1)>"})
    assert "<img" not in answer.text


def test_nobody_reads_a_preview_by_its_address(plan, sign_in):
    assert sign_in().get(PREVIEW).status_code == 405


def test_without_scripts_a_button_shows_the_same_and_nothing_is_saved(cast, plan, sign_in, write):
    write("vision", en="Before.")
    answer = sign_in().send(VISION, sent("After {gld-2025} {gone-1}.", versions=(1, 0), look="1"))
    assert answer.status_code == 200
    assert "After 62.4%" in texts_of(answer)
    assert "This name leads nowhere: gone-1" in texts_of(answer)
    assert answer.context["english"]["words"].value() == "After {gld-2025} {gone-1}."
    assert row(cast, "en").words == "Before.\n"
    # who looked over an old version is still told when somebody saved meanwhile
    assert 'name="en-version" value="1"' in answer.text


def test_without_scripts_a_citation_goes_to_the_end_of_the_text_that_was_named(cast, plan, sign_in):
    put = {"put": "1", "citation": "parents-said", "where": "cy-words"}
    answer = sign_in().send(VISION, sent("English.", "Cymraeg. ", **put))
    assert answer.status_code == 200
    assert answer.context["welsh"]["words"].value() == "Cymraeg. {parents-said}"
    assert answer.context["english"]["words"].value() == "English."
    assert row(cast, "cy") is None


@pytest.mark.parametrize("put", [{"citation": "gld-2025", "where": "version"}, {"where": "en-words"}, {}])
def test_a_citation_that_names_no_text_or_nothing_changes_nothing(plan, sign_in, put):
    answer = sign_in().send(VISION, sent("English.", put="1", **put))
    assert answer.status_code == 200
    assert answer.context["english"]["words"].value() == "English."


def test_what_can_be_cited_is_listed_with_its_name_to_copy(plan, sign_in):
    words = texts_of(sign_in().get(VISION))
    assert "{gld-2025}" in words
    assert "{parents-said}" in words
    assert "62.4%" in words


def test_the_address_may_choose_what_to_cite(plan, sign_in):
    html = sign_in().get(f"{VISION}?cite=gld-2024").text
    chosen = next(line for line in html.splitlines() if "checked" in line)
    assert 'value="gld-2024"' in chosen


def test_a_priority_has_the_same_preview_and_the_same_choice(cast, plan, sign_in):
    names = ("title", "need", "gap", "learning")
    held = {f"{n}_{lang}": getattr(plan.talking, f"{n}_{lang}") for n in names for lang in ("en", "cy")}
    form = held | {"version": "1", "gap_en": "Now {gld-2024}."}
    looked = sign_in().send(PRIORITY, form | {"look": "1"})
    assert looked.status_code == 200
    assert "Now 61.0%" in texts_of(looked)
    put = sign_in().send(PRIORITY, form | {"put": "1", "citation": "gld-2025", "where": "gap_en"})
    assert put.context["form"]["gap_en"].value() == "Now {gld-2024}. {gld-2025}"
    with cast.fernshire.seen():
        assert type(plan.talking).objects.get(pk=plan.talking.pk).gap_en == "Too few."
