"""Asking families and listening to them, one sentence a journey."""

import re
from urllib.parse import urlsplit

import pytest
from journeys.conftest import PHONE
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
COMMUNITY = "/p/fernshire/lead/community"
ONE = f"{COMMUNITY}/consultations/warm-rooms"


def day(page, name, *parts):
    """Fills in a date: day, month, year."""
    group = page.get_by_role("group", name=name)
    for label, value in zip(("Day", "Month", "Year"), parts, strict=True):
        group.get_by_label(label).fill(value)


def ask(page, words, kind, *options, welsh=""):
    """Adds a question to the consultation that the page shows."""
    press(page, "Add a question")
    page.get_by_label("Question in English").fill(words)
    page.get_by_label("Question in Welsh (optional)").fill(welsh)
    page.get_by_label(kind, exact=True).check()
    page.get_by_label("Options in English (optional)").fill("\n".join(options))
    press(page, "Save")


@pytest.fixture(scope="module")
def link(demo, chromium):
    """A coordinator makes a consultation, looks at it, and makes the link; the link is what others get."""
    context = chromium.new_context(base_url=demo.address)
    page = context.new_page()
    page.goto(demo.links["early-years-lead"])
    page.goto(f"{COMMUNITY}/consultations/")
    press(page, "Ask something")
    page.get_by_label("Title in English").fill("Warm rooms")
    page.get_by_label("Title in Welsh (optional)").fill("Ystafelloedd cynnes")
    page.get_by_label("What it is for, in English").fill("Your answers decide where warm rooms open.")
    day(page, "First day for answers", "1", "11", "2026")
    press(page, "Save")
    welsh = "Pryd fyddech chi’n dod?"
    ask(page, "When would you come?", "One of several options", "Mornings", "Evenings", welsh=welsh)
    ask(page, "What would you do there?", "Words of their own")
    follow(page, page.get_by_role("link", name="The page as families will see it"))
    says(page, "Nothing can be sent from here.")
    page.go_back()
    press(page, "Make the link")
    says(page, "There is a link now.")
    # the demo chose its port only when it began, so the name of the site is not yet right
    yield urlsplit(page.locator(".site-link__words a").get_attribute("href")).path
    context.close()


def answer(page, link, *, evenings=True, words=""):
    """Fills in the page in English and sends it."""
    page.goto(link)
    page.get_by_label("Evenings" if evenings else "Mornings").check()
    page.get_by_label("What would you do there?").fill(words)
    press(page, "Send my answer")


def test_a_parent_on_a_phone_answers_in_welsh_without_an_account(demo, walk, looker, link):
    page = walk(demo, size=PHONE)
    page.goto(link)
    assert looker.faults(page) == {}
    follow(page, page.locator("header").get_by_role("link", name="Cymraeg"))
    assert page.locator("html").get_attribute("lang") == "cy"
    says(page, "Pryd fyddech chi’n dod?")
    page.locator("textarea").fill("Siarad â rhieni eraill.")
    page.locator("main form button").click()
    page.wait_for_url("**/thanks")
    assert looker.faults(page) == {}
    assert page.context.cookies() == []


def test_an_answer_without_anything_in_it_is_shown_again_and_nothing_is_lost(demo, walk, looker, link):
    page = walk(demo, size=PHONE)
    page.goto(link)
    page.locator("select").last.select_option(index=1)
    press(page, "Send my answer")
    says(page, "Answer at least one question")
    assert looker.faults(page) == {}


def test_without_scripts_a_parent_answers_and_somebody_types_in_a_paper_answer(demo, walk, link):
    parent = walk(demo, size=PHONE, scripts=False)
    answer(parent, link, words="Drink tea.")
    says(parent, "Your answer is kept.")
    page = walk(demo, "analyst", scripts=False)
    page.goto(f"{ONE}/")
    press(page, "Type in a paper answer")
    page.get_by_label("Mornings").check()
    page.get_by_label("What would you do there?").fill("Ask Ceri Vaughan about sleep.")
    page.get_by_label("At an event").check()
    press(page, "Keep this answer")
    says(page, "The answer is kept.")
    page.goto(f"{ONE}/")
    says(page, "At an event: 1")


