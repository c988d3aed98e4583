"""Writing a section: what is saved, refused and noted, two languages, two editors, and what it cites."""

import pytest
from web.plan.conftest import texts_of

from seedbed_web.audit.models import Event
from seedbed_web.plan.writing.models import Narrative

pytestmark = pytest.mark.django_db

VISION = "/p/fernshire/plan/writing/vision/edit/"


def sent(en="", cy="", *, versions=(0, 0), **more):
    """The form of a section as a browser sends it."""
    return {"en-words": en, "en-version": versions[0], "cy-words": cy, "cy-version": versions[1]} | more


def row(cast, language, section="vision"):
    with cast.fernshire.seen():
        return Narrative.objects.filter(section=section, language=language).first()


def test_a_section_is_saved_in_both_languages_and_noted_without_its_words(cast, plan, sign_in):
    answer = sign_in().send(VISION, sent("It is {gld-2025}.\r\n\r\n## Then", "Mae'n {gld-2025}."))
    assert (answer.status_code, answer.url) == (302, "/p/fernshire/plan/writing/#vision")
    english, welsh = row(cast, "en"), row(cast, "cy")
    assert (english.words, english.version) == ("It is {gld-2025}.\n\n## Then\n", 1)
    assert welsh.words == "Mae'n {gld-2025}.\n"
    assert english.changed_at == welsh.changed_at  # neither waits for the other
    assert english.changed_by == cast.fernshire.people["early-years-lead"]
    with cast.fernshire.seen():
        noted = list(Event.objects.filter(action="narrative changed").values_list("subject_kind", "detail"))
    assert noted == [("plan.narrative", {"fields": ["words"]})] * 2


def test_saving_what_stands_already_or_nothing_at_all_changes_nothing(cast, plan, sign_in, write):
    assert sign_in().send(VISION, sent()).status_code == 302
    assert row(cast, "en") is None
    write("vision", en="Here.")
    assert sign_in().send(VISION, sent("Here.", versions=(1, 0))).status_code == 302
    assert (row(cast, "en").version, row(cast, "cy")) == (1, None)


def test_a_text_may_be_emptied_again(cast, plan, sign_in, write):
    write("vision", en="Here.")
    assert sign_in().send(VISION, sent("", versions=(1, 0))).status_code == 302
    assert (row(cast, "en").words, row(cast, "en").version) == ("", 2)


def test_what_is_cited_must_be_known_unless_it_stood_there_before(cast, plan, sign_in):
    answer = sign_in().send(VISION, sent("It is {gld-2030} and {gld-2025}."))
    assert answer.status_code == 400
    assert "{gld-2030} names no figure" in texts_of(answer)
    assert "{gld-2025} names no figure" not in texts_of(answer)
    assert row(cast, "en") is None
    with cast.fernshire.seen():
        Narrative.objects.create(
            partnership_id=cast.fernshire.id, section="vision", language="en", words="Gone: {gld-2030}."
        )
    again = sign_in().send(VISION, sent("Gone: {gld-2030}. More.", versions=(1, 0)))
    assert again.status_code == 302


def test_one_who_writes_english_and_one_who_writes_welsh_never_meet(cast, plan, sign_in, write):
    write("vision", en="One.", cy="Un.")
    first, second = sign_in(), sign_in("analyst")
    assert first.send(VISION, sent("Two.", "Un.", versions=(1, 1))).status_code == 302
    assert second.send(VISION, sent("One.", "Dau.", versions=(1, 1))).status_code == 302
    assert (row(cast, "en").words, row(cast, "cy").words) == ("Two.\n", "Dau.\n")


