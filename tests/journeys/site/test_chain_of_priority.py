"""The chain of a priority, walked by clicking: from a figure to the measure it is meant to move, and back."""

import pytest
from journeys.site.steps import follow, press, says

pytestmark = pytest.mark.browser
PLAN = "/p/fernshire/plan"
MEASURE = "Children at the expected level in communication and language at five"
OWNER = "Fernshire Voluntary Alliance"
HOLDER = "Fernshire Maternity and Community Health Trust"


def link(page, words):
    return page.locator("main").get_by_role("link", name=words).first


def concern(page):
    """What the figures suggest about talking, among everything that they suggest."""
    return page.locator("article").filter(has=page.locator("#look-at-communication-and-language"))


def heading(page):
    return page.locator("h1").inner_text().split("\n")[-1].strip()


def test_a_figure_leads_to_the_measure_it_is_meant_to_move_and_back(demo, walk, looker):
    page = walk(demo, "viewer")
    page.goto(f"{PLAN}/needs/")
    follow(page, link(page, "73 of every 100 five-year-olds"))
    says(page, "Who fares worst")
    follow(page, link(page, "The cause for concern, and what became of it"))
    follow(page, concern(page).get_by_role("link", name="Talking by two"))
    assert looker.faults(page) == {}
    follow(page, link(page, "Open talking groups"))
    assert looker.faults(page) == {}
    follow(page, link(page, OWNER))  # everything it answers for
    assert heading(page) == "All actions"
    assert set(page.locator("main tbody tr td:nth-child(3)").all_inner_texts()) == {OWNER}
    follow(page, link(page, "Open talking groups"))
    follow(page, link(page, "The money behind its priority"))
    assert page.url.endswith("/priorities/talking-by-two/#money")
    says(page, "Albion early language grant (invented) ends on 31 March 2027.")
    follow(page, page.get_by_text("What it is meant to change:").get_by_role("link", name=MEASURE))
    assert heading(page) == MEASURE
    assert looker.faults(page) == {}

    # and back, by links alone
    follow(page, link(page, "The money behind this priority"))
    page.get_by_text("Line by line: who holds it, and what is spent").click()
    follow(page, link(page, HOLDER))
    assert set(page.locator("main tbody tr td:nth-child(3)").all_inner_texts()) == {HOLDER}
    follow(page, link(page, "Bring the wait for a first speech"))
    follow(page, page.locator("main").get_by_role("link", name="Talking by two", exact=True))
    says(page, "The cause for concern behind it:")
    follow(page, link(page, "73 of every 100 five-year-olds"))
    assert page.url.endswith("/needs/suggestions/#look-at-communication-and-language")
    follow(page, concern(page).get_by_role("link", name="Communication and language at age five"))
    says(page, "Who fares worst")


def test_how_it_is_meant_to_work_is_drawn_where_there_is_room_and_said_where_there_is_not(demo, walk, looker):
    page = walk(demo, "viewer")
    page.goto(f"{PLAN}/priorities/talking-by-two/")
    drawing = page.get_by_role("img", name="How “Talking by two” is meant to work")
    assert drawing.is_visible()
    says(page, "leads to no measure.")
    page.set_viewport_size({"width": 320, "height": 640})
    assert not drawing.is_visible()
    line = page.locator(".sb-theory__lines li").first
    assert line.is_visible()
    assert MEASURE in line.inner_text()
    assert looker.faults(page) == {}


def test_money_is_named_and_spent_and_the_whole_knows_it(demo, walk, looker):
    page = walk(demo, "commissioner")
    page.goto(f"{PLAN}/priorities/known-and-welcomed/")
    press(page, "Add money")
    page.get_by_label("Where the money comes from, in English").fill("Lottery fund")
    for group, day in (("First day", ("1", "4", "2026")), ("Last day it can be spent", ("31", "3", "2027"))):
        for name, value in zip(("Day", "Month", "Year"), day, strict=True):
            page.get_by_role("group", name=group).get_by_label(name).fill(value)
    page.get_by_label("Pounds", exact=True).fill("12,500")
    page.get_by_label("Pounds spent so far (optional)").fill("500")
    press(page, "Save")
    says(page, "There is a problem")  # up to which day?
    assert looker.faults(page) == {}
    counted = page.get_by_role("group", name="Spending is counted up to")
    for name, value in (("Day", "30"), ("Month", "6"), ("Year", "2026")):
        counted.get_by_label(name).fill(value)
    press(page, "Save")
    says(page, "Saved.")
    says(page, "Lottery fund ends on 31 March 2027.")
    follow(page, link(page, "Money of the whole strategy"))
    says(page, "Lottery fund")
    assert looker.faults(page) == {}


def test_an_action_that_leads_nowhere_is_given_a_measure(demo, walk, looker):
    page = walk(demo, "early-years-lead")
    page.goto(f"{PLAN}/actions/one-list-of-spending/")
    follow(page, link(page, "Choose the measures that it moves"))
    assert looker.faults(page) == {}
    page.get_by_label("The gap at five").check()
    press(page, "Save")
    follow(page, link(page, "The gap at five"))
    says(page, "Draw up one list of what every partner buys")
