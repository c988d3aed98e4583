"""The chain, walked by clicking: from a part of the system to an action of the strategy, and back."""

import re

import pytest
from journeys.site.steps import follow, press, says
from journeys.site.test_workshop import ROOM, WORDS, lead, saved

pytestmark = pytest.mark.browser
TITLE = "Write the next strategy with parents"
EN = WORDS["en"] | {"path": ROOM.format("2026")}


def link(page, words):
    return page.locator("main").get_by_role("link", name=words).first


def test_a_workshops_action_reaches_the_strategy_and_each_step_leads_back(demo, walk, looker):
    page = walk(demo, "early-years-lead")

    # in the workshop: what is done next about one part of the system
    lead(page, EN)
    part = page.locator("h1").inner_text().split("\n")[-1].strip()
    page.get_by_label("What", exact=True).filter(visible=True).last.fill(TITLE)
    saved(page, EN)
    follow(page, page.get_by_role("link", name=EN["end"]))
    press(page, EN["end"])
    says(page, EN["ended"])

    # of the partnership: somebody answers for it, by a day
    page.goto("/p/fernshire/lead/")
    follow(page, page.get_by_role("link", name="Partnership", exact=True))
    follow(page, link(page, "Actions"))
    follow(page, link(page, TITLE))
    says(page, "Self-assessment")
    press(page, "Change this action")
    page.get_by_label("Who answers for it (optional)").select_option(label="Fernshire Council")
    day = page.get_by_role("group", name="Done by")
    for name, value in (("Day", "31"), ("Month", "3"), ("Year", "2027")):
        day.get_by_label(name).fill(value)
    press(page, "Save")
    says(page, "31 March 2027")
    assert looker.faults(page) == {}

    # put forward, and taken up under a priority
    follow(page, link(page, "See what was put forward"))
    assert looker.faults(page) == {}
    press(page, "Take it up")
    page.get_by_label("Priority").select_option(label="Talking by two")
    assert looker.faults(page) == {}
    press(page, "Take it up")
    says(page, "Taken up as an action of the strategy.")
    assert page.inner_text("h1").endswith(TITLE)
    assert looker.faults(page) == {}
    strategy_action = page.url

    # and back, by links alone
    follow(page, link(page, f"Action of the partnership: {TITLE}"))
    says(page, "It was taken up as an action of the strategy:")
    follow(page, link(page, TITLE))
    assert page.url == strategy_action
    follow(page, link(page, part))
    assert part in page.inner_text("h1")
    page.goto(strategy_action)
    follow(page, link(page, re.compile("^Self-assessment: ")))
    assert "/lead/assessment/rounds/2026/" in page.url


def test_what_waits_on_the_home_page_is_one_click_from_done(demo, walk, looker):
    page = walk(demo, "practitioner")
    page.goto("/p/fernshire/")
    assert looker.faults(page) == {}
    follow(page, link(page, "Bring a plan for the wait for a therapist"))
    page.get_by_label("Done", exact=True).check()
    press(page, "Save")
    says(page, "Saved.")
    page.goto("/p/fernshire/")
    assert (
        "Bring a plan for the wait for a therapist"
        not in page.locator("main .govuk-grid-column-one-half").first.inner_text()
    )


def test_who_answers_for_a_priority_is_said_on_a_phone(demo, walk, looker):
    page = walk(demo, "commissioner", size={"width": 320, "height": 640}, scripts=False)
    page.goto("/p/fernshire/lead/partnership/responsibilities/")
    follow(page, link(page, "Say who has which part"))
    form = page.url
    page.get_by_label("Fernshire Council").select_option(label="Accountable")
    page.get_by_label("Fernshire Parents' Panel").select_option(label="Consulted")
    press(page, "Save")
    says(page, "Saved.")
    page.goto(form)
    kept = page.get_by_label("Fernshire Council").locator("option:checked").inner_text()
    assert kept.strip() == "Accountable"
    page.goto("/p/fernshire/lead/partnership/risks/")
    says(page, "The same risks on a grid")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    "path",
    [
        "",
        "actions/",
        "add-action/",
        "risks/",
        "add-risk/",
        "who-plans/",
        "add-sponsor/",
        "add-role/",
        "responsibilities/",
    ],
)
def test_every_page_of_duties_follows_the_rules(demo, walk, looker, path):
    page = walk(demo, "early-years-lead")
    page.goto(f"/p/fernshire/lead/partnership/{path}" if path else "/p/fernshire/lead/")
    assert looker.faults(page) == {}