def test_who_saves_the_same_text_second_is_shown_both_and_nothing_of_either_is_lost(
    cast, plan, sign_in, write
):
    write("vision", en="One.", cy="Un.")
    sign_in().send(VISION, sent("Theirs.", "Un.", versions=(1, 1)))
    answer = sign_in("analyst").send(VISION, sent("Mine.", "Fy un i.", versions=(1, 1)))
    assert answer.status_code == 409
    assert "Early-years-lead of Fernshire saved it" in texts_of(answer)
    words = texts_of(answer)
    assert words.index("Theirs.") < words.index("Mine.")
    english = answer.context["english"]
    assert (english["words"].value(), english["version"].value()) == ("Mine.", "2")
    assert answer.context["welsh"]["words"].value() == "Fy un i."
    assert (row(cast, "en").words, row(cast, "cy").words) == ("Theirs.\n", "Un.\n")  # all or nothing
    again = sign_in("analyst").send(VISION, sent("Both.", "Fy un i.", versions=(2, 1)))
    assert again.status_code == 302
    assert (row(cast, "en").words, row(cast, "cy").words) == ("Both.\n", "Fy un i.\n")


def test_two_who_begin_a_section_at_once_are_shown_both_texts(cast, plan, sign_in):
    sign_in().send(VISION, sent("Theirs."))
    answer = sign_in("analyst").send(VISION, sent("Mine."))
    assert answer.status_code == 409
    assert row(cast, "en").words == "Theirs.\n"


def test_every_state_of_a_text_is_kept(cast, plan, sign_in, write):
    write("vision", en="One.")
    sign_in().send(VISION, sent("Two.", versions=(1, 0)))
    with cast.fernshire.seen():
        held = Narrative.pgh_event_model.objects.order_by("pgh_id").values_list("words", flat=True)
    assert list(held) == ["", "One.\n", "Two.\n"]


@pytest.mark.parametrize("role", ["viewer", "practitioner", "community-voice", "ig-lead"])
def test_who_only_reads_reads_it_and_may_not_write(cast, plan, sign_in, write, role):
    write("vision", en="Every child {gld-2025}.")
    browser = sign_in(role)
    assert "Every child 62.4%" in texts_of(browser.get("/p/fernshire/plan/writing/"))
    assert "vision/edit" not in browser.get("/p/fernshire/plan/writing/").text
    for answer in (browser.get(VISION), browser.send(VISION, sent("Mine."))):
        assert answer.status_code == 403
    assert browser.send("/p/fernshire/plan/writing/preview/", {"words": "x"}).status_code == 403


def test_there_is_no_other_section(plan, sign_in):
    assert sign_in().get("/p/fernshire/plan/writing/nonsense/edit/").status_code == 404


def test_markdown_is_shown_and_html_is_not_let_through(plan, sign_in, write):
    write("vision", en="# Big\n\n- one **bold**\n\n<script>alert(1)</script>\n\n[to write: who leads]")
    html = sign_in("viewer").get("/p/fernshire/plan/writing/").text
    assert "<strong>bold</strong>" in html
    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html
    assert '<h3 class="govuk-heading-s">Big</h3>' in html
    assert "sb-to-write" in html


def test_headings_begin_below_that_of_their_section_however_they_were_written(plan, sign_in, write):
    write("vision", en="### Deep\n\n#### Deeper")
    html = sign_in("viewer").get("/p/fernshire/plan/writing/").text
    assert '<h3 class="govuk-heading-s">Deep</h3>' in html
    assert '<h4 class="govuk-heading-s">Deeper</h4>' in html


def test_what_is_only_there_in_the_other_language_is_shown_and_said(plan, sign_in, write):
    write("vision", cy="Pob plentyn.")
    page = sign_in("viewer").get("/p/fernshire/plan/writing/")
    assert "This has only been written in Welsh so far." in texts_of(page)
    assert '<div lang="cy">' in page.text


@pytest.mark.parametrize("address", [VISION, "/p/fernshire/plan/priorities/talking/edit/"])
def test_how_ready_it_is_stands_beside_a_text_that_is_written(cast, plan, sign_in, address):
    page = sign_in().get(address).text
    assert 'data-readiness="/p/fernshire/plan/readiness/brief/"' in page
    assert "How ready is this?" in page  # for whoever has no scripts
    assert all(name in page for name in ("site/readiness.css", "site/readiness.js"))
