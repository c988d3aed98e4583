"""A version is fixed, partners are asked and answer, and everybody sees what differs."""

import re

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
VERSIONS = "/p/fernshire/plan/versions/"
LONG = 60_000
"""Fixing is a job: everything that is published is worked out."""


@pytest.fixture
def lead(demo, walk):
    return walk(demo, "early-years-lead")


def test_a_lead_fixes_the_draft_sees_it_stand_and_asks_partners(lead, looker):
    lead.goto(VERSIONS)
    says(lead, "Growing up in Fernshire, for agreement")
    press(lead, "Fix a version")
    lead.get_by_label("What it is called, in English").fill("For the winter board")
    press(lead, "Fix the version")
    lead.wait_for_url("**/versions/for-the-winter-board/", timeout=LONG)
    says(lead, "Checked just now: the files are what they were.")
    press(lead, "Ask partners")
    for name in ("Fernshire Primary Schools Together", "Old Quay Family Centre"):
        lead.get_by_label(name).uncheck()
    press(lead, "Ask them")
    says(lead, "Still to answer: Fernshire Council")
    says(lead, "Not asked:")
    assert looker.faults(lead) == {}
    with lead.expect_download() as waiting:
        lead.get_by_role("link", name="strategy.json").click()
    assert waiting.value.suggested_filename == "for-the-winter-board-strategy.json"


def test_a_commissioner_answers_for_the_care_board_and_for_nobody_else(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"{VERSIONS}for-agreement/")
    ways = page.locator("main table a").all_inner_texts()
    assert [" ".join(way.split()) for way in ways] == ["Answer for Middle Marches Care Board"]
    follow(page, page.get_by_role("link", name="Answer for Middle Marches Care Board"))
    page.get_by_label("Agreed with a condition").check()
    press(page, "Save")
    assert page.get_by_role("alert").inner_text().count("Say what the condition is") == 1
    page.get_by_label("The condition, or the reason").fill("That the figures are looked at again in a year.")
    assert looker.faults(page) == {}
    press(page, "Save")
    says(page, "That the figures are looked at again in a year.")
    says(page, re.compile("Still to answer: .*Fernshire Parents"))


def test_what_differs_is_read_word_by_word_and_figure_by_figure(lead, looker):
    lead.goto(f"{VERSIONS}for-agreement/")
    follow(lead, lead.get_by_role("link", name="From this version to the draft"))
    gone, came = lead.locator("del").all_inner_texts(), lead.locator("ins").all_inner_texts()
    assert any("soon after" in words for words in gone)
    assert any("within six weeks of" in words for words in came)
    says(lead, "80,000")
    assert looker.faults(lead) == {}
    lead.get_by_label("Before").select_option(label="A first strategy for Fernshire's youngest")
    press(lead, "Compare")
    says(lead, "Figures that the strategy names")
    says(lead, "64.5% (2023/24)")
    assert looker.faults(lead) == {}


def test_who_only_reads_sees_everything_and_changes_nothing(demo, walk):
    page = walk(demo, "viewer")
    page.goto(f"{VERSIONS}2025-adopted/")
    says(page, "Adopted")
    says(page, "That the groups have money for a second year.")
    assert page.locator("main").get_by_role("button").count() == 0
    assert page.get_by_role("link", name="pack.zip").count() == 0