def test_a_reader_sorts_what_people_wrote_and_takes_out_a_name(demo, walk, looker, link):
    parents = walk(demo)
    for number in range(9):
        answer(parents, link, evenings=number < 8, words="Talk with other parents.")
    page = walk(demo, "early-years-lead")
    page.goto(f"{ONE}/answers/")
    press(page, "Add a theme")
    page.get_by_label("Theme in English").fill("Meeting others")
    press(page, "Save")
    assert looker.faults(page) == {}
    press(page, "Read the next one")
    assert looker.faults(page) == {}
    while page.get_by_role("button", name="Save and read the next one").count():
        if page.get_by_text("Ceri Vaughan").count():
            follow(page, page.get_by_role("link", name="It names somebody"))
            assert looker.faults(page) == {}
            page.get_by_label("Words to take out, one on each line").fill("Ceri Vaughan")
            press(page, "Take out for good")
            says(page, "Ask █████ about sleep.")
        if page.get_by_text("other parents").count():
            page.get_by_label("Meeting others").check()
        if page.get_by_text("Drink tea.").count():
            page.get_by_label("A theme that is not there yet, in English (optional)").fill("Warmth")
        press(page, "Save and read the next one")
    assert "Ceri Vaughan" not in page.content()
    follow(page, page.get_by_role("link", name=re.compile("Change.*Warmth")))
    assert looker.faults(page) == {}
    page.goto(f"{ONE}/themes/warmth/merge/")
    assert looker.faults(page) == {}


def test_a_consultation_is_closed_and_every_member_sees_results_without_small_numbers(
    demo, walk, looker, link
):
    parents = walk(demo)
    for _ in range(6):
        answer(parents, link)
    page = walk(demo, "early-years-lead")
    page.goto(f"{ONE}/results/")
    says(page, "There are no results yet.")
    page.goto(f"{ONE}/")
    press(page, "Close the consultation")
    press(page, "Close it for good")
    says(page, "These are the people who answered, not everybody")
    reader = walk(demo, "viewer")
    reader.goto(f"{ONE}/results/")
    says(reader, "When would you come?")
    says(reader, "hidden, because it is small")
    assert "Drink tea." not in reader.content()
    assert looker.faults(reader) == {}
    assert reader.goto(f"{ONE}/answers/").status == 403
    late = walk(demo, size=PHONE)
    assert late.goto(link).status == 410
    says(late, "Thank you for wanting to answer.")
    assert looker.faults(late) == {}


def test_a_coordinator_says_who_is_in_a_group_and_sees_who_is_hardly_heard(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(f"{COMMUNITY}/")
    press(page, "Add a group")
    page.get_by_label("Name in English").fill("Grandparents")
    page.get_by_label("Another group").check()
    page.get_by_label("How many people belong to it (optional)").fill("150")
    press(page, "Save")
    press(page, "Say who is in it")
    assert looker.faults(page) == {}
    page.get_by_label("White", exact=True).fill("60")
    page.get_by_label("Asian, Asian British or Asian Welsh").fill("90")
    press(page, "Save")
    says(page, "Hardly heard:")
    assert page.locator("svg[role=img]").count() == 1
    assert looker.faults(page) == {}


def test_results_of_families_who_answered_are_set_apart_by_ward_where_that_is_safe(demo, walk, looker):
    page = walk(demo, "community-voice")
    page.goto(f"{COMMUNITY}/consultations/")
    follow(page, page.get_by_role("link", name="Feeding in the first weeks"))
    says(page, "About 95 people answered")
    assert looker.faults(page) == {}
    follow(page, page.get_by_role("link", name="By: Ward"))
    assert looker.faults(page) == {}
