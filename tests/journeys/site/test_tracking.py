"""Whether it works, and saying it once: a verdict, a sentence in the report, and a draft of a return."""

import re

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan/"
SENTENCE = "Parents asked for groups in the evening."


def link(page, words):
    return page.locator("main").get_by_role("link", name=words).first


def test_a_verdict_leads_to_its_figures_and_a_sentence_reaches_the_report(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(PLAN)
    follow(page, page.get_by_role("link", name="On track?"))
    says(page, "nobody has said")
    assert looker.faults(page) == {}

    # one priority: each outcome with its way, and the numbers behind it
    follow(page, page.locator("#priorities ~ section").get_by_role("link", name="Talking by two"))
    says(page, "There is no interval, so nobody can say whether chance explains the difference.")
    assert looker.faults(page) == {}
    page.go_back()

    # the report of the running quarter, and a sentence of ours in it
    follow(page, page.locator("#quarters ~ div tbody").get_by_role("link").first)
    says(page, "The quarter is not over")
    assert looker.faults(page) == {}
    press(page, "Add a sentence")
    page.get_by_label("The sentence in English").fill(SENTENCE)
    assert looker.faults(page) == {}
    press(page, "Save")
    says(page, SENTENCE)
    says(page, "Early years lead, Fernshire Council")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Take it out as one page (PDF)").click()
    assert taken.value.suggested_filename.endswith("-en.pdf")
    follow(page, page.get_by_role("link", name=re.compile(f"Change.*{SENTENCE}")))
    assert looker.faults(page) == {}
    follow(page, link(page, "Take this sentence away"))
    assert looker.faults(page) == {}


def test_what_is_written_once_becomes_a_draft_that_says_what_is_missing(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(PLAN + "tracking/")
    follow(page, link(page, "Say it once"))
    says(page, "Nothing is sent to anybody.")
    assert looker.faults(page) == {}
    follow(page, link(page, "Best Start local plan"))
    says(page, "It is not the return itself")
    says(page, "no figure is held of")
    assert looker.faults(page) == {}
    follow(page, link(page, "Go to the versions"))
    assert page.url.rstrip("/").endswith("/plan/versions")
